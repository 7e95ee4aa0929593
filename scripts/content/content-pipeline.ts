import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { AuthoredCourse, AuthoredTopic } from '#domain/content/authored/authored-course.ts'
import type { ContentFile } from '#domain/content/authored/content-file.ts'
import type { Violation } from '#domain/content/authored/violation.ts'
import { checkCourse } from '#domain/content/check-course.ts'
import { compileLibrary } from '#domain/content/compile/compile-library.ts'
import { compileTopic } from '#domain/content/compile/compile-topic.ts'
import type { ContentLibrary, TopicContent } from '#domain/content/library.ts'
import { assembleCourse } from '#domain/content/parse/assemble-course.ts'
import type { TopicMemory } from '#domain/content/parse/assemble-course.ts'
import { readContentPath } from '#domain/content/parse/content-path.ts'
import { parseFile } from '#domain/content/parse/parse-file.ts'
import type { ParsedFile } from '#domain/content/parse/parse-file.ts'
import { canBeLaidOut } from '#domain/diagram/parts.ts'
import { LAB_MANIFESTS } from '#domain/labs/manifests.ts'
import { createDiagramLayout } from './diagrams/lay-out-diagram.ts'
import type { LayOutDiagram } from './diagrams/lay-out-diagram.ts'

/** What came of a set of content files. There is a library only if there are no errors. */
export interface ContentOutcome {
  readonly course: AuthoredCourse
  readonly errors: readonly Violation[]
  readonly warnings: readonly Violation[]
  readonly library?: ContentLibrary
}

export interface PipelineOptions {
  /** Day of the check, `YYYY-MM-DD`. */
  readonly today: string
  /** A preview shows drafts too. */
  readonly includeDrafts: boolean
}

/** Makes a library of content files. Called again, it reads and compiles only what changed since the last call. */
export type ContentPipeline = (
  files: readonly ContentFile[],
  options: PipelineOptions,
) => Promise<ContentOutcome>

/** What a topic was compiled from: its own files, and the glossary whose terms are marked in it. */
interface CompiledTopic {
  readonly topic: AuthoredTopic
  readonly glossary: ParsedFile | undefined
  readonly includeDrafts: boolean
  readonly result?: TopicContent
}

/**
 * Sets up a pipeline with an empty memory.
 *
 * @param layOut - gives diagrams their places; the default remembers nothing on disk.
 */
export function createContentPipeline(layOut: LayOutDiagram = createDiagramLayout()): ContentPipeline {
  const parsed = new Map<string, { readonly text: string; readonly result: ParsedFile }>()
  const topics: TopicMemory = new Map()
  const compiled = new Map<string, CompiledTopic>()

  const parse = async (file: ContentFile): Promise<ParsedFile> => {
    const known = parsed.get(file.path)
    if (known?.text === file.text) return known.result
    const result = await withLayouts(parseFile(file), layOut)
    parsed.set(file.path, { text: file.text, result })
    return result
  }

  return async (files, { today, includeDrafts }) => {
    const parsedFiles = await readAll(files, parse)
    const course = assembleCourse(parsedFiles, topics, LAB_MANIFESTS)
    const findings = checkCourse(course, { today })
    const errors = inOrder([...parsedFiles.flatMap(({ violations }) => violations), ...findings.errors])
    const warnings = inOrder(findings.warnings)
    if (errors.length > 0) return { course, errors, warnings }
    const glossary = parsedFiles.find(({ kind }) => kind === 'glossary')
    const compile: typeof compileTopic = (topic, options) => {
      const known = compiled.get(topic.id)
      const isSame =
        known?.topic === topic && known.glossary === glossary && known.includeDrafts === includeDrafts
      if (isSame) return known.result
      const result = compileTopic(topic, options)
      compiled.set(topic.id, { topic, glossary, includeDrafts, result })
      return result
    }
    const library = compileLibrary(course, { fingerprint, includeDrafts, compileTopic: compile })
    return { course, errors, warnings, library }
  }
}

/**
 * Reads diagrams first: they are laid out on a thread of their own while this one reads the texts. Between two texts it
 * hears what was answered, for one layout can lead to the next.
 *
 * @param read - remembers what it has read.
 */
async function readAll(
  files: readonly ContentFile[],
  read: (file: ContentFile) => Promise<ParsedFile>,
): Promise<ParsedFile[]> {
  const diagrams = files.filter(isDiagram)
  const readTexts = async (): Promise<void> => {
    for (const text of files.filter((file) => !isDiagram(file))) {
      await read(text)
      await nextTurn()
    }
  }
  await Promise.all([...diagrams.map(read), readTexts()])
  return Promise.all(files.map(read))
}

function isDiagram({ path }: ContentFile): boolean {
  return readContentPath(path)?.kind === 'diagram'
}

async function withLayouts(file: ParsedFile, layOut: LayOutDiagram): Promise<ParsedFile> {
  if (file.kind !== 'diagram' || file.source === undefined) return file
  return canBeLaidOut(file.source.value) ? { ...file, layouts: await layOut(file.source.value) } : file
}

function inOrder(violations: readonly Violation[]): Violation[] {
  return violations.toSorted(
    (left, right) =>
      left.file.localeCompare(right.file) || left.line - right.line || left.column - right.column,
  )
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
