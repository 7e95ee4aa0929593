/** `npm start`: from a fresh clone to a page in the browser. What has not changed since the last start is skipped. */
import { handOver } from './commands/hand-over.mjs'

await handOver('scripts/serve.ts')
