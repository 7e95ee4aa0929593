/** `npm run dev`: the database, the content and the pages, all following what is changed. */
import { handOver } from './commands/hand-over.mjs'

await handOver('scripts/develop.ts')
