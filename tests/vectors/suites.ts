import { esdkCommitmentSuite } from './esdk/commitment-suite.ts'
import { esdkGoldenSuite } from './esdk/golden-suite.ts'
import { esdkClientNodeSuite, esdkPublicSuite } from './esdk/public-suite.ts'
import { fsrsModelSuite } from './fsrs/model-suite.ts'
import { fsrsReplaySuite } from './fsrs/replay-suite.ts'
import { fsrsSequenceSuite } from './fsrs/sequence-suite.ts'
import { keyStateSuite } from './kms/key-state-suite.ts'
import { eventPatternSuite } from './labs/event-pattern-suite.ts'
import { labReplaySuite } from './labs/lab-replay-suite.ts'
import { rfc8448Suite } from './tls/rfc8448-suite.ts'
import type { VectorSuite } from './vector-suite.ts'

/** Every suite there is. A new one is added here and nowhere else. */
export const VECTOR_SUITES: readonly VectorSuite[] = [
  fsrsSequenceSuite,
  fsrsModelSuite,
  fsrsReplaySuite,
  eventPatternSuite,
  labReplaySuite,
  keyStateSuite,
  esdkGoldenSuite,
  esdkPublicSuite,
  esdkClientNodeSuite,
  esdkCommitmentSuite,
  rfc8448Suite,
]
