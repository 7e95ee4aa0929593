/** What encrypts an object at the server. `sse-c` is asked for by a request, never by the default of a bucket. */
export const DEFAULT_ENCRYPTIONS = ['sse-s3', 'sse-kms', 'dsse-kms'] as const
export type DefaultEncryption = (typeof DEFAULT_ENCRYPTIONS)[number]

export const ENCRYPTIONS = [...DEFAULT_ENCRYPTIONS, 'sse-c'] as const
export type Encryption = (typeof ENCRYPTIONS)[number]

/** `default` sends no header: the bucket decides. */
export const ASKED_ENCRYPTIONS = ['default', ...ENCRYPTIONS] as const
export type AskedEncryption = (typeof ASKED_ENCRYPTIONS)[number]

export const SCHEMES = ['https', 'http'] as const
export type Scheme = (typeof SCHEMES)[number]

/** Which key of one's own goes with a request for an SSE-C object. */
export const SENT_KEYS = ['right', 'wrong', 'none'] as const
export type SentKey = (typeof SENT_KEYS)[number]

/** The steps of a request. */
export type StepCommand =
  | { readonly type: 'SendPut'; readonly encryption: AskedEncryption; readonly scheme: Scheme }
  | { readonly type: 'TakeDataKey' }
  | { readonly type: 'WriteObject' }
  | { readonly type: 'SendGet'; readonly scheme: Scheme; readonly key: SentKey }
  | { readonly type: 'OpenDataKey' }
  | { readonly type: 'ReturnObject' }

/** Changes the encryption of the object that lies there. */
export type RewriteCommand =
  | { readonly type: 'CopyOntoItself'; readonly encryption: DefaultEncryption }
  | { readonly type: 'UpdateObjectEncryption'; readonly bucketKey: boolean }

/** Very many objects at once: only the calls to KMS are counted. */
export type BulkCommand =
  { readonly type: 'PutMany'; readonly count: number } | { readonly type: 'GetMany'; readonly count: number }

/** What an administrator sets. */
export type SettingCommand =
  | {
      readonly type: 'PutBucketEncryption'
      readonly encryption: DefaultEncryption
      readonly bucketKey: boolean
      readonly blocksSseC: boolean
    }
  | { readonly type: 'PutBucketPolicy'; readonly httpsOnly: boolean; readonly kmsOnly: boolean }
  | { readonly type: 'SetPermissions'; readonly generateDataKey: boolean; readonly decrypt: boolean }
  | { readonly type: 'EnableKey' }
  | { readonly type: 'DisableKey' }
  | { readonly type: 'ScheduleKeyDeletion'; readonly days: number }
  | { readonly type: 'CancelKeyDeletion' }
  /** The waiting period is over; the lab's own timer gives it. */
  | { readonly type: 'DeleteKey' }

/** What someone does who should not. */
export type AttackCommand =
  | { readonly type: 'CopyDisk' }
  | { readonly type: 'LookAsOperator' }
  | { readonly type: 'FlipBits'; readonly offset: number; readonly mask: number }

export type ServerSideCommand =
  | StepCommand
  | RewriteCommand
  | BulkCommand
  | SettingCommand
  | AttackCommand
  /** Begins again with an object of one's own; bucket, permissions and keys stay as they are. */
  | { readonly type: 'SetObject'; readonly text: string }

/** The largest object that can be typed in, bytes of UTF-8: an entry of a log has to fit into what a class can send. */
export const MAX_OBJECT_BYTES = 400
/** The most objects that are put or read at once. */
export const MAX_BULK = 10_000_000
