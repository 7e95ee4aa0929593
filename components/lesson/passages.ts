import type { Element, RootContent } from 'hast'
import type { LessonBlock } from '#domain/content/lesson.ts'

/** A stretch of a section that shares one place in the margin: its rows, and the facts named in the first of them. */
export interface Passage {
  readonly rows: readonly Row[]
  readonly factIds: readonly string[]
  /** A picture or a lab by itself: it takes the margin's room as well. */
  readonly isWide: boolean
}

/** What is drawn as one thing: a paragraph, list or table of the author's text, or a block of another kind. */
export type Row =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'block'; readonly block: Exclude<LessonBlock, { kind: 'prose' }> }

/**
 * Cuts a section wherever a fact is first named, so that its note can stand in the margin beside that paragraph and run
 * on past the paragraphs that follow it. Nothing has to be measured, and nothing moves once the page is drawn.
 *
 * @param alreadyNoted - facts whose note stands further up.
 */
export function toPassages(
  blocks: readonly LessonBlock[],
  alreadyNoted: ReadonlySet<string>,
): readonly Passage[] {
  const noted = new Set(alreadyNoted)
  const passages: (Passage & { rows: Row[] })[] = []

  for (const row of blocks.flatMap(toRows)) {
    const factIds = row.kind === 'element' ? linkedFactIds(row.element).filter((id) => !noted.has(id)) : []
    factIds.forEach((id) => noted.add(id))
    const isWide = row.kind === 'block' && (row.block.kind === 'diagram' || row.block.kind === 'lab')
    const last = passages.at(-1)
    if (last && !last.isWide && !isWide && factIds.length === 0) last.rows.push(row)
    else passages.push({ rows: [row], factIds, isWide })
  }
  return passages
}

function toRows(block: LessonBlock): readonly Row[] {
  if (block.kind !== 'prose') return [{ kind: 'block', block }]
  return block.content.children.filter(isElement).map((element) => ({ kind: 'element', element }))
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element'
}

/** Facts linked inside an element, each once, in order of first mention. */
function linkedFactIds(element: Element): readonly string[] {
  const own = element.properties.dataFact
  const below = element.children.filter((child) => child.type === 'element').flatMap(linkedFactIds)
  return [...new Set(typeof own === 'string' ? [own, ...below] : below)]
}
