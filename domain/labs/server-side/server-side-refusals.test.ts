import { describe, expect, test } from 'vitest'
import {
  bucket,
  get,
  permissions,
  policy,
  put,
  START,
  stateAfter,
  TEXT,
} from '#tests/labs/server-side-runs.ts'
import type { Any } from '#tests/labs/server-side-runs.ts'
import { readersOf } from './view.ts'

describe('a caller without a permission for the KMS key', () => {
  test('writes with kms:GenerateDataKey alone, and cannot read without kms:Decrypt', async () => {
    const state = await stateAfter(permissions(true, false), ...put('sse-kms'), ...get())
    expect(state.disk).not.toBeNull()
    expect(state.caller.received).toBeNull()
    expect(state.failure).toMatchObject({
      answer: { code: 'AccessDenied', status: 403 },
      why: { key: 'no-kms-permission', values: { action: 'kms:Decrypt' } },
    })
    expect(state.failure!.answer.message).toContain(
      'because no identity-based policy allows the kms:Decrypt action',
    )
  })

  test('cannot write without kms:GenerateDataKey', async () => {
    const state = await stateAfter(permissions(false, true), ...put('sse-kms'))
    expect(state.disk).toBeNull()
    expect(state.failure?.why).toEqual({
      key: 'no-kms-permission',
      values: { action: 'kms:GenerateDataKey' },
    })
  })

  test('needs neither for SSE-S3', async () => {
    const state = await stateAfter(permissions(false, false), ...put('sse-s3'), ...get())
    expect(state.caller.received).toBe(TEXT)
  })
})

describe('a KMS key', () => {
  const DAY = 86_400_000
  const schedule: Any = { type: 'ScheduleKeyDeletion', days: 7 }

  test.each([
    [{ type: 'DisableKey' } as Any, 'KMS.DisabledException', 'is disabled.'],
    [schedule, 'KMS.KMSInvalidStateException', 'is pending deletion.'],
  ])('that cannot be used keeps the object closed: %j', async (change, code, message) => {
    const { failure } = await stateAfter(...put('sse-kms'), change, ...get())
    expect(failure!.answer).toMatchObject({ code, status: 400 })
    expect(failure!.answer.message).toContain(message)
  })

  test('that is enabled again opens the object again', async () => {
    const back: Any[] = [{ type: 'DisableKey' }, ...get(), { type: 'EnableKey' }, ...get()]
    expect((await stateAfter(...put('sse-kms'), ...back)).caller.received).toBe(TEXT)
  })

  test('that is deleted takes the object with it, though every byte of it is still there', async () => {
    const gone: Any = { type: '@advance', to: START + 7 * DAY }
    const state = await stateAfter(...put('sse-kms'), schedule, gone, ...get())
    expect(state.kmsKey).toMatchObject({ state: 'Deleted', material: '' })
    expect(state.disk).not.toBeNull()
    expect(state.failure?.answer.code).toBe('KMS.NotFoundException')
    expect(readersOf(state).map(({ data }) => data)).not.toContain('after-asking-kms')
  })

  test('whose deletion is cancelled in time is disabled, and opens the object once enabled', async () => {
    const early: Any = { type: '@advance', to: START + 6 * DAY }
    const cancelled = await stateAfter(...put('sse-kms'), schedule, early, { type: 'CancelKeyDeletion' })
    expect(cancelled.kmsKey.state).toBe('Disabled')
    const kept: Any[] = [schedule, early, { type: 'CancelKeyDeletion' }, { type: 'EnableKey' }]
    expect((await stateAfter(...put('sse-kms'), ...kept, ...get())).caller.received).toBe(TEXT)
  })

  test('that is deleted does not touch objects of SSE-S3', async () => {
    const gone: Any = { type: '@advance', to: START + 7 * DAY }
    expect((await stateAfter(...put('sse-s3'), schedule, gone, ...get())).caller.received).toBe(TEXT)
  })
})

describe('SSE-C', () => {
  const takesSseC = bucket('sse-s3', false, false)

  test('is refused by a new bucket', async () => {
    const { failure, disk } = await stateAfter(...put('sse-c'))
    expect(disk).toBeNull()
    expect(failure).toMatchObject({
      answer: { code: 'AccessDenied', status: 403 },
      why: { key: 'sse-c-blocked' },
    })
  })

  test('can still be read after the bucket blocks it for writing', async () => {
    const state = await stateAfter(takesSseC, ...put('sse-c'), bucket('sse-s3'), ...get())
    expect(state.caller.received).toBe(TEXT)
  })

  test.each([
    ['wrong', 'AccessDenied', 'wrong-customer-key'],
    ['none', 'InvalidRequest', 'customer-key-missing'],
  ] as const)('is not read with the %s key', async (key, code, why) => {
    const { failure } = await stateAfter(takesSseC, ...put('sse-c'), ...get(key))
    expect(failure).toMatchObject({ answer: { code }, why: { key: why } })
  })

  test('over plain HTTP is refused, and the key has crossed the network all the same', async () => {
    const state = await stateAfter(takesSseC, ...put('sse-c', 'http'))
    expect(state.failure?.why.key).toBe('sse-c-needs-tls')
    expect(readersOf(state).find(({ party }) => party === 'network')).toMatchObject({
      data: 'yes',
      dataKey: 'yes',
    })
  })
})

describe('a bucket policy', () => {
  test('that denies plain HTTP refuses what comes without TLS, after it was read on the way', async () => {
    const state = await stateAfter(policy(true, false), ...put('default', 'http'))
    expect(state.failure).toMatchObject({
      answer: { code: 'AccessDenied' },
      why: { key: 'denied-plain-http' },
    })
    expect(state.failure!.answer.message).toContain('with an explicit deny in a resource-based policy')
    expect(readersOf(state).find(({ party }) => party === 'network')?.data).toBe('yes')
  })

  test('is what it takes: without one, an SSE-S3 object goes over plain HTTP and is written', async () => {
    const state = await stateAfter(...put('default', 'http'))
    expect(state.disk).not.toBeNull()
  })

  test('that asks for the header aws:kms also refuses a put without one that the default would encrypt with KMS', async () => {
    const asks = policy(false, true)
    expect((await stateAfter(asks, bucket('sse-kms'), ...put('default'))).failure?.why.key).toBe(
      'denied-encryption-header',
    )
    expect((await stateAfter(asks, ...put('sse-kms'))).disk?.encryption).toBe('sse-kms')
  })

  test('is not needed for SSE-KMS, which S3 takes over TLS only', async () => {
    const { failure } = await stateAfter(...put('sse-kms', 'http'))
    expect(failure).toMatchObject({
      answer: { code: 'InvalidArgument', status: 400 },
      why: { key: 'kms-needs-tls' },
    })
  })
})
