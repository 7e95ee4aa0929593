import { describe, expect, test } from 'vitest'
import { anyServerSideCommand } from '#tests/labs/any-server-side-command.ts'
import { describeLab } from '#tests/labs/describe-lab.ts'
import {
  bucket,
  get,
  kmsRows,
  permissions,
  put,
  run,
  stateAfter,
  TEXT,
} from '#tests/labs/server-side-runs.ts'
import type { Any } from '#tests/labs/server-side-runs.ts'
import { DEFAULT_ENCRYPTIONS } from './command.ts'
import { serverSideCommandSchema } from './command-schema.ts'
import { costOf } from './cost.ts'
import { BUCKET_ARN, OBJECT_ARN } from './names.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import { serverSideLab } from './server-side-lab.ts'
import { readersOf } from './view.ts'

describeLab({ lab: serverSideLab, anyCommand: anyServerSideCommand, runs: 25, isReproducible: true })

describe('every encryption', () => {
  test.each(DEFAULT_ENCRYPTIONS.flatMap((one) => [[one, false] as const, [one, true] as const]))(
    '%s (Bucket Key asked for: %s) gives the object back and leaves none of it on the disk',
    async (encryption, bucketKey) => {
      const state = await stateAfter(bucket(encryption, bucketKey), ...put(), ...get())
      expect(state.caller.received).toBe(TEXT)
      expect(atob(state.disk!.sealed)).not.toContain('4111')
    },
  )

  test('with keys of the caller gives the object back where the bucket takes them', async () => {
    const state = await stateAfter(bucket('sse-s3', false, false), ...put('sse-c'), ...get())
    expect(state.caller.received).toBe(TEXT)
    expect(state.disk).toMatchObject({ wrappedKeys: [], encryption: 'sse-c' })
  })

  test('adds 28 bytes to an object for each layer', async () => {
    const one = await stateAfter(...put('sse-kms'))
    const two = await stateAfter(...put('dsse-kms'))
    expect(bytesOf(one.disk!.sealed)).toHaveLength(TEXT.length + 28)
    expect(bytesOf(two.disk!.sealed)).toHaveLength(TEXT.length + 56)
  })
})

describe('calls to KMS', () => {
  test('are one to write and one to read an SSE-KMS object, with the ARN of the object as context', async () => {
    const rows = await kmsRows(...put('sse-kms'), ...get())
    expect(rows.map(({ eventName }) => eventName)).toEqual(['GenerateDataKey', 'Decrypt'])
    const contexts = rows.map(({ requestParameters }) => requestParameters['encryptionContext'])
    expect(contexts).toEqual([{ 'aws:s3:arn': OBJECT_ARN }, { 'aws:s3:arn': OBJECT_ARN }])
  })

  test('are not made for SSE-S3', async () => {
    expect(await kmsRows(...put('sse-s3'), ...get())).toEqual([])
  })

  test('are one for many requests with a Bucket Key, with the ARN of the bucket as context', async () => {
    const rows = await kmsRows(bucket('sse-kms', true), ...put(), ...get(), ...put(), ...get())
    expect(rows.map(({ eventName }) => eventName)).toEqual(['GenerateDataKey'])
    expect(rows[0]!.requestParameters['encryptionContext']).toEqual({ 'aws:s3:arn': BUCKET_ARN })
  })

  test('are as many as the objects without a Bucket Key, and cost 3 cents for 10,000', async () => {
    const without = await stateAfter(bucket('sse-kms'), { type: 'PutMany', count: 1_000_000 })
    expect(without.kmsCalls.GenerateDataKey).toBe(1_000_000)
    expect(costOf(without.kmsCalls)).toBeCloseTo(3)
    const held = await stateAfter(bucket('sse-kms', true), { type: 'PutMany', count: 1_000_000 })
    expect(held.kmsCalls.GenerateDataKey).toBe(1)
  })

  test('never carry the object or a key', async () => {
    const moments = await run(...put('sse-kms'))
    const dataKey = moments.find(({ state }) => state.work?.isKeyed)!.state.work!.dataKeys[0]!
    const rows = JSON.stringify(moments.flatMap(({ trail }) => trail))
    expect(rows).not.toContain(dataKey)
    expect(rows).not.toContain('4111')
  })

  test('are not made with a Bucket Key for DSSE-KMS, which has none', async () => {
    const state = await stateAfter(bucket('dsse-kms', true), ...put())
    expect(state.bucket.bucketKey).toBe(false)
    expect(state.kmsCalls.GenerateDataKey).toBe(2)
  })
})

describe('the encryption of an object that lies there', () => {
  test('is not changed by another default of the bucket', async () => {
    const state = await stateAfter(...put(), bucket('sse-kms'))
    expect(state.disk?.encryption).toBe('sse-s3')
  })

  test('is changed by a copy onto itself: other bytes, another ETag', async () => {
    const before = await stateAfter(...put())
    const after = await stateAfter(...put(), { type: 'CopyOntoItself', encryption: 'sse-kms' })
    expect(after.disk?.encryption).toBe('sse-kms')
    expect(after.disk?.sealed).not.toBe(before.disk?.sealed)
    expect(after.disk?.etag).not.toBe(before.disk?.etag)
  })

  test.each([false, true])(
    'is changed by UpdateObjectEncryption (Bucket Key: %s): the same bytes and ETag, another wrapping',
    async (bucketKey) => {
      const before = await stateAfter(...put())
      const after = await stateAfter(...put(), { type: 'UpdateObjectEncryption', bucketKey })
      expect(after.disk).toMatchObject({
        encryption: 'sse-kms',
        sealed: before.disk!.sealed,
        etag: before.disk!.etag,
        lastModified: before.disk!.lastModified,
      })
      expect(after.disk!.wrappedKeys).not.toEqual(before.disk!.wrappedKeys)
      const read = await stateAfter(...put(), { type: 'UpdateObjectEncryption', bucketKey }, ...get())
      expect(read.caller.received).toBe(TEXT)
    },
  )

  test('is not updated where two layers lie on it', async () => {
    const state = await stateAfter(...put('dsse-kms'), { type: 'UpdateObjectEncryption', bucketKey: false })
    expect(state.failure?.why.key).toBe('cannot-update')
  })
})

describe('someone who should not', () => {
  test('finds nothing readable on a stolen disk', async () => {
    const state = await stateAfter(...put('sse-kms'), { type: 'CopyDisk' })
    expect(state.stolen).toEqual(state.disk)
    expect(readersOf(state).find(({ party }) => party === 'disk')).toMatchObject({
      data: 'no',
      dataKey: 'no',
    })
  })

  test.each([
    ['sse-s3', 'operator-sse-s3', 'with-own-key'],
    ['sse-kms', 'operator-kms', 'after-asking-kms'],
    ['dsse-kms', 'operator-kms', 'after-asking-kms'],
  ] as const)('and works inside S3 depends at rest on %s', async (encryption, why, reading) => {
    const last = (await run(...put(encryption), { type: 'LookAsOperator' })).at(-1)!
    expect(last.why[0]!.key).toBe(why)
    expect(readersOf(last.state).find(({ party }) => party === 's3')?.data).toBe(reading)
  })

  test('and works inside S3 could read the object while S3 encrypts it', async () => {
    const [send, take] = put('sse-kms')
    const last = (await run(send!, take!, { type: 'LookAsOperator' })).at(-1)!
    expect(last.why[0]!.key).toBe('operator-in-memory')
  })

  test('changes one bit anywhere in the ciphertext and the object stays closed', async () => {
    const { disk } = await stateAfter(...put('dsse-kms'))
    const length = bytesOf(disk!.sealed).length
    for (let offset = 0; offset < length; offset += 7) {
      const flip: Any = { type: 'FlipBits', offset, mask: 1 << (offset % 8) }
      const state = await stateAfter(...put('dsse-kms'), flip, ...get())
      expect([offset, state.caller.received, state.failure?.why.key]).toEqual([
        offset,
        null,
        'object-altered',
      ])
    }
  })
})

describe('a request', () => {
  test('that was refused is over: its further steps change nothing', async () => {
    const moments = await run(permissions(false, false), ...put('sse-kms'))
    expect(moments.at(-1)).toMatchObject({ why: [{ key: 'request-over' }], state: { disk: null } })
  })

  test('for an object that is not there is answered with NoSuchKey', async () => {
    expect((await stateAfter(...get())).failure?.answer).toMatchObject({ code: 'NoSuchKey', status: 404 })
  })

  test('comes in its order only', async () => {
    const moments = await run({ type: 'WriteObject' })
    expect(moments.at(-1)).toMatchObject({ error: { code: 'StepOutOfOrder' } })
  })
})

describe('commands from outside', () => {
  test.each([
    { type: 'SetObject', text: '가'.repeat(134) },
    { type: 'SetObject', text: '\ud800' },
    { type: 'SendPut', encryption: 'sse-x', scheme: 'https' },
    { type: 'ScheduleKeyDeletion', days: 6 },
    { type: 'ScheduleKeyDeletion', days: 31 },
    { type: 'PutMany', count: 0 },
    { type: 'DeleteKey' },
    { type: 'TakeDataKey', extra: true },
  ])('are refused where they are none of this lab: %j', (command) => {
    expect(serverSideCommandSchema.safeParse(command).success).toBe(false)
  })

  test('are taken as large as they may be, and then fit into an entry', async () => {
    const command = { type: 'SetObject', text: '가'.repeat(133) } as const
    expect(serverSideCommandSchema.safeParse(command).success).toBe(true)
    const state = await stateAfter(command, ...put('dsse-kms'), ...get())
    expect(state.caller.received).toBe(command.text)
  })
})
