import { z } from 'zod'
import type { KernelCommand } from './lab.ts'

/** The commands that every lab understands. */
export const kernelCommandSchema: z.ZodType<KernelCommand> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('@advance'), to: z.int() }),
  z.strictObject({
    type: z.literal('@rule'),
    name: z.string().min(1).max(64),
    pattern: z.json(),
    target: z.string().min(1).max(64),
  }),
])
