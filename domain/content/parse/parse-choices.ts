import type { Blockquote, List, ListItem, Paragraph, RootContent } from 'mdast'
import type { AuthoredChoice, AuthoredReference } from '../authored/authored-item.ts'
import type { AuthoredText } from '../authored/authored-text.ts'
import { plainText } from '../markdown/plain-text.ts'
import { takeLeadingId } from './take-leading-id.ts'
import { placeOfNode, report } from './source.ts'
import type { Source } from './source.ts'

const RULE = 'item-grammar'

/** Reads the options of a list: id in brackets, text, and a quote with the rationale and what it refers to. */
export function parseChoices(source: Source, list: List): AuthoredChoice[] {
  return list.children.map((item) => parseChoice(source, item, list.ordered === true))
}

function parseChoice(source: Source, item: ListItem, isOrdered: boolean): AuthoredChoice {
  const quotes = item.children.filter((node): node is Blockquote => node.type === 'blockquote')
  const blocks = item.children.filter((node) => node.type !== 'blockquote')
  const { id, rest } = takeLeadingId(blocks)
  if (id === undefined) {
    report(
      source,
      RULE,
      item,
      'An option begins with its own id in brackets, as in "- [ ] (data-key) Ask for …".',
    )
  }
  if (plainText(rest) === '') report(source, RULE, item, 'The option has no text after its id.')
  if (quotes.length > 1) {
    report(
      source,
      RULE,
      quotes[1] ?? item,
      'An option has one quote; put both paragraphs into it with a line ">".',
    )
  }
  const place = placeOfNode(source.file, item)
  return {
    id: id ?? `line-${place.line}`,
    place,
    isKey: isOrdered || item.checked === true,
    content: { nodes: rest, place },
    ...parseQuote(source, quotes[0]),
  }
}

interface Quote {
  readonly rationale?: AuthoredText
  readonly misconception?: AuthoredReference
  readonly show?: AuthoredReference
}

const REFERENCE_LINE = /^([a-z]{3,20}):[ \t]+([a-z0-9/@:-]+)[ \t]*$/

/** The last lines of the quote may be `misconception: …` and `show: …`; the rest is the rationale. */
function parseQuote(source: Source, quote: Blockquote | undefined): Quote {
  if (quote === undefined) return {}
  const references: { misconception?: AuthoredReference; show?: AuthoredReference } = {}
  const last = quote.children.at(-1)
  if (last?.type !== 'paragraph') return { rationale: rationaleOf(source, quote.children) }
  const { lines, paragraph } = takeReferenceLines(last)
  lines.forEach((line, index) => {
    const [, key = '', text = ''] = REFERENCE_LINE.exec(line) ?? []
    const end = last.position?.end.line ?? 1
    const place = {
      file: source.file,
      line: end - lines.length + 1 + index,
      column: last.position?.start.column ?? 1,
    }
    if (key !== 'misconception' && key !== 'show') {
      report(
        source,
        RULE,
        place,
        `There is no line "${key}:" under an option; known are "misconception:" and "show:".`,
      )
    } else if (references[key] !== undefined) {
      report(source, RULE, place, `An option has one "${key}:" line; remove the second.`)
    } else {
      references[key] = { text, place }
    }
  })
  const before = quote.children.slice(0, -1)
  return {
    ...references,
    rationale: rationaleOf(source, paragraph === undefined ? before : [...before, paragraph]),
  }
}

function rationaleOf(source: Source, nodes: readonly RootContent[]): AuthoredText | undefined {
  return nodes.length === 0 ? undefined : { nodes, place: placeOfNode(source.file, nodes[0]) }
}

/** Cuts lines of the form `word: id` off the end of a paragraph. */
function takeReferenceLines(paragraph: Paragraph): {
  readonly lines: readonly string[]
  readonly paragraph?: Paragraph
} {
  const text = paragraph.children.at(-1)
  if (text?.type !== 'text') return { lines: [], paragraph }
  const kept = text.value.split('\n')
  const lines: string[] = []
  const opensParagraph = paragraph.children.length === 1
  while (kept.length > (opensParagraph ? 0 : 1) && REFERENCE_LINE.test(kept.at(-1) ?? '')) {
    lines.unshift(kept.pop() ?? '')
  }
  const before = paragraph.children.slice(0, -1)
  const value = kept.join('\n')
  if (value === '')
    return { lines, paragraph: before.length === 0 ? undefined : { ...paragraph, children: before } }
  return { lines, paragraph: { ...paragraph, children: [...before, { ...text, value }] } }
}
