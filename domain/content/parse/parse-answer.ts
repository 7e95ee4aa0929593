import type { Blockquote, Heading, List, RootContent } from 'mdast'
import type { AcceptedRange, AuthoredAnswer } from '../authored/authored-item.ts'
import { plainText } from '../markdown/plain-text.ts'
import { parseChoices } from './parse-choices.ts'
import { parseMatches } from './parse-matches.ts'
import { placeOfNode, report } from './source.ts'
import type { Source } from './source.ts'

const RULE = 'item-grammar'

interface StemAndAnswer {
  readonly stem: readonly RootContent[]
  readonly answer: AuthoredAnswer
}

/**
 * Finds the answer block, the last thing before `### Why`, and what stands before it, the stem.
 *
 * Its form says what it is: a task list (choices), a numbered list (ordering), a table (matching), or a paragraph
 * `= 7..30` with two quotes (numeric).
 */
export function parseAnswer(
  source: Source,
  nodes: readonly RootContent[],
  heading: Heading,
): StemAndAnswer | undefined {
  const last = nodes.at(-1)
  const stem = nodes.slice(0, -1)
  if (last?.type === 'list') {
    refuseSplitList(source, stem)
    return { stem, answer: parseList(source, last) }
  }
  if (last?.type === 'table') {
    const rows = parseMatches(source, last)
    return { stem, answer: { form: 'matching', rows, place: placeOfNode(source.file, last) } }
  }
  const numeric = parseNumeric(source, nodes)
  if (numeric !== undefined) return numeric
  const expected = 'a task list, a numbered list, a table or a paragraph like "= 7..30" with two quotes'
  report(source, RULE, last ?? heading, `The item does not end in its answers: write ${expected}.`)
  return undefined
}

function parseList(source: Source, list: List): AuthoredAnswer {
  const place = placeOfNode(source.file, list)
  const options = parseChoices(source, list)
  if (list.ordered) return { form: 'ordering', options, place }
  for (const item of list.children) {
    if (typeof item.checked === 'boolean') continue
    report(source, RULE, item, 'An option begins with "- [ ]", or "- [x]" if it is right.')
  }
  return { form: 'choices', options, place }
}

/** A quote without its indent ends the list; the options before it would silently become part of the stem. */
function refuseSplitList(source: Source, stem: readonly RootContent[]): void {
  for (const node of stem) {
    if (node.type !== 'list' || !node.children.some((item) => typeof item.checked === 'boolean')) continue
    const mend =
      'indent each rationale "> …" under its option, by two spaces in a task list, by three in a numbered one'
    report(source, RULE, node, `The options are torn apart: ${mend}.`)
  }
}

function parseNumeric(source: Source, nodes: readonly RootContent[]): StemAndAnswer | undefined {
  const at = nodes.findLastIndex((node) => node.type === 'paragraph' && plainText([node]).startsWith('='))
  const line = nodes[at]
  const quotes = nodes.slice(at + 1)
  if (line === undefined || !quotes.every((node): node is Blockquote => node.type === 'blockquote'))
    return undefined
  const accepted = parseRanges(plainText([line]).slice(1))
  if (accepted === undefined) {
    report(
      source,
      RULE,
      line,
      'What is accepted is written like "= 90", "= 7 or 30" or "= 7..30"; {{name}} is a number too.',
    )
  }
  if (quotes.length !== 2) {
    report(
      source,
      RULE,
      line,
      'Two quotes follow, each after an empty line: first the text for right, then for wrong.',
    )
  }
  const [whenRight, whenWrong] = quotes.map(({ children: inner }) => ({
    nodes: inner,
    place: placeOfNode(source.file, inner[0]),
  }))
  const place = placeOfNode(source.file, line)
  return {
    stem: nodes.slice(0, at),
    answer: { form: 'numeric', accepted: accepted ?? [], whenRight, whenWrong, place },
  }
}

const BOUND = /^(?:(-?\d+(?:\.\d+)?)|\{\{([a-z][a-zA-Z0-9]*)\}\})$/

function parseRanges(text: string): AcceptedRange[] | undefined {
  const ranges = text.split(/\s+or\s+/).map((part) => {
    const bounds = part
      .trim()
      .split('..')
      .map((bound) => parseBound(bound.trim()))
    const [from, to = from] = bounds
    return bounds.length <= 2 && from !== undefined && to !== undefined ? { from, to } : undefined
  })
  return ranges.every((range) => range !== undefined) ? ranges : undefined
}

function parseBound(text: string): number | string | undefined {
  const [, number, variable] = BOUND.exec(text) ?? []
  return number === undefined ? variable : Number(number)
}
