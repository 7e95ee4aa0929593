import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { toBase64 } from '#domain/crypto/bytes/base64.ts'
import { toHex } from '#domain/crypto/bytes/hex.ts'
import type { Kit } from '../kernel/kit.ts'
import { findKey, findUsableKey } from './find-key.ts'
import type { KeyNamed } from './find-key.ts'
import type { KmsError } from './kms-error.ts'
import { arnOf, DAY, isSameKey, withKey } from './state.ts'
import type { KeyMaterial, KmsKey, KmsState } from './state.ts'

type Changed = Result<KmsState, KmsError>
type Given = { readonly kit: Pick<Kit, 'bytes' | 'uuid'>; readonly now: number }

/** `CreateKey`: a symmetric encryption key, the last of the state's keys then. */
export function createKey(
  state: KmsState,
  { region, multiRegion, description = '' }: { region: string; multiRegion: boolean; description?: string },
  { kit, now }: Given,
): KmsState {
  const uuid = kit.uuid()
  const key: KmsKey = {
    region,
    keyId: multiRegion ? `mrk-${uuid.replaceAll('-', '')}` : uuid,
    description,
    origin: 'AWS_KMS',
    state: 'Enabled',
    multiRegion: multiRegion ? 'PRIMARY' : null,
    deletionWindowDays: null,
    deletionAt: null,
    materials: [makeMaterial(kit, now)],
  }
  return { ...state, keys: [...state.keys, key] }
}

/** `EnableKey` and `DisableKey`. */
export function switchKey(state: KmsState, operation: 'EnableKey' | 'DisableKey', named: KeyNamed): Changed {
  const found = findUsableKey(state, operation, named)
  if (!found.ok) return found
  return succeed(
    withKey(state, { ...found.value, state: operation === 'EnableKey' ? 'Enabled' : 'Disabled' }),
  )
}

/**
 * `ScheduleKeyDeletion`. A primary waits for the last of its replicas before its own time begins.
 *
 * @param days - 7 to 30.
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
 */
export function scheduleKeyDeletion(
  state: KmsState,
  { days, ...named }: KeyNamed & { days: number },
  now: number,
): Changed {
  if (!Number.isInteger(days) || days < 7 || days > 30) return fail(WRONG_WINDOW)
  const found = findUsableKey(state, 'ScheduleKeyDeletion', named)
  if (!found.ok) return found
  const key = { ...found.value, deletionWindowDays: days }
  return succeed(
    withKey(state, hasReplicas(state, key) ? waitForReplicas(key) : waitToBeGone(key, days, now)),
  )
}

const WRONG_WINDOW: KmsError = {
  code: 'ValidationException',
  message: 'PendingWindowInDays must be between 7 and 30 (inclusive).',
}

/** `CancelKeyDeletion`: the key comes back disabled. */
export function cancelKeyDeletion(state: KmsState, named: KeyNamed): Changed {
  const found = findUsableKey(state, 'CancelKeyDeletion', named)
  if (!found.ok) return found
  return succeed(
    withKey(state, { ...found.value, state: 'Disabled', deletionWindowDays: null, deletionAt: null }),
  )
}

/** Deletes every key whose time has come. A primary that waited for its last replica begins to wait for itself. */
export function deleteDueKeys(state: KmsState, now: number): KmsState {
  const due = state.keys.filter(({ deletionAt }) => deletionAt !== null && deletionAt <= now)
  return due
    .toSorted((left, right) => (left.deletionAt ?? 0) - (right.deletionAt ?? 0))
    .reduce((remaining, key) => deleteKey(remaining, key, now), state)
}

/** A primary is due as well where the clock leapt over the end of its own time. */
function deleteKey(state: KmsState, gone: KmsKey, now: number): KmsState {
  const keys = state.keys.filter((key) => !isSameKey(key, gone))
  const aliases = state.aliases.filter((alias) => !isSameKey(alias, gone))
  const rest = { ...state, keys, aliases }
  const primary = keys.find(({ keyId, state: is }) => keyId === gone.keyId && is === 'PendingReplicaDeletion')
  if (!primary || hasReplicas(rest, primary)) return rest
  const waiting = waitToBeGone(primary, primary.deletionWindowDays ?? 30, gone.deletionAt ?? now)
  return deleteDueKeys(withKey(rest, waiting), now)
}

/** `ReplicateKey`: the same id and material in another Region; everything else is that key's own. */
export function replicateKey(
  state: KmsState,
  { replicaRegion, ...named }: KeyNamed & { replicaRegion: string },
): Changed {
  const found = findUsableKey(state, 'ReplicateKey', named)
  if (!found.ok) return found
  const arn = arnOf(state.account, found.value)
  if (found.value.multiRegion !== 'PRIMARY') {
    return fail({
      code: 'UnsupportedOperationException',
      message: `${arn} is not a multi-Region primary key.`,
    })
  }
  const replica: KmsKey = { ...found.value, region: replicaRegion, state: 'Enabled', multiRegion: 'REPLICA' }
  if (state.keys.some((key) => isSameKey(key, replica))) {
    return fail({
      code: 'AlreadyExistsException',
      message: `${arnOf(state.account, replica)} already exists.`,
    })
  }
  return succeed({ ...state, keys: [...state.keys, replica] })
}

/** Rotations on demand that a key has in its life. @see https://docs.aws.amazon.com/kms/latest/developerguide/rotating-keys-on-demand.html */
const MAX_ROTATIONS = 25

/** `RotateKeyOnDemand`: new material for the primary and its replicas alike; the old stays and decrypts. */
export function rotateKeyOnDemand(state: KmsState, named: KeyNamed, { kit, now }: Given): Changed {
  const found = findUsableKey(state, 'RotateKeyOnDemand', named)
  if (!found.ok) return found
  const arn = arnOf(state.account, found.value)
  if (found.value.multiRegion === 'REPLICA') {
    return fail({ code: 'UnsupportedOperationException', message: `${arn} is a multi-Region replica key.` })
  }
  if (found.value.materials.length > MAX_ROTATIONS) {
    return fail({ code: 'LimitExceededException', message: `${arn} has no on-demand rotation left.` })
  }
  const materials = [...found.value.materials, makeMaterial(kit, now)]
  const keys = state.keys.map((key) => (key.keyId === found.value.keyId ? { ...key, materials } : key))
  return succeed({ ...state, keys })
}

/** `CreateAlias`: a name for a key in its Region. */
export function createAlias(state: KmsState, { name, ...target }: KeyNamed & { name: string }): Changed {
  if (!/^alias[/][a-zA-Z0-9/_-]+$/.test(name) || name.startsWith('alias/aws/')) {
    return fail({ code: 'InvalidAliasNameException', message: `${name} is not a valid alias name.` })
  }
  const found = findUsableKey(state, 'CreateAlias', target)
  if (!found.ok) return found
  const { region, keyId } = found.value
  if (findKey(state, { region, keyId: name }).ok) {
    const arn = `arn:aws:kms:${region}:${state.account}:${name}`
    return fail({ code: 'AlreadyExistsException', message: `An alias with the name ${arn} already exists` })
  }
  return succeed({ ...state, aliases: [...state.aliases, { region, name, keyId }] })
}

/**
 * `UpdateAlias`: the name goes over to another key, as in a manual rotation. What the old key encrypted still needs that
 * one; it may even wait for its deletion already.
 */
export function updateAlias(state: KmsState, { name, ...target }: KeyNamed & { name: string }): Changed {
  const named = findKey(state, { region: target.region, keyId: name })
  if (!named.ok) return named
  const found = findUsableKey(state, 'UpdateAlias', target)
  if (!found.ok) return found
  const { region, keyId } = found.value
  const aliases = state.aliases.map((alias) =>
    alias.region === region && alias.name === name ? { ...alias, keyId } : alias,
  )
  return succeed({ ...state, aliases })
}

function makeMaterial(kit: Pick<Kit, 'bytes'>, now: number): KeyMaterial {
  return { id: toHex(kit.bytes(32)), secret: toBase64(kit.bytes(32)), currentSince: now }
}

function hasReplicas({ keys }: KmsState, primary: KmsKey): boolean {
  return (
    primary.multiRegion === 'PRIMARY' &&
    keys.some(({ keyId, multiRegion }) => keyId === primary.keyId && multiRegion === 'REPLICA')
  )
}

function waitForReplicas(key: KmsKey): KmsKey {
  return { ...key, state: 'PendingReplicaDeletion' }
}

function waitToBeGone(key: KmsKey, days: number, from: number): KmsKey {
  return { ...key, state: 'PendingDeletion', deletionAt: from + days * DAY }
}
