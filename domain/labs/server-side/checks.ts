import type { ServerSideState } from './state.ts'

type Check = (states: readonly ServerSideState[]) => boolean

const failedFor =
  (...keys: string[]): Check =>
  (states) =>
    states.some(({ failure }) => failure !== null && keys.includes(failure.why.key))

/** Goals of scenarios, judged over every state of a run so far. */
export const CHECKS = {
  /** An object lies there, encrypted. */
  written: (states) => states.some(({ disk }) => disk !== null),
  /** The object came back as it went in. */
  returned: (states) =>
    states.some(({ caller, input }) => caller.received !== null && caller.received === input),
  /** A thief has the disk, and nothing of what is on it can be read. */
  stolen: (states) => states.some(({ stolen }) => stolen !== null),
  /** The content crossed the network in the clear. */
  leaked: (states) =>
    states.some(({ wire }) => wire.some(({ readable }) => readable !== null && readable.text !== null)),
  /** The bucket policy refused a request. */
  deniedByPolicy: failedFor('denied-plain-http', 'denied-encryption-header'),
  /** The caller has no permission for the KMS key. */
  deniedByPermission: failedFor('no-kms-permission'),
  /** The KMS key cannot be used. */
  deniedByKeyState: failedFor('kms-key-disabled', 'kms-key-pending-deletion'),
  /** The KMS key is gone, and the object with it. */
  lostForGood: failedFor('kms-key-gone'),
  /** SSE-C was refused because the bucket blocks it. */
  sseCBlocked: failedFor('sse-c-blocked'),
  /** S3 did not take the key that came with a request. */
  customerKeyRefused: failedFor('wrong-customer-key', 'customer-key-missing'),
  /** Other bytes on the disk were noticed. */
  alterationNoticed: failedFor('object-altered'),
  /** A Bucket Key saved calls: more objects than calls to KMS. */
  callsSaved: (states) =>
    states.some(
      ({ bucket, traffic, kmsCalls }) =>
        bucket.bucketKey && traffic.puts + traffic.gets > kmsCalls.GenerateDataKey + kmsCalls.Decrypt,
    ),
  /** The same bytes lie there under another key. */
  rewrapped: (states) =>
    states.some(({ disk }, at) => {
      const before = states[at - 1]?.disk
      if (disk === null || !before) return false
      return disk.sealed === before.sealed && disk.wrappedKeys[0] !== before.wrappedKeys[0]
    }),
} as const satisfies Readonly<Record<string, Check>>
