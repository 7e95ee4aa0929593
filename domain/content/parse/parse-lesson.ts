import type { Heading, RootContent } from 'mdast'
import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import type { Language } from '#domain/shared/language.ts'
import { normaliseText } from '../authored/content-file.ts'
import type { ContentFile } from '../authored/content-file.ts'
import type { AuthoredHeading, AuthoredLesson } from '../authored/authored-lesson.ts'
import type { Violation } from '../authored/violation.ts'
import { splitFrontMatter } from '../markdown/front-matter.ts'
import { readHeading, withoutAttributes } from '../markdown/heading-attributes.ts'
import type { HeadingAttributes } from '../markdown/heading-attributes.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { walk } from '../markdown/walk.ts'
import { parseBlocks } from './parse-lesson-blocks.ts'
import type { MarkedNode } from './parse-lesson-blocks.ts'
import { readFrontMatter } from './read-front-matter.ts'
import { placeOfNode, report } from './source.ts'
import type { Source } from './source.ts'

const RULE = 'lesson-grammar'
const SECTION_LEVEL = 2
const DEEPEST_LEVEL = 4

const lessonFrontMatterSchema = z.strictObject({
  title: z.string().trim().min(1),
  status: z.literal('draft').optional(),
})

/** Reads a lesson file. A broken file still gives a lesson, as far as it can be read, and says what is wrong. */
export function parseLesson(
  file: ContentFile,
  language: Language,
): { readonly lesson: AuthoredLesson; readonly violations: readonly Violation[] } {
  const text = normaliseText(file.text)
  const source: Source = { file: file.path, language, lines: text.split('\n'), violations: [] }
  const { yaml, body } = splitFrontMatter(text)
  const root = parseMarkdown(body)
  if (yaml === undefined) {
    report(source, RULE, root, 'The lesson has no front matter: begin it with "---", "title: …", "---".')
  }
  const frontMatter = yaml === undefined ? undefined : readFrontMatter(source, yaml, lessonFrontMatterSchema)
  const isDraft = frontMatter?.status === 'draft'
  const { parts, headings } = divide(source, root.children, isDraft)
  const [introduction, ...sections] = parts
  return {
    lesson: {
      language,
      title: frontMatter?.title ?? '',
      isDraft,
      place: { file: file.path, line: 1, column: 1 },
      document: { file: file.path, language, kind: 'lesson', nodes: walk([root]), lines: source.lines },
      introduction: parseBlocks(source, introduction?.nodes ?? []),
      sections: sections.map(({ heading, title, nodes }) => ({
        id: heading.id,
        title,
        isDraft: heading.isDraft,
        place: heading.place,
        blocks: parseBlocks(source, nodes),
      })),
      headings,
    },
    violations: source.violations,
  }
}

interface Part {
  readonly heading: AuthoredHeading
  readonly title: string
  readonly nodes: MarkedNode[]
}

/** Cuts the file at second-level headings and marks what stands under a draft heading. */
function divide(
  source: Source,
  nodes: readonly RootContent[],
  isDraftLesson: boolean,
): { readonly parts: readonly Part[]; readonly headings: readonly AuthoredHeading[] } {
  const top: AuthoredHeading = {
    id: '',
    level: 1,
    isDraft: isDraftLesson,
    place: placeOfNode(source.file, nodes[0]),
  }
  const parts: Part[] = [{ heading: top, title: '', nodes: [] }]
  const headings: AuthoredHeading[] = []
  /** Headings around the current node, from the outside in. */
  let around: AuthoredHeading[] = [top]
  for (const node of nodes) {
    if (node.type !== 'heading') {
      parts.at(-1)?.nodes.push({ node, isDraft: around.some((heading) => heading.isDraft) })
      continue
    }
    const attributes = readHeading(node)
    const heading = checkHeading(source, node, attributes)
    around = [...around.filter(({ level }) => level < heading.level), heading]
    const isDraft = around.some((outer) => outer.isDraft)
    headings.push({ ...heading, isDraft })
    if (heading.level === SECTION_LEVEL) {
      parts.push({ heading: { ...heading, isDraft }, title: attributes.title, nodes: [] })
    } else {
      parts.at(-1)?.nodes.push({ node: withoutAttributes(node), isDraft, headingId: heading.id })
    }
  }
  return { parts, headings }
}

function checkHeading(source: Source, node: Heading, attributes: HeadingAttributes): AuthoredHeading {
  const place = placeOfNode(source.file, node)
  if (node.depth === 1) {
    report(source, RULE, node, 'A lesson has its title in the front matter; sections begin with "##".')
  }
  if (node.depth > DEEPEST_LEVEL) {
    report(source, RULE, node, 'Headings go down to "####"; make this one a paragraph.')
  }
  if (attributes.title === '') report(source, RULE, node, 'The heading has no words.')
  if (attributes.unknown.length > 0) {
    const unknown = attributes.unknown.join(' ')
    report(
      source,
      RULE,
      node,
      `"${unknown}" means nothing in a heading's braces; write {#id} or {#id draft}.`,
    )
  }
  if (!contentIdSchema.safeParse(attributes.id).success) {
    const example = '{#key-rotation}, the same in both languages'
    report(
      source,
      RULE,
      node,
      `The heading needs an id of lower-case words and hyphens at its end: ${example}.`,
    )
  }
  return {
    id: attributes.id ?? `line-${place.line}`,
    level: node.depth,
    isDraft: attributes.isDraft,
    place,
  }
}
