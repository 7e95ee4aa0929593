import { foldLog } from '#domain/labs/kernel/fold-log.ts'
import type { LabLog } from '#domain/labs/kernel/log.ts'
import { stateHash } from '#domain/labs/kernel/state-hash.ts'
import { recordingLab } from '../../labs/recording-lab.ts'
import type { RecordingCommand } from '../../labs/recording-lab.ts'
import { failed, PASSED } from '../vector-suite.ts'
import type { VectorSuite } from '../vector-suite.ts'

/** A log with what was recorded where it was made, and the hash of the state after each of its moments. */
interface RecordedRun {
  readonly log: LabLog<RecordingCommand>
  readonly hashes: readonly string[]
}

/**
 * A run with a P-384 key pair, a signature and an OAEP ciphertext, recorded once: replayed in any engine, with or without
 * WebCrypto, it leads to the same states.
 */
export const labReplaySuite: VectorSuite = {
  id: 'lab-replay',
  file: 'labs/recorded-run.json',
  isOurs: true,
  load(text) {
    const { log, hashes } = JSON.parse(text) as RecordedRun
    const reached = () => foldLog(recordingLab, log).map(({ state }) => stateHash(state))
    return [
      {
        id: 'length',
        run: () => (reached().length === hashes.length ? PASSED : failed(`${reached().length} moments`)),
      },
      ...hashes.map((hash, index) => ({
        id: `moment-${index}`,
        run: () => (reached()[index] === hash ? PASSED : failed(`${reached()[index]}, recorded ${hash}`)),
      })),
    ]
  },
}
