import type { LabError, LabState, Why } from '../kernel/lab.ts'
import type { DefaultEncryption, Encryption, Scheme, SentKey } from './command.ts'

/** Where the KMS key stands; a deleted one has lost its material. */
export type KeyState = 'Enabled' | 'Disabled' | 'PendingDeletion' | 'Deleted'

/** The KMS key of the bucket as the lab models it. Material is base64, empty once deleted. */
export interface BucketKmsKey {
  readonly arn: string
  readonly material: string
  readonly state: KeyState
  /** When its deletion falls due, milliseconds since 1970. */
  readonly deletionAt: number | null
}

/** What someone on the network sees of one request or answer. */
export interface WireRecord {
  readonly from: 'caller' | 's3'
  readonly to: 'caller' | 's3'
  readonly scheme: Scheme
  /** Whose name the connection shows. */
  readonly server: string
  /** Size on the wire, bytes. */
  readonly bytes: number
  /** What can be read on the way: over plain HTTP all of it. */
  readonly readable: { readonly text: string | null; readonly key: boolean } | null
}

/** What lies on the disks of S3 for one object. Bytes are base64. S3's own form is not public; this one is a model. */
export interface StoredObject {
  readonly encryption: Encryption
  readonly bucketKey: boolean
  /** IV, ciphertext and tag; of two layers the outer one. */
  readonly sealed: string
  /** The data keys as something else encrypted them; empty with SSE-C, where S3 keeps none. */
  readonly wrappedKeys: readonly string[]
  /** The bucket-level key as KMS encrypted it. */
  readonly wrappedBucketKey: string | null
  /** SSE-C: salt and HMAC of the caller's key, enough to recognise it and not to decrypt. */
  readonly keyCheck: string | null
  /** What KMS was told the data key is for. */
  readonly context: Readonly<Record<string, string>> | null
  readonly etag: string
  readonly lastModified: number
}

/** What S3 has in its memory while it works on a request. Bytes are base64. */
export interface Work {
  readonly action: 'put' | 'get'
  readonly encryption: Encryption
  readonly bucketKey: boolean
  readonly scheme: Scheme
  readonly sentKey: SentKey
  readonly text: string | null
  readonly dataKeys: readonly string[]
  readonly wrappedKeys: readonly string[]
  readonly wrappedBucketKey: string | null
  /** Whether the data key is at hand, so that the object can be written or returned. */
  readonly isKeyed: boolean
}

/** A request that was refused. */
export interface Failure {
  readonly answer: LabError & { readonly from: 's3'; readonly status: number }
  readonly why: Why
}

/** Calls to KMS that someone pays for, by name. */
export interface KmsCalls {
  readonly GenerateDataKey: number
  readonly Decrypt: number
  readonly Encrypt: number
}

/** Where everything is. Bytes are base64; `null` is what is not there, or not any more. */
export interface ServerSideState extends LabState {
  readonly input: string
  readonly bucket: {
    readonly encryption: DefaultEncryption
    readonly bucketKey: boolean
    readonly blocksSseC: boolean
    readonly policy: { readonly httpsOnly: boolean; readonly kmsOnly: boolean }
  }
  readonly permissions: { readonly generateDataKey: boolean; readonly decrypt: boolean }
  readonly kmsKey: BucketKmsKey
  /** The keys behind SSE-S3 and SSE-C: one of S3's own, two of the caller's. */
  readonly keys: { readonly s3: string; readonly customer: string; readonly otherCustomer: string }
  readonly caller: { readonly text: string | null; readonly received: string | null }
  readonly work: Work | null
  /** The bucket-level key that S3 keeps for a while. */
  readonly heldBucketKey: { readonly plain: string; readonly wrapped: string } | null
  readonly disk: StoredObject | null
  readonly wire: readonly WireRecord[]
  readonly kmsCalls: KmsCalls
  /** How many objects were written and read, those of a crowd included. */
  readonly traffic: { readonly puts: number; readonly gets: number }
  /** What a thief took. */
  readonly stolen: StoredObject | null
  /** What was done to the object, its key or its bucket from outside, in order. */
  readonly changes: readonly Why[]
  readonly failure: Failure | null
}
