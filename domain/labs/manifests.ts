import { envelopeManifest } from './envelope/manifest.ts'
import type { LabManifest } from './kernel/manifest.ts'
import { serverSideManifest } from './server-side/manifest.ts'

/** Every lab there is. A new one is added here and in the player's table of engines. */
export const LAB_MANIFESTS: readonly LabManifest[] = [envelopeManifest, serverSideManifest]
