import type { Element, ElementContent, RootContent } from 'hast'
import type { RichText } from '#domain/content/rich-text.ts'

/** A stem apart: the situation, and the sentence that asks. */
export interface SplitStem {
  readonly context: RichText | null
  readonly leadIn: RichText
}

/**
 * Separates the question proper from its situation: the last paragraph, or the last sentence where there is only one.
 *
 * A closing remark in brackets, as `(Choose TWO.)`, belongs to the sentence before it. Nothing is separated where the
 * stem ends in something other than a paragraph.
 */
export function splitStem(stem: RichText): SplitStem {
  const blocks = stem.children.filter((node) => node.type === 'element')
  const last = blocks.at(-1)
  if (!last || last.tagName !== 'p') return { context: null, leadIn: stem }
  if (blocks.length > 1) return { context: rootOf(blocks.slice(0, -1)), leadIn: rootOf([last]) }

  const boundary = lastSentence(last.children)
  if (!boundary) return { context: null, leadIn: stem }
  const [before, after] = cutAt(last.children, boundary)
  return { context: rootOf([paragraph(before)]), leadIn: rootOf([paragraph(after)]) }
}

/** A place in a paragraph: which child, and the offset in its text. */
interface Place {
  readonly child: number
  readonly offset: number
}

const SENTENCE_END = /[.?!]["'”’)]?\s+(?=\S)/g

function lastSentence(children: readonly ElementContent[]): Place | null {
  const places = children.flatMap((node, child): Place[] =>
    node.type === 'text'
      ? [...node.value.matchAll(SENTENCE_END)].map((match) => ({
          child,
          offset: match.index + match[0].length,
        }))
      : [],
  )
  const last = places.at(-1)
  if (!last) return null
  const tail = children[last.child]
  const endsInRemark =
    last.child === children.length - 1 &&
    tail?.type === 'text' &&
    /^\(.*\)\s*$/s.test(tail.value.slice(last.offset))
  return (endsInRemark ? places.at(-2) : last) ?? null
}

function cutAt(
  children: readonly ElementContent[],
  { child, offset }: Place,
): [ElementContent[], ElementContent[]] {
  const node = children[child]
  const text = node?.type === 'text' ? node.value : ''
  return [
    [...children.slice(0, child), { type: 'text', value: text.slice(0, offset).trimEnd() }],
    [{ type: 'text', value: text.slice(offset) }, ...children.slice(child + 1)],
  ]
}

function paragraph(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children }
}

function rootOf(children: RootContent[]): RichText {
  return { type: 'root', children }
}
