import { describe, expect, test } from 'vitest'
import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import type { Result } from '#domain/shared/result.ts'
import { createKit } from '../kernel/kit.ts'
import {
  cancelKeyDeletion,
  createAlias,
  createKey,
  deleteDueKeys,
  replicateKey,
  rotateKeyOnDemand,
  scheduleKeyDeletion,
  switchKey,
  updateAlias,
} from './lifecycle.ts'
import { isKmsOperation } from './key-state-table.ts'
import { DAY, emptyKms } from './state.ts'
import type { KmsState } from './state.ts'
import { decryptWithKms, encryptWithKms, generateDataKey } from './use-key.ts'

const SEOUL = 'ap-northeast-2'
const OREGON = 'us-west-2'
const NOW = Date.UTC(2026, 0, 1)
const CONTEXT: Readonly<Record<string, string>> = { tenant: 'a' }
const NO_CONTEXT: typeof CONTEXT = {}
const kit = createKit(7, 'kms')

function begin(multiRegion = false) {
  const state = createKey(emptyKms('111122223333'), { region: SEOUL, multiRegion }, { kit, now: NOW })
  return { state, named: { region: SEOUL, keyId: state.keys[0]!.keyId } }
}

function got<Value>(result: Result<Value, { code: string }>): Value {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

async function seal(state: KmsState, keyId: string) {
  const request = { region: SEOUL, keyId, plaintext: utf8Bytes('secret'), context: CONTEXT }
  return got(await encryptWithKms(state, request, kit)).ciphertext
}

describe('encryption under a KMS key', () => {
  test('opens what it closed, without the name of the key', async () => {
    const { state, named } = begin()
    const ciphertext = await seal(state, named.keyId)
    const opened = got(await decryptWithKms(state, { region: SEOUL, ciphertext, context: CONTEXT }))
    expect(opened.plaintext).toEqual(utf8Bytes('secret'))
    expect(opened.keyId).toBe(`arn:aws:kms:${SEOUL}:111122223333:key/${named.keyId}`)
    expect(opened.keyMaterialId).toBe(state.keys[0]!.materials[0]!.id)
  })

  test('answers another context, a changed byte and a foreign ciphertext alike', async () => {
    const { state, named } = begin()
    const ciphertext = await seal(state, named.keyId)
    const refused = { ok: false, failure: { code: 'InvalidCiphertextException' } }
    const changed = ciphertext.slice()
    changed[changed.length - 1]! ^= 1
    for (const request of [
      { ciphertext, context: { ...CONTEXT, tenant: 'A' } },
      { ciphertext, context: NO_CONTEXT },
      { ciphertext: changed, context: CONTEXT },
      { ciphertext: utf8Bytes('model-of-kms/2'), context: CONTEXT },
      { ciphertext: new Uint8Array(0), context: CONTEXT },
    ]) {
      expect(await decryptWithKms(state, { region: SEOUL, ...request })).toMatchObject(refused)
    }
  })

  test('refuses a key that was asked for and did not make the ciphertext', async () => {
    const { state, named } = begin()
    const two = createKey(state, { region: SEOUL, multiRegion: false }, { kit, now: NOW })
    const request = {
      region: SEOUL,
      keyId: two.keys[1]!.keyId,
      ciphertext: await seal(two, named.keyId),
      context: CONTEXT,
    }
    expect(await decryptWithKms(two, request)).toMatchObject({ failure: { code: 'IncorrectKeyException' } })
  })

  test('knows no key of another Region', async () => {
    const { state, named } = begin()
    const request = { region: OREGON, ciphertext: await seal(state, named.keyId), context: CONTEXT }
    expect(await decryptWithKms(state, request)).toMatchObject({ failure: { code: 'AccessDeniedException' } })
  })

  test('takes 1 to 4,096 bytes', async () => {
    const { state, named } = begin()
    const codes: (string | undefined)[] = []
    for (const size of [0, 1, 4096, 4097]) {
      const request = { ...named, plaintext: new Uint8Array(size), context: {} }
      const answer = await encryptWithKms(state, request, kit)
      codes.push(answer.ok ? undefined : answer.failure.code)
    }
    expect(codes).toEqual(['ValidationException', undefined, undefined, 'ValidationException'])
  })

  test('gives a data key twice: in the clear, and under the key', async () => {
    const { state, named } = begin()
    const { plaintext, ciphertext } = got(await generateDataKey(state, { ...named, context: CONTEXT }, kit))
    expect(plaintext).toHaveLength(32)
    const opened = got(await decryptWithKms(state, { region: SEOUL, ciphertext, context: CONTEXT }))
    expect(opened.plaintext).toEqual(plaintext)
  })
})

describe('the life of a key', () => {
  test('old ciphertext opens after a rotation, new ciphertext names new material', async () => {
    const { state, named } = begin()
    const old = await seal(state, named.keyId)
    const rotated = got(rotateKeyOnDemand(state, named, { kit, now: NOW }))
    const fresh = await seal(rotated, named.keyId)
    const materialOf = async (ciphertext: typeof old) =>
      got(await decryptWithKms(rotated, { region: SEOUL, ciphertext, context: CONTEXT })).keyMaterialId
    expect([await materialOf(old), await materialOf(fresh)]).toEqual(
      rotated.keys[0]!.materials.map(({ id }) => id),
    )
  })

  test('a key has 25 rotations on demand', () => {
    const { named, ...begun } = begin()
    let { state } = begun
    for (let count = 0; count < 25; count++) state = got(rotateKeyOnDemand(state, named, { kit, now: NOW }))
    expect(rotateKeyOnDemand(state, named, { kit, now: NOW })).toMatchObject({
      failure: { code: 'LimitExceededException' },
    })
  })

  test('a disabled key does nothing until it is enabled', async () => {
    const { state, named } = begin()
    const disabled = got(switchKey(state, 'DisableKey', named))
    const request = { ...named, context: CONTEXT }
    expect(await generateDataKey(disabled, request, kit)).toMatchObject({
      failure: {
        code: 'DisabledException',
        message: expect.stringMatching(/^arn:.* is disabled\.$/) as string,
      },
    })
    expect((await generateDataKey(got(switchKey(disabled, 'EnableKey', named)), request, kit)).ok).toBe(true)
  })

  test('deletion waits 7 to 30 days and can be cancelled, which leaves the key disabled', () => {
    const { state, named } = begin()
    for (const days of [6, 31, 7.5]) {
      expect(scheduleKeyDeletion(state, { ...named, days }, NOW).ok).toBe(false)
    }
    const waiting = got(scheduleKeyDeletion(state, { ...named, days: 7 }, NOW))
    expect(deleteDueKeys(waiting, NOW + 7 * DAY - 1).keys).toHaveLength(1)
    expect(deleteDueKeys(waiting, NOW + 7 * DAY).keys).toEqual([])
    expect(got(cancelKeyDeletion(waiting, named)).keys[0]).toMatchObject({
      state: 'Disabled',
      deletionAt: null,
    })
    expect(cancelKeyDeletion(state, named).ok).toBe(false)
  })

  test('an alias names a key in its Region, once, and goes with it', async () => {
    const { state, named } = begin()
    const aliased = got(createAlias(state, { ...named, name: 'alias/orders' }))
    expect(await seal(aliased, 'alias/orders')).toBeInstanceOf(Uint8Array)
    expect(createAlias(aliased, { ...named, name: 'alias/orders' })).toMatchObject({
      failure: { code: 'AlreadyExistsException' },
    })
    expect(createAlias(state, { ...named, name: 'alias/aws/orders' }).ok).toBe(false)
    const waiting = got(scheduleKeyDeletion(aliased, { ...named, days: 7 }, NOW))
    expect(deleteDueKeys(waiting, NOW + 7 * DAY).aliases).toEqual([])
  })
})

describe('a manual rotation', () => {
  test('moves the alias, and leaves what the old key closed to the old key', async () => {
    const { state, named } = begin()
    const two = createKey(state, { region: SEOUL, multiRegion: false }, { kit, now: NOW })
    const aliased = got(createAlias(two, { ...named, name: 'alias/orders' }))
    const old = await seal(aliased, 'alias/orders')
    const next = { region: SEOUL, keyId: two.keys[1]!.keyId }
    const moved = got(updateAlias(aliased, { ...next, name: 'alias/orders' }))
    const request = { region: SEOUL, ciphertext: old, context: CONTEXT }
    expect((await decryptWithKms(moved, request)).ok).toBe(true)
    expect(await decryptWithKms(moved, { ...request, keyId: 'alias/orders' })).toMatchObject({
      failure: { code: 'IncorrectKeyException' },
    })
  })

  test('takes an alias away from a key that waits for its deletion, and gives none to it', () => {
    const { state, named } = begin()
    const two = createKey(state, { region: SEOUL, multiRegion: false }, { kit, now: NOW })
    const aliased = got(createAlias(two, { ...named, name: 'alias/orders' }))
    const waiting = got(scheduleKeyDeletion(aliased, { ...named, days: 7 }, NOW))
    const next = { region: SEOUL, keyId: two.keys[1]!.keyId }
    const moved = got(updateAlias(waiting, { ...next, name: 'alias/orders' }))
    expect(moved.aliases).toEqual([{ ...next, name: 'alias/orders' }])
    expect(updateAlias(moved, { ...named, name: 'alias/orders' })).toMatchObject({
      failure: { code: 'KMSInvalidStateException' },
    })
  })
})

describe('a multi-Region key', () => {
  test('opens in one Region what it closed in another, also after a rotation', async () => {
    const { state, named } = begin(true)
    const both = got(replicateKey(state, { ...named, replicaRegion: OREGON }))
    const rotated = got(rotateKeyOnDemand(both, named, { kit, now: NOW }))
    const request = { region: OREGON, ciphertext: await seal(rotated, named.keyId), context: CONTEXT }
    expect(got(await decryptWithKms(rotated, request)).keyId).toContain(`:${OREGON}:`)
  })

  test('has one replica in a Region, made of the primary alone', () => {
    const { state, named } = begin(true)
    const both = got(replicateKey(state, { ...named, replicaRegion: OREGON }))
    const codes = [
      replicateKey(both, { ...named, replicaRegion: OREGON }),
      replicateKey(both, { ...named, region: OREGON, replicaRegion: SEOUL }),
      rotateKeyOnDemand(both, { ...named, region: OREGON }, { kit, now: NOW }),
    ].map((answer) => !answer.ok && answer.failure.code)
    expect(codes).toEqual([
      'AlreadyExistsException',
      'UnsupportedOperationException',
      'UnsupportedOperationException',
    ])
  })

  test('a primary waits for its last replica before its own time begins', () => {
    const { state, named } = begin(true)
    const both = got(replicateKey(state, { ...named, replicaRegion: OREGON }))
    const asked = got(scheduleKeyDeletion(both, { ...named, days: 10 }, NOW))
    expect(asked.keys[0]).toMatchObject({ state: 'PendingReplicaDeletion', deletionAt: null })
    const waiting = got(scheduleKeyDeletion(asked, { ...named, region: OREGON, days: 7 }, NOW))
    expect(deleteDueKeys(waiting, NOW + 7 * DAY).keys).toMatchObject([
      { state: 'PendingDeletion', deletionAt: NOW + 17 * DAY },
    ])
    expect(deleteDueKeys(waiting, NOW + 17 * DAY).keys).toEqual([])
  })
})

test('an operation that KMS does not have is none of the table', () => {
  expect(['Encrypt', 'toString', 'Steal'].map(isKmsOperation)).toEqual([true, false, false])
})
