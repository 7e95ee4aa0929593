import { CONTENT_DIRECTORY, LAYOUT_DIRECTORY } from './content/content-directories.ts'
import { createContentPipeline } from './content/content-pipeline.ts'
import { createDiagramLayout } from './content/diagrams/lay-out-diagram.ts'
import { readContentFiles } from './content/read-content-files.ts'
import { formatReport, reportCourse } from './content/report-course.ts'
import { todayUtc } from './content/today.ts'

/** `npm run content:report`: what the content amounts to, for people or with `--json`; fails if the content is broken. */
const build = createContentPipeline(createDiagramLayout(LAYOUT_DIRECTORY))
const files = await readContentFiles(CONTENT_DIRECTORY)
const { course, errors } = await build(files, { today: todayUtc(), includeDrafts: false })
const report = reportCourse(course, errors)

const asJson = process.argv.includes('--json')
process.stdout.write(`${asJson ? JSON.stringify(report, null, 2) : formatReport(report)}\n`)
if (errors.length > 0) {
  process.stderr.write(`${errors.length} errors; "npm run content:check" lists them.\n`)
  process.exitCode = 1
}
