/** `npm run check`: everything quick, for before a commit. */
import { handOver } from './commands/hand-over.mjs'

await handOver('scripts/verify.ts', ['--quick'])
