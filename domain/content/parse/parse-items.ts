import type { Code, Heading, RootContent } from 'mdast'
import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import type { Language } from '#domain/shared/language.ts'
import { normaliseText } from '../authored/content-file.ts'
import type { ContentFile } from '../authored/content-file.ts'
import type { AuthoredItemText } from '../authored/authored-item.ts'
import type { AuthoredDocument, AuthoredText } from '../authored/authored-text.ts'
import type { Violation } from '../authored/violation.ts'
import { itemMetadataSchema } from '../item.ts'
import type { ItemMetadata } from '../item.ts'
import { splitFrontMatter } from '../markdown/front-matter.ts'
import { readHeading } from '../markdown/heading-attributes.ts'
import { parseInParts } from '../markdown/parse-in-parts.ts'
import { plainText } from '../markdown/plain-text.ts'
import { walk } from '../markdown/walk.ts'
import { checkYaml } from '../yaml/check-yaml.ts'
import type { Placed } from '../yaml/placed.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { parseAnswer } from './parse-answer.ts'
import { readFrontMatter } from './read-front-matter.ts'
import { placeOfNode, report } from './source.ts'
import type { Source } from './source.ts'

const RULE = 'item-grammar'

/** Metadata is written once, in English; other languages name the item. */
const METADATA_LANGUAGE: Language = 'en'
const otherFenceSchema = z.strictObject({ id: contentIdSchema })
const itemsFrontMatterSchema = z.strictObject({ status: z.literal('draft').optional() })

export interface ParsedItems {
  readonly items: readonly AuthoredItemText[]
  readonly brokenIds: readonly string[]
  readonly document: AuthoredDocument
  readonly violations: readonly Violation[]
}

/** Reads an items file. An item that cannot be read is left out, its id kept, and the file's other items are read. */
export function parseItems(file: ContentFile, language: Language): ParsedItems {
  const lines = normaliseText(file.text).split('\n')
  const source: Source = { file: file.path, language, lines, violations: [] }
  const { yaml, body } = splitFrontMatter(lines.join('\n'))
  const frontMatter = yaml === undefined ? undefined : readFrontMatter(source, yaml, itemsFrontMatterSchema)
  const nodes = parseInParts(body)
  const items: AuthoredItemText[] = []
  const brokenIds: string[] = []
  for (const part of divide(source, nodes)) {
    const fence = readFence(source, part)
    const item =
      fence.metadata === undefined
        ? undefined
        : parseItem(source, part, { ...fence.metadata, isDraftFile: frontMatter?.status === 'draft' })
    if (item !== undefined) items.push(item)
    else if (fence.id !== undefined) brokenIds.push(fence.id)
  }
  const document: AuthoredDocument = { file: file.path, language, kind: 'items', nodes: walk(nodes), lines }
  return { items, brokenIds, document, violations: source.violations }
}

interface ItemPart {
  readonly heading: Heading
  readonly nodes: RootContent[]
}

function divide(source: Source, nodes: readonly RootContent[]): ItemPart[] {
  const parts: ItemPart[] = []
  for (const node of nodes) {
    const current = parts.at(-1)
    if (node.type === 'heading' && node.depth === 2) {
      parts.push({ heading: node, nodes: [] })
    } else if (current === undefined) {
      report(source, RULE, node, 'Only items stand in this file: begin one with a "##" heading.')
    } else {
      current.nodes.push(node)
    }
  }
  return parts
}

interface Fence {
  readonly id: string
  readonly metadata?: Placed<ItemMetadata>
}

/** What the fence says; `id` is also given where the rest of the fence is broken. */
function readFence(source: Source, part: ItemPart): { readonly id?: string; readonly metadata?: Fence } {
  const code = part.nodes[0]
  if (code?.type !== 'code' || code.lang !== 'item') {
    report(
      source,
      RULE,
      part.heading,
      "An item's heading is followed at once by a fence ```item with its id.",
    )
    return {}
  }
  const read = readYaml({ file: source.file, text: code.value, firstLine: firstLineInside(code) })
  if (!read.ok) {
    source.violations.push(...read.failure)
    return { id: /^id:\s*(\S+)/m.exec(code.value)?.[1] }
  }
  const raw: unknown = read.value.value
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? String(raw.id) : undefined
  if (source.language === METADATA_LANGUAGE) {
    const checked = checkYaml<ItemMetadata>(itemMetadataSchema, read.value)
    if (checked.ok) return { id, metadata: { id: checked.value.value.id, metadata: checked.value } }
    source.violations.push(...checked.failure)
    return { id }
  }
  const checked = checkYaml(otherFenceSchema, read.value)
  if (checked.ok) return { id, metadata: checked.value.value }
  source.violations.push(...checked.failure)
  return { id }
}

function firstLineInside(code: Code): number {
  return (code.position?.start.line ?? 0) + 1
}

function parseItem(
  source: Source,
  { heading, nodes }: ItemPart,
  { id, metadata, isDraftFile }: Fence & { readonly isDraftFile: boolean },
): AuthoredItemText | undefined {
  const { title, id: headingId, isDraft, unknown } = readHeading(heading)
  if (headingId !== undefined || unknown.length > 0) {
    report(
      source,
      RULE,
      heading,
      "An item's id stands in its fence; after the working title only {draft} may stand.",
    )
  }
  const { body, why } = cutWhy(source, nodes.slice(1))
  const answer = parseAnswer(source, body, heading)
  if (answer === undefined) return undefined
  const place = placeOfNode(source.file, heading)
  if (answer.stem.length === 0)
    report(source, RULE, heading, 'The item has no stem: ask something before the answers.')
  return {
    id,
    language: source.language,
    title,
    isDraft: isDraft || isDraftFile,
    place,
    metadata,
    stem: textOf(source, answer.stem),
    answer: answer.answer,
    why,
  }
}

/** Separates what stands under `### Why` and refuses any other heading inside an item. */
function cutWhy(
  source: Source,
  nodes: readonly RootContent[],
): { readonly body: readonly RootContent[]; readonly why?: AuthoredText } {
  const start = nodes.findIndex(isWhyHeading)
  const body = start === -1 ? nodes : nodes.slice(0, start)
  const after = start === -1 ? [] : nodes.slice(start + 1)
  for (const node of [...body, ...after]) {
    if (node.type !== 'heading') continue
    report(source, RULE, node, 'Inside an item the only heading is one "### Why", after the answers.')
  }
  if (start === -1) return { body }
  if (after.length === 0)
    report(source, RULE, nodes[start] as RootContent, '"### Why" says nothing: write it or remove it.')
  return { body, why: after.length === 0 ? undefined : textOf(source, after) }
}

function isWhyHeading(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 3 && plainText([node]) === 'Why'
}

function textOf(source: Source, nodes: readonly RootContent[]): AuthoredText {
  return { nodes, place: placeOfNode(source.file, nodes[0]) }
}
