import { CONTENT_DIRECTORY, LAYOUT_DIRECTORY, LIBRARY_DIRECTORY } from './content-directories.ts'
import { createContentPipeline } from './content-pipeline.ts'
import { createDiagramLayout } from './diagrams/lay-out-diagram.ts'
import { formatViolations } from './format-violations.ts'
import { readContentFiles } from './read-content-files.ts'
import { todayUtc } from './today.ts'
import { writeLibrary } from './write-library.ts'

/**
 * Builds the library from `content/`. With any error all errors are printed and nothing is written.
 *
 * @returns whether the library was written.
 */
export async function buildContent({ includeDrafts }: { readonly includeDrafts: boolean }): Promise<boolean> {
  const startedAt = performance.now()
  const files = await readContentFiles(CONTENT_DIRECTORY)
  const build = createContentPipeline(createDiagramLayout(LAYOUT_DIRECTORY))
  const outcome = await build(files, { today: todayUtc(), includeDrafts })
  if (outcome.library === undefined) {
    process.stderr.write(
      `${formatViolations(outcome.errors)}\nContent was not built: ${outcome.errors.length} to mend.\n`,
    )
    return false
  }
  const changed = await writeLibrary(outcome.library, LIBRARY_DIRECTORY)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(
    `Content: ${outcome.library.topics.length} topics from ${files.length} files, ${changed.length} changed, ${seconds} s\n`,
  )
  return true
}
