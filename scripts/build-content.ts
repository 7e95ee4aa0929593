import { buildContent } from './content/build-content.ts'

const isBuilt = await buildContent({ includeDrafts: process.argv.includes('--drafts') })
if (!isBuilt) process.exitCode = 1
