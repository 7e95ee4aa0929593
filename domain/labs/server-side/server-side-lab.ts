import { toBase64 } from '#domain/crypto/bytes/base64.ts'
import type { Json } from '../kernel/json.ts'
import { createKit } from '../kernel/kit.ts'
import type { Kit } from '../kernel/kit.ts'
import type { Beginning, Lab, Timer } from '../kernel/lab.ts'
import { CHECKS } from './checks.ts'
import type { AttackCommand, ServerSideCommand, SettingCommand, StepCommand } from './command.ts'
import { SERVER_SIDE_EXPLANATIONS } from './explanations.ts'
import { INVARIANTS } from './invariants.ts'
import { ACCOUNT, REGION } from './names.ts'
import { happened } from './outcome.ts'
import type { ServerSideOutcome } from './outcome.ts'
import { prepareServerSide } from './prepare.ts'
import { reduceAttack } from './reduce-attacks.ts'
import { reduceBulk } from './reduce-bulk.ts'
import { openDataKey, returnObject, sendGet } from './reduce-get.ts'
import { sendPut, takeDataKey, writeObject } from './reduce-put.ts'
import { reduceRewrite } from './reduce-rewrite.ts'
import { reduceSetting } from './reduce-settings.ts'
import type { ServerSideState } from './state.ts'

/**
 * Server-side encryption in a bucket, from the request to what lies on the disk and back.
 *
 * Ciphertexts are real AES-256-GCM; how S3 lays them out, and KMS, are models, and say so.
 */
export const serverSideLab: Lab<ServerSideState, ServerSideCommand> = {
  id: 'server-side',
  version: 1,
  explanations: SERVER_SIDE_EXPLANATIONS,
  init: begin,
  prepare: prepareServerSide,
  reduce(state, command, given): ServerSideOutcome {
    switch (command.type) {
      case 'SetObject':
        return happened(withObject(state, command.text), 'object-set')
      case 'CopyOntoItself':
      case 'UpdateObjectEncryption':
        return reduceRewrite(state, command, given)
      case 'PutMany':
      case 'GetMany':
        return reduceBulk(state, command)
      case 'SendPut':
      case 'TakeDataKey':
      case 'WriteObject':
      case 'SendGet':
      case 'OpenDataKey':
      case 'ReturnObject':
        return reduceStep(state, command, given)
      default:
        return reduceFromOutside(state, command)
    }
  },
  timers: timersOf,
  checks: CHECKS,
  invariants: INVARIANTS,
}

function reduceStep(
  state: ServerSideState,
  command: StepCommand,
  { recorded, kit }: { readonly recorded: Json | undefined; readonly kit: Kit },
): ServerSideOutcome {
  switch (command.type) {
    case 'SendPut':
      return sendPut(state, command)
    case 'TakeDataKey':
      return takeDataKey(state, recorded)
    case 'WriteObject':
      return writeObject(state, recorded, kit)
    case 'SendGet':
      return sendGet(state, command)
    case 'OpenDataKey':
      return openDataKey(state, recorded)
    case 'ReturnObject':
      return returnObject(state, recorded)
  }
}

function reduceFromOutside(
  state: ServerSideState,
  command: SettingCommand | AttackCommand,
): ServerSideOutcome {
  switch (command.type) {
    case 'CopyDisk':
    case 'LookAsOperator':
    case 'FlipBits':
      return reduceAttack(state, command)
    default:
      return reduceSetting(state, command)
  }
}

function timersOf({ kmsKey }: ServerSideState): readonly Timer<ServerSideCommand>[] {
  if (kmsKey.deletionAt === null) return []
  return [{ at: kmsKey.deletionAt, order: 'delete-key', command: { type: 'DeleteKey' } }]
}

/** A bucket as a new one is: SSE-S3, no policy, SSE-C blocked; the caller may do everything it needs. */
function begin({ seed, now }: Beginning): ServerSideState {
  const kit = createKit(seed, 'keys')
  const arn = `arn:aws:kms:${REGION}:${ACCOUNT}:key/${kit.uuid()}`
  const key = () => toBase64(kit.bytes(32))
  const fresh: ServerSideState = {
    ...EMPTY,
    now,
    kmsKey: { arn, material: key(), state: 'Enabled', deletionAt: null },
    keys: { s3: key(), customer: key(), otherCustomer: key() },
  }
  return withObject(fresh, '')
}

const EMPTY: Omit<ServerSideState, 'now' | 'kmsKey' | 'keys'> = {
  input: '',
  bucket: {
    encryption: 'sse-s3',
    bucketKey: false,
    blocksSseC: true,
    policy: { httpsOnly: false, kmsOnly: false },
  },
  permissions: { generateDataKey: true, decrypt: true },
  caller: { text: '', received: null },
  work: null,
  heldBucketKey: null,
  disk: null,
  wire: [],
  kmsCalls: { GenerateDataKey: 0, Decrypt: 0, Encrypt: 0 },
  traffic: { puts: 0, gets: 0 },
  stolen: null,
  changes: [],
  failure: null,
}

/** The beginning, with an object at the caller; bucket, permissions and keys stay as they are. */
function withObject(state: ServerSideState, text: string): ServerSideState {
  const { now, kmsKey, keys, bucket, permissions } = state
  return {
    ...EMPTY,
    now,
    kmsKey,
    keys,
    bucket,
    permissions,
    input: text,
    caller: { text, received: null },
  }
}
