import { z } from 'zod'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { kernelCommandSchema } from '../command-schema.ts'
import type { LabCommand } from '../lab.ts'
import type { LabLog } from '../log.ts'

/** The most commands a link may hold; more is no run that a person made. */
const MOST_COMMANDS = 500

const packedSchema = z.tuple([
  z.string(),
  z.int().min(1),
  z.string().max(100),
  z.int().min(0),
  z.int(),
  z.array(z.unknown()).max(MOST_COMMANDS),
])

/** Why a link is no run of this lab. `command` counts from 1. */
export type ReadLogFailure =
  | { readonly code: 'link-broken' }
  | { readonly code: 'other-lab'; readonly lab: string }
  | { readonly code: 'other-version'; readonly version: number }
  | { readonly code: 'unknown-command'; readonly command: number }

/** Checks what `unpackLink` gave: the right lab and version, and every command one that the lab has. */
export function readLog<Command extends LabCommand>(
  unpacked: unknown,
  lab: { readonly id: string; readonly version: number; readonly commandSchema: z.ZodType<Command> },
): Result<LabLog<Command>, ReadLogFailure> {
  const packed = packedSchema.safeParse(unpacked)
  if (!packed.success) return fail({ code: 'link-broken' })
  const [id, version, scenario, seed, now, commands] = packed.data
  if (id !== lab.id) return fail({ code: 'other-lab', lab: id })
  if (version !== lab.version) return fail({ code: 'other-version', version })
  const entries = []
  for (const [index, command] of commands.entries()) {
    const parsed = z.union([lab.commandSchema, kernelCommandSchema]).safeParse(command)
    if (!parsed.success) return fail({ code: 'unknown-command', command: index + 1 })
    entries.push({ command: parsed.data })
  }
  return succeed({ lab: id, version, scenario, seed, now, entries })
}
