import { CONTENT_DIRECTORY, LAYOUT_DIRECTORY, LIBRARY_DIRECTORY } from './content-directories.ts'
import { createContentPipeline } from './content-pipeline.ts'
import { createDiagramLayout, warmUpLayout } from './diagrams/lay-out-diagram.ts'
import { formatViolations } from './format-violations.ts'
import { readContentFiles } from './read-content-files.ts'
import { todayUtc } from './today.ts'
import { watchFolder } from './watch-folder.ts'
import { writeLibrary } from './write-library.ts'

export interface ContentWatch {
  /** Settles when the first build has been tried: whether it succeeded. */
  readonly firstBuild: Promise<boolean>
  readonly close: () => void
}

export interface WatchOptions {
  readonly contentDirectory?: string
  readonly libraryDirectory?: string
  /** Called with a line or a list of errors for people. */
  readonly say: (text: string) => void
}

/**
 * Keeps the library in step with `content/` during development, drafts included.
 *
 * While something is broken the errors are told and the last good library stays, so that pages keep working.
 */
export function watchContent({
  contentDirectory = CONTENT_DIRECTORY,
  libraryDirectory = LIBRARY_DIRECTORY,
  say,
}: WatchOptions): ContentWatch {
  const build = createContentPipeline(createDiagramLayout(LAYOUT_DIRECTORY))
  const rebuild = async (): Promise<boolean> => {
    const startedAt = performance.now()
    const files = await readContentFiles(contentDirectory)
    const { library, errors } = await build(files, { today: todayUtc(), includeDrafts: true })
    if (library === undefined) {
      say(
        `${formatViolations(errors)}\nContent has ${errors.length} to mend; pages show the last good state.`,
      )
      return false
    }
    const changed = await writeLibrary(library, libraryDirectory)
    if (changed.length > 0)
      say(`Content: ${changed.join(', ')} in ${Math.round(performance.now() - startedAt)} ms`)
    return true
  }

  const firstBuild = rebuild()
  /** Builds follow one another; a change during a build leads to one more. */
  let last: Promise<unknown> = firstBuild.then(warmUpLayout)
  const watch = watchFolder(contentDirectory, () => {
    last = last.then(rebuild).catch((error: unknown) => say(`Content could not be read: ${String(error)}`))
  })
  return {
    firstBuild,
    close: () => void watch.close(),
  }
}
