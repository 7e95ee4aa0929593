import { CONTENT_DIRECTORY, LAYOUT_DIRECTORY } from './content/content-directories.ts'
import { createContentPipeline } from './content/content-pipeline.ts'
import { createDiagramLayout } from './content/diagrams/lay-out-diagram.ts'
import { formatViolations } from './content/format-violations.ts'
import { readContentFiles } from './content/read-content-files.ts'
import { todayUtc } from './content/today.ts'

/** `npm run content:check`: every error and warning with its place; fails on an error. */
const build = createContentPipeline(createDiagramLayout(LAYOUT_DIRECTORY))
const files = await readContentFiles(CONTENT_DIRECTORY)
const { errors, warnings } = await build(files, { today: todayUtc(), includeDrafts: false })

if (errors.length > 0) process.stdout.write(`Errors\n${formatViolations(errors)}\n\n`)
if (warnings.length > 0) process.stdout.write(`Warnings\n${formatViolations(warnings)}\n\n`)
process.stdout.write(`${files.length} content files: ${errors.length} errors, ${warnings.length} warnings\n`)
if (errors.length > 0) process.exitCode = 1
