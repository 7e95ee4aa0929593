import fc from 'fast-check'
import {
  ASKED_ENCRYPTIONS,
  DEFAULT_ENCRYPTIONS,
  SCHEMES,
  SENT_KEYS,
} from '#domain/labs/server-side/command.ts'
import type { ServerSideCommand } from '#domain/labs/server-side/command.ts'

const anyScheme = fc.constantFrom(...SCHEMES)
/** Any command of the lab, senseless ones and senseless orders included. */
export const anyServerSideCommand: fc.Arbitrary<ServerSideCommand> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<ServerSideCommand>({ type: 'TakeDataKey' }, { type: 'WriteObject' }),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom<ServerSideCommand>({ type: 'OpenDataKey' }, { type: 'ReturnObject' }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('SendPut' as const),
      encryption: fc.constantFrom(...ASKED_ENCRYPTIONS),
      scheme: anyScheme,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('SendGet' as const),
      scheme: anyScheme,
      key: fc.constantFrom(...SENT_KEYS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('PutBucketEncryption' as const),
      encryption: fc.constantFrom(...DEFAULT_ENCRYPTIONS),
      bucketKey: fc.boolean(),
      blocksSseC: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('CopyOntoItself' as const),
      encryption: fc.constantFrom(...DEFAULT_ENCRYPTIONS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('UpdateObjectEncryption' as const),
      bucketKey: fc.boolean(),
    }),
  },
  fc.record({
    type: fc.constant('PutBucketPolicy' as const),
    httpsOnly: fc.boolean(),
    kmsOnly: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('SetPermissions' as const),
    generateDataKey: fc.boolean(),
    decrypt: fc.boolean(),
  }),
  fc.record({ type: fc.constant('PutMany' as const), count: fc.integer({ min: 1, max: 10_000_000 }) }),
  fc.record({ type: fc.constant('GetMany' as const), count: fc.integer({ min: 1, max: 10_000_000 }) }),
  fc.record({
    type: fc.constant('FlipBits' as const),
    offset: fc.nat(100),
    mask: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({
    type: fc.constant('SetObject' as const),
    text: fc.string({ unit: 'grapheme', maxLength: 20 }),
  }),
  fc.record({
    type: fc.constant('ScheduleKeyDeletion' as const),
    days: fc.integer({ min: 7, max: 30 }),
  }),
  fc.constantFrom<ServerSideCommand>(
    { type: 'EnableKey' },
    { type: 'DisableKey' },
    { type: 'CancelKeyDeletion' },
    { type: 'DeleteKey' },
    { type: 'CopyDisk' },
    { type: 'LookAsOperator' },
  ),
)
