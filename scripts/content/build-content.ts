import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContentPipeline } from './content-pipeline.ts'
import { formatViolations } from './format-violations.ts'
import { readContentFiles } from './read-content-files.ts'
import { writeLibrary } from './write-library.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** The authors' folder. */
export const CONTENT_DIRECTORY = path.join(PROJECT, 'content')

/** What the server imports; nothing else lives there. */
export const LIBRARY_DIRECTORY = path.join(PROJECT, '.generated', 'content')

/**
 * Builds the library from `content/`. With any error all errors are printed and nothing is written.
 *
 * @returns whether the library was written.
 */
export async function buildContent({ includeDrafts }: { readonly includeDrafts: boolean }): Promise<boolean> {
  const startedAt = performance.now()
  const files = await readContentFiles(CONTENT_DIRECTORY)
  const outcome = createContentPipeline()(files, { today: todayUtc(), includeDrafts })
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

/** The day by the clock, `YYYY-MM-DD`. */
export function todayUtc(): string {
  return new Date().toISOString().slice(0, 10)
}
