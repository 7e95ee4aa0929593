import type { BlockContent, DefinitionContent, Paragraph, RootContent } from 'mdast'
import type { AuthoredBlock } from '../authored/authored-lesson.ts'
import type { AuthoredText } from '../authored/authored-text.ts'
import { plainText } from '../markdown/plain-text.ts'
import { walk } from '../markdown/walk.ts'
import { readDirective } from './read-directive.ts'
import type { Directive } from './read-directive.ts'
import { placeOfNode, report } from './source.ts'
import type { Source } from './source.ts'

const RULE = 'lesson-grammar'

/** A block of the file with what the headings above it say. */
export interface MarkedNode {
  readonly node: RootContent
  readonly isDraft: boolean
  /** Of a heading below section level: its id, which becomes an anchor. */
  readonly headingId?: string
}

/** Turns the nodes of a section into blocks: neighbouring prose is one block, speaker notes are left out. */
export function parseBlocks(source: Source, nodes: readonly MarkedNode[]): AuthoredBlock[] {
  const blocks: AuthoredBlock[] = []
  let prose: RootContent[] = []
  let isDraftProse = false
  const endProse = (): void => {
    if (prose.length > 0) {
      const content = textOf(source, prose)
      blocks.push({ kind: 'prose', content, place: content.place, isDraft: isDraftProse })
    }
    prose = []
  }
  for (const marked of nodes) {
    const { node, isDraft } = marked
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      endProse()
      const directive = readDirective(source, node)
      const block = directive === undefined ? undefined : parseDirective(source, directive, isDraft)
      if (block !== undefined) blocks.push(block)
      continue
    }
    refuseNestedDirectives(source, node)
    if (isDraft !== isDraftProse) endProse()
    isDraftProse = isDraft
    prose.push(withAnchor(marked))
  }
  endProse()
  return blocks
}

function parseDirective(source: Source, directive: Directive, isDraft: boolean): AuthoredBlock | undefined {
  const { node, name, attributes } = directive
  const marks = { place: placeOfNode(source.file, node), isDraft }
  const id = attributes.id ?? ''
  switch (name) {
    case 'diagram':
      return { ...marks, kind: 'diagram', diagramId: id, stepId: attributes.step }
    case 'lab':
      return { ...marks, kind: 'lab', labId: id, scenarioId: attributes.scenario }
    case 'compare':
      return { ...marks, kind: 'compare', pairId: attributes.pair ?? '' }
    case 'check':
      return { ...marks, kind: 'check', itemIds: (attributes.items ?? '').split(/[\s,]+/).filter(Boolean) }
    case 'exam':
      directive.children.forEach((child) => refuseNestedDirectives(source, child))
      refuseHeadings(source, directive.children)
      return { ...marks, kind: 'exam', content: textOf(source, directive.children) }
    case 'deep':
      refuseHeadings(source, directive.children)
      return { ...marks, kind: 'deep', ...parseDeep(source, directive.children, isDraft) }
    case 'note':
      return undefined
  }
}

/** The title is the label in brackets or the bold words that begin the first paragraph. */
function parseDeep(
  source: Source,
  children: Directive['children'],
  isDraft: boolean,
): { readonly title?: string; readonly blocks: readonly AuthoredBlock[] } {
  const [first, ...rest] = children
  const blocksOf = (nodes: readonly RootContent[]): AuthoredBlock[] =>
    parseBlocks(
      source,
      nodes.map((child) => ({ node: child, isDraft })),
    )
  if (first?.type !== 'paragraph') return { blocks: blocksOf(children) }
  if (first.data?.directiveLabel) return { title: plainText([first]), blocks: blocksOf(rest) }
  const [lead, ...others] = first.children
  if (lead?.type !== 'strong') return { blocks: blocksOf(children) }
  const remaining = withoutLeadingSpace({ ...first, children: others })
  const body = remaining.children.length === 0 ? rest : [remaining, ...rest]
  return { title: plainText([lead]), blocks: blocksOf(body) }
}

function withoutLeadingSpace(paragraph: Paragraph): Paragraph {
  const [first, ...rest] = paragraph.children
  if (first?.type !== 'text') return paragraph
  const value = first.value.trimStart()
  return { ...paragraph, children: value === '' ? rest : [{ ...first, value }, ...rest] }
}

function refuseNestedDirectives(source: Source, node: RootContent): void {
  for (const inner of walk([node])) {
    if (inner.type === 'containerDirective' || inner.type === 'leafDirective') {
      report(
        source,
        RULE,
        inner,
        'A directive stands on its own at the left margin, in no list, quote or :::exam.',
      )
    }
  }
}

function refuseHeadings(source: Source, nodes: Directive['children']): void {
  for (const node of nodes) {
    if (node.type === 'heading') report(source, RULE, node, 'There are no headings inside a directive.')
  }
}

function withAnchor({ node, headingId }: MarkedNode): RootContent {
  if (headingId === undefined) return node
  return { ...node, data: { ...node.data, hProperties: { id: headingId } } } as RootContent
}

function textOf(
  source: Source,
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
): AuthoredText {
  return { nodes, place: placeOfNode(source.file, nodes[0]) }
}
