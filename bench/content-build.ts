/**
 * Builds fifteen topics from nothing, then once more with one lesson changed, and prints the milliseconds of both and of
 * reading the same Markdown bare, as JSON. A program of its own: only a new process begins as cold as a build does.
 */
import { performance } from 'node:perf_hooks'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { ContentFile } from '#domain/content/authored/content-file.ts'
import { createContentPipeline } from '../scripts/content/content-pipeline.ts'
import { todayUtc } from '../scripts/content/today.ts'
import { readFifteenTopics } from './fifteen-topics.ts'

const CHANGES = 5
const CHANGED_FILE = '/topics/encryption-101/lesson.ko.md'

const files = await readFifteenTopics()
const build = createContentPipeline()
const options = { today: todayUtc(), includeDrafts: false }

async function buildOnce(course: readonly ContentFile[]): Promise<number> {
  const startedAt = performance.now()
  const { errors, library } = await build(course, options)
  if (!library) throw new Error(`${errors.length} errors, the first: ${JSON.stringify(errors[0])}`)
  return performance.now() - startedAt
}

function readBare(): number {
  const parser = unified().use(remarkParse).use(remarkGfm)
  const startedAt = performance.now()
  for (const { path, text } of files) if (path.endsWith('.md')) parser.parse(text)
  return performance.now() - startedAt
}

const whole = await buildOnce(files)
const changes: number[] = []
for (let change = 1; change <= CHANGES; change += 1) {
  const changed = files.map((file) =>
    file.path.endsWith(CHANGED_FILE) ? { ...file, text: `${file.text}\n\nChange ${change}.\n` } : file,
  )
  changes.push(await buildOnce(changed))
}
process.stdout.write(JSON.stringify({ whole, changes, bare: readBare() }))
