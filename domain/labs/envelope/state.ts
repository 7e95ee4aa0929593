import type { LabError, LabState, Why } from '../kernel/lab.ts'

/** A KMS key as the lab models it: the material never leaves the place that stands for the HSM. Bytes are base64. */
export interface ModelKmsKey {
  readonly arn: string
  readonly material: string
}

/** What someone on the network sees of one request or answer. */
export interface WireRecord {
  readonly from: 'app' | 'kms' | 'storage'
  readonly to: 'app' | 'kms' | 'storage'
  /** Whose name the connection shows. */
  readonly server: string
  /** Size on the wire, bytes. */
  readonly bytes: number
}

/** An opening that failed: what AWS would say, and what the lab knows because it made the change itself. */
export interface Failure {
  /** The step at which it ended. */
  readonly stepId: string
  readonly answer: LabError & { readonly from: 'kms' | 'encryption-sdk' }
  /** What a reader of the message alone could know. */
  readonly why: Why
}

/** Where everything is. Bytes are base64; `null` is what is not there, or not any more. */
export interface EnvelopeState extends LabState {
  readonly keys: {
    readonly kms: ModelKmsKey
    readonly otherKms: ModelKmsKey
    /** The AES key behind the second encrypted data key; shown to the learner. */
    readonly raw: string
  }
  readonly input: { readonly text: string; readonly context: Readonly<Record<string, string>> }
  /** How many of the nine steps have happened. */
  readonly done: number
  readonly app: {
    readonly text: string | null
    readonly dataKey: string | null
    /** The data key as KMS encrypted it. */
    readonly wrappedDataKey: string | null
    readonly message: string | null
    /** What came out when the message was opened. */
    readonly opened: string | null
    /** Opened by the raw key instead. */
    readonly openedByRawKey: string | null
  }
  readonly storage: { readonly message: string | null }
  /** KMS has made or opened the data key. It keeps neither. */
  readonly kmsHandledDataKey: boolean
  readonly asksWithOtherKey: boolean
  readonly wire: readonly WireRecord[]
  /** What was done to the message or the application, in order. */
  readonly changes: readonly Why[]
  readonly failure: Failure | null
}
