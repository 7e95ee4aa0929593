import { z } from 'zod'
import {
  ASKED_ENCRYPTIONS,
  DEFAULT_ENCRYPTIONS,
  MAX_BULK,
  MAX_OBJECT_BYTES,
  SCHEMES,
  SENT_KEYS,
} from './command.ts'
import type { ServerSideCommand } from './command.ts'

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

const objectText = z
  .string()
  .refine((text) => text.isWellFormed(), 'has half a surrogate pair')
  .refine((text) => bytesOf(text) <= MAX_OBJECT_BYTES, `is larger than ${MAX_OBJECT_BYTES} bytes`)

const bare = z.enum([
  'TakeDataKey',
  'WriteObject',
  'OpenDataKey',
  'ReturnObject',
  'EnableKey',
  'DisableKey',
  'CancelKeyDeletion',
  'CopyDisk',
  'LookAsOperator',
])

const scheme = z.enum(SCHEMES)
const count = z.int().min(1).max(MAX_BULK)

/** The lab's commands where they come from outside: a scenario file or a link. The end of a key comes by time alone. */
export const serverSideCommandSchema: z.ZodType<ServerSideCommand> = z.discriminatedUnion('type', [
  z.strictObject({ type: bare }),
  z.strictObject({ type: z.literal('SetObject'), text: objectText }),
  z.strictObject({ type: z.literal('SendPut'), encryption: z.enum(ASKED_ENCRYPTIONS), scheme }),
  z.strictObject({ type: z.literal('SendGet'), scheme, key: z.enum(SENT_KEYS) }),
  z.strictObject({ type: z.literal('CopyOntoItself'), encryption: z.enum(DEFAULT_ENCRYPTIONS) }),
  z.strictObject({ type: z.literal('UpdateObjectEncryption'), bucketKey: z.boolean() }),
  z.strictObject({ type: z.literal('PutMany'), count }),
  z.strictObject({ type: z.literal('GetMany'), count }),
  z.strictObject({
    type: z.literal('PutBucketEncryption'),
    encryption: z.enum(DEFAULT_ENCRYPTIONS),
    bucketKey: z.boolean(),
    blocksSseC: z.boolean(),
  }),
  z.strictObject({ type: z.literal('PutBucketPolicy'), httpsOnly: z.boolean(), kmsOnly: z.boolean() }),
  z.strictObject({ type: z.literal('SetPermissions'), generateDataKey: z.boolean(), decrypt: z.boolean() }),
  z.strictObject({ type: z.literal('ScheduleKeyDeletion'), days: z.int().min(7).max(30) }),
  z.strictObject({ type: z.literal('FlipBits'), offset: z.int().min(0), mask: z.int().min(1).max(255) }),
])
