import type {
  AskedEncryption,
  DefaultEncryption,
  Scheme,
  SentKey,
  ServerSideCommand,
} from '#domain/labs/server-side/command.ts'
import { serverSideLab } from '#domain/labs/server-side/server-side-lab.ts'
import type { ServerSideState } from '#domain/labs/server-side/state.ts'
import type { KernelCommand } from '#domain/labs/kernel/lab.ts'
import { beginRun, runCommands } from '#domain/labs/kernel/run-commands.ts'

export const START = Date.UTC(2027, 0, 1)
export const TEXT = 'card 4111 1111 1111 1111'
export type Any = ServerSideCommand | KernelCommand

export const put = (encryption: AskedEncryption = 'default', scheme: Scheme = 'https'): Any[] => [
  { type: 'SendPut', encryption, scheme },
  { type: 'TakeDataKey' },
  { type: 'WriteObject' },
]
export const get = (key: SentKey = 'right', scheme: Scheme = 'https'): Any[] => [
  { type: 'SendGet', scheme, key },
  { type: 'OpenDataKey' },
  { type: 'ReturnObject' },
]
export const bucket = (encryption: DefaultEncryption, bucketKey = false, blocksSseC = true): Any => ({
  type: 'PutBucketEncryption',
  encryption,
  bucketKey,
  blocksSseC,
})
export const policy = (httpsOnly: boolean, kmsOnly: boolean): Any => ({
  type: 'PutBucketPolicy',
  httpsOnly,
  kmsOnly,
})
export const permissions = (generateDataKey: boolean, decrypt: boolean): Any => ({
  type: 'SetPermissions',
  generateDataKey,
  decrypt,
})

export async function run(...commands: Any[]) {
  const begun = beginRun(serverSideLab, { scenario: 'test', seed: 7, now: START })
  const ran = await runCommands(serverSideLab, begun, [{ type: 'SetObject', text: TEXT }, ...commands])
  if (!ran.ok) throw new Error(ran.failure.code)
  return ran.value.moments
}

export async function stateAfter(...commands: Any[]): Promise<ServerSideState> {
  return (await run(...commands)).at(-1)!.state
}

/** The calls to KMS, as CloudTrail would list them. */
export async function kmsRows(...commands: Any[]) {
  const rows = (await run(...commands)).flatMap(({ trail }) => trail)
  return rows.filter(({ eventSource }) => eventSource === 'kms.amazonaws.com')
}
