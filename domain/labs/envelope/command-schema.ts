import { z } from 'zod'
import { MAX_CONTEXT_BYTES, MAX_CONTEXT_PAIRS, MAX_TEXT_BYTES, STEPS } from './command.ts'
import type { EnvelopeCommand } from './command.ts'

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

const wellFormed = z.string().refine((text) => text.isWellFormed(), 'has half a surrogate pair')

const contextSchema = z
  .record(wellFormed.min(1), wellFormed)
  .refine(
    (context) => Object.keys(context).length <= MAX_CONTEXT_PAIRS,
    `has more than ${MAX_CONTEXT_PAIRS} pairs`,
  )
  .refine(
    (context) => bytesOf(Object.entries(context).flat().join('')) <= MAX_CONTEXT_BYTES,
    `is larger than ${MAX_CONTEXT_BYTES} bytes`,
  )
  .refine(
    (context) => !Object.keys(context).some((key) => key.startsWith('aws-crypto-')),
    'uses the prefix aws-crypto-',
  )

/** The lab's commands where they come from outside: a scenario file or a link. */
export const envelopeCommandSchema: z.ZodType<EnvelopeCommand> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(STEPS.map(({ type }) => type)) }),
  z.strictObject({ type: z.literal('FlipBits'), offset: z.int().min(0), mask: z.int().min(1).max(255) }),
  z.strictObject({ type: z.literal('ChangeContext'), key: wellFormed, value: wellFormed.max(100) }),
  z.strictObject({ type: z.literal('SwapDataKey') }),
  z.strictObject({ type: z.literal('Truncate'), length: z.int().min(0) }),
  z.strictObject({ type: z.literal('UseOtherKey') }),
  z.strictObject({
    type: z.literal('SetData'),
    text: wellFormed.refine(
      (text) => bytesOf(text) <= MAX_TEXT_BYTES,
      `is larger than ${MAX_TEXT_BYTES} bytes`,
    ),
    context: contextSchema,
  }),
  z.strictObject({ type: z.literal('ForgeMessage'), commits: z.boolean() }),
  z.strictObject({ type: z.literal('OpenWithRawKey') }),
])
