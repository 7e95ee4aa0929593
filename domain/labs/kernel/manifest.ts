import type { z } from 'zod'
import type { LabCommand } from './lab.ts'

/** What content needs to know of a lab to judge what authors write for it. */
export interface LabManifest {
  readonly id: string
  readonly version: number
  /** Every key that needs words. */
  readonly explanationKeys: readonly string[]
  /** Names that the goals of a scenario may give. */
  readonly checkNames: readonly string[]
  readonly commandSchema: z.ZodType<LabCommand>
}
