import type { LabManifest } from '../kernel/manifest.ts'
import { serverSideCommandSchema } from './command-schema.ts'
import { serverSideLab } from './server-side-lab.ts'

/** The lab as content knows it. */
export const serverSideManifest = {
  id: serverSideLab.id,
  version: serverSideLab.version,
  explanationKeys: Object.keys(serverSideLab.explanations),
  checkNames: Object.keys(serverSideLab.checks),
  commandSchema: serverSideCommandSchema,
} satisfies LabManifest
