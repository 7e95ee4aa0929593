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
      violationAt(RULE, placeOfOffset(problem.pos[0]), `${problem.message.trim()}.`),
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
  const placeOf = (path: YamlPath): Place => placeOfOffset(offsetOf(document.contents, path))
  return succeed({ value: document.toJS(), place: placeOf([]), placeOf })
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

/** Follows the path as far as it leads. A key that is there but has no value is found at the key. */
function offsetOf(root: unknown, path: YamlPath): number {
  let node = root
  let offset = startOf(root)
  for (const key of path) {
    if (isSeq(node)) {
      node = node.items[Number(key)]
    } else if (isMap(node)) {
      const pair = node.items.find(({ key: name }) => isScalar(name) && String(name.value) === String(key))
      if (pair === undefined) return offset
      offset = startOf(pair.key)
      node = pair.value
    } else {
      return offset
    }
    offset = startOf(node) || offset
  }
  return offset
}
