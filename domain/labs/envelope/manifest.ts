import type { LabManifest } from '../kernel/manifest.ts'
import { envelopeCommandSchema } from './command-schema.ts'
import { envelopeLab } from './envelope-lab.ts'

/** The lab as content knows it. */
export const envelopeManifest = {
  id: envelopeLab.id,
  version: envelopeLab.version,
  explanationKeys: Object.keys(envelopeLab.explanations),
  checkNames: Object.keys(envelopeLab.checks),
  commandSchema: envelopeCommandSchema,
} satisfies LabManifest
