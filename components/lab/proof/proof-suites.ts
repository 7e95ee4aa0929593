import { GCM_PROOFS, HKDF_PROOFS } from './known-answers.ts'
import type { Proof } from './known-answers.ts'
import { FLIP_PROOFS, OPEN_PROOFS } from './sdk-proofs.ts'

/** What is tried, by what it proves. Loaded when someone asks for it. */
export const PROOF_SUITES: readonly {
  readonly id: 'hkdf' | 'gcm' | 'open' | 'flip'
  readonly proofs: readonly Proof[]
}[] = [
  { id: 'hkdf', proofs: HKDF_PROOFS },
  { id: 'gcm', proofs: GCM_PROOFS },
  { id: 'open', proofs: OPEN_PROOFS },
  { id: 'flip', proofs: FLIP_PROOFS },
]
