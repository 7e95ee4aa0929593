/** @see https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html */
export type KeyState =
  | 'Creating'
  | 'Enabled'
  | 'Disabled'
  | 'PendingImport'
  | 'PendingDeletion'
  | 'PendingReplicaDeletion'
  | 'Unavailable'
  | 'Updating'

export type KeyOrigin = 'AWS_KMS' | 'EXTERNAL' | 'AWS_CLOUDHSM'

/** One version of the bytes behind a KMS key. */
export interface KeyMaterial {
  /** 64 hexadecimal digits, as `KeyMaterialId` in answers of KMS. */
  readonly id: string
  /** Base64 of 32 bytes. Never leaves what stands for the HSM. */
  readonly secret: string
  /** When it became current, milliseconds since 1970. */
  readonly currentSince: number
}

/** A symmetric encryption key in one Region. Keys of several Regions with the same id are one multi-Region key. */
export interface KmsKey {
  readonly region: string
  /** A UUID; `mrk-` and 32 digits for a multi-Region key. */
  readonly keyId: string
  readonly description: string
  readonly origin: KeyOrigin
  readonly state: KeyState
  /** The part that this key plays among the Regions; null for a key of one Region. */
  readonly multiRegion: 'PRIMARY' | 'REPLICA' | null
  /** Days that deletion was asked to wait; null unless it was asked for. */
  readonly deletionWindowDays: number | null
  /** When the key will be gone; null unless that is known. */
  readonly deletionAt: number | null
  /** The last one encrypts; all of them decrypt. Empty before the first import. */
  readonly materials: readonly KeyMaterial[]
}

/** A name for a key in its Region. */
export interface KmsAlias {
  readonly region: string
  /** Begins with `alias/`. */
  readonly name: string
  readonly keyId: string
}

/** KMS of one account in every Region, as JSON. */
export interface KmsState {
  readonly account: string
  readonly keys: readonly KmsKey[]
  readonly aliases: readonly KmsAlias[]
}

/** Milliseconds. */
export const DAY = 86_400_000

/** An account without a key. */
export function emptyKms(account: string): KmsState {
  return { account, keys: [], aliases: [] }
}

/** The ARN of a key. */
export function arnOf(account: string, { region, keyId }: Pick<KmsKey, 'region' | 'keyId'>): string {
  return `arn:aws:kms:${region}:${account}:key/${keyId}`
}

/** The state with a key in the place of what it was. */
export function withKey(state: KmsState, key: KmsKey): KmsState {
  const keys = state.keys.map((other) => (isSameKey(other, key) ? key : other))
  return { ...state, keys }
}

/** Whether two are the same key of the same Region. */
export function isSameKey(
  left: Pick<KmsKey, 'region' | 'keyId'>,
  right: Pick<KmsKey, 'region' | 'keyId'>,
): boolean {
  return left.keyId === right.keyId && left.region === right.region
}
