import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Document, Node } from 'yaml'
import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Place } from '../authored/place.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import type { Placed, YamlPath } from './placed.ts'

/** YAML text and where it stands: a whole file, a front matter or a fence. */
export interface YamlSource {
  readonly file: string
  readonly text: string
  /** Line of the file on which the text begins, from 1. */
  readonly firstLine: number
}

const RULE = 'yaml-syntax'

/** What the parser says is precise; what authors have to do is nearly always one of these. */
const COMMON_MEND =
  'Indent with spaces, alike in every entry, and put a text with ": ", " #" or a bracket at its start into quotation marks.'

/**
 * Reads YAML 1.2 (core schema: dates stay text).
 *
 * Anchors, aliases and tags are refused: nobody needs them here, and they make a small file expand without end.
 */
export function readYaml(source: YamlSource): Result<Placed<unknown>, readonly Violation[]> {
  const lineCounter = new LineCounter()
  const document = parseDocument(source.text, { lineCounter, prettyErrors: false })
  const placeOfOffset = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { file: source.file, line: source.firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1) }
  }
  const violations = [
    ...[...document.errors, ...document.warnings].map((problem) =>
      violationAt(RULE, placeOfOffset(problem.pos[0]), `${problem.message.trim()}. ${COMMON_MEND}`),
    ),
    ...expandingNodes(document).map((node) =>
      violationAt(
        RULE,
        placeOfOffset(startOf(node)),
        'Anchors and aliases are not read: write the value out.',
      ),
    ),
  ]
  if (violations.length > 0) return fail(violations)
  const placeOf = (path: YamlPath): Place => placeOfOffset(offsetsOf(document.contents, path).value)
  const placeOfKey = (path: YamlPath): Place => placeOfOffset(offsetsOf(document.contents, path).key)
  return succeed({ value: document.toJS(), place: placeOf([]), placeOf, placeOfKey })
}

function expandingNodes(document: Document.Parsed): Node[] {
  const found: Node[] = []
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || node.anchor !== undefined) found.push(node)
    },
  })
  return found
}

function startOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0
}

interface Offsets {
  readonly key: number
  readonly value: number
}

/** Follows the path as far as it leads. What has a name and no value is found at its name. */
function offsetsOf(root: unknown, path: YamlPath): Offsets {
  let node = root
  let offsets: Offsets = { key: startOf(root), value: startOf(root) }
  for (const key of path) {
    if (isSeq(node)) {
      node = node.items[Number(key)]
      const start = startOf(node) || offsets.value
      offsets = { key: start, value: start }
    } else if (isMap(node)) {
      const pair = node.items.find(({ key: name }) => isScalar(name) && String(name.value) === String(key))
      if (pair === undefined) return offsets
      node = pair.value
      offsets = { key: startOf(pair.key), value: startOf(node) || startOf(pair.key) }
    } else {
      return offsets
    }
  }
  return offsets
}
