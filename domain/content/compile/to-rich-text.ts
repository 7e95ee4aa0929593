import type { Element, Nodes, Properties, Root } from 'hast'
import type { RootContent } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { RichText } from '../rich-text.ts'

/** An empty list would allow every protocol; images have addresses on this site only. */
const NO_PROTOCOL = 'none'

/** Only what lessons need: own anchors, `https` links, fact marks, no inputs and no foreign sources. */
const SCHEMA: typeof defaultSchema = {
  ...defaultSchema,
  clobberPrefix: '',
  attributes: {
    ...defaultSchema.attributes,
    a: ['href', 'title', 'dataFact'],
    img: ['src', 'alt', 'title'],
  },
  protocols: { href: ['https'], src: [NO_PROTOCOL] },
}

const processor = unified().use(remarkRehype).use(markFacts).use(rehypeSanitize, SCHEMA).freeze()

/**
 * Turns Markdown into a sanitised HTML tree without positions. Fact links become `a` elements with `dataFact`.
 *
 * Raw HTML does not pass; the content rules refuse it before it gets here.
 */
export function toRichText(nodes: readonly RootContent[]): RichText {
  const tree = processor.runSync({ type: 'root', children: [...nodes] })
  return withoutPositions(tree)
}

const FACT_LINK = /^fact:(.+)$/

function markFacts(): (tree: Root) => void {
  return (tree) => visitElements(tree, markFact)
}

function markFact(element: Element): void {
  const href = element.tagName === 'a' ? element.properties.href : undefined
  const factId = typeof href === 'string' ? FACT_LINK.exec(href)?.[1] : undefined
  if (factId === undefined) return
  element.properties = { href: `#fact-${factId}`, dataFact: factId } satisfies Properties
}

function visitElements(node: Nodes, visit: (element: Element) => void): void {
  if (node.type === 'element') visit(node)
  if ('children' in node) for (const child of node.children) visitElements(child, visit)
}

function withoutPositions(root: Root): Root {
  const strip = (node: Nodes): void => {
    delete node.position
    delete node.data
    if ('children' in node) node.children.forEach(strip)
  }
  strip(root)
  return root
}
