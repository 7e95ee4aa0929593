/** `npm test`: everything that decides whether a change is good, from a fresh clone. */
import { handOver } from './commands/hand-over.mjs'

await handOver('scripts/verify.ts')
