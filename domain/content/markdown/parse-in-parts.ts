import type { Nodes, Root, RootContent } from 'mdast'
import { parseMarkdown } from './parse-markdown.ts'

const SECOND_LEVEL_HEADING = /^ {0,3}## /
const FENCE = /^ {0,3}(`{3,}|~{3,})/

type Point = NonNullable<Nodes['position']>['start']

/**
 * Parses a file whose second-level headings stand independently of each other, part by part.
 *
 * Parts that were parsed before are not parsed again: reading a long file anew after a change costs what the changed
 * part costs. Use it only where no container spans a heading and no link is defined apart from its text.
 */
export function parseInParts(text: string): RootContent[] {
  let line = 0
  return splitAtHeadings(text).flatMap((part) => {
    const nodes = remember(part).children.map((node) => moveDown(node, line))
    line += part.split('\n').length - 1
    return nodes
  })
}

function splitAtHeadings(text: string): string[] {
  const parts: string[] = ['']
  let fence: string | undefined
  for (const line of text.split(/(?<=\n)/)) {
    const mark = FENCE.exec(line)?.[1]
    if (fence === undefined && SECOND_LEVEL_HEADING.test(line)) parts.push('')
    if (mark !== undefined && fence === undefined) fence = mark
    else if (mark !== undefined && fence !== undefined && closes(mark, fence, line)) fence = undefined
    parts[parts.length - 1] += line
  }
  return parts
}

function closes(mark: string, fence: string, line: string): boolean {
  return mark.startsWith(fence) && line.trim() === mark
}

/** More parts than a whole course has; beyond, memory would grow for as long as the editor runs. */
const MOST_REMEMBERED = 8192
const remembered = new Map<string, Root>()

function remember(part: string): Root {
  const known = remembered.get(part)
  if (known !== undefined) return known
  const root = parseMarkdown(part)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(part, root)
  return root
}

/** A copy of a node as many lines further down. */
function moveDown<Node extends Nodes>(node: Node, lines: number): Node {
  const { position } = node
  const moved = { ...node }
  if (position !== undefined) {
    moved.position = { start: movePoint(position.start, lines), end: movePoint(position.end, lines) }
  }
  if ('children' in node && 'children' in moved) {
    moved.children = node.children.map((child) => moveDown(child, lines)) as typeof moved.children
  }
  return moved
}

function movePoint({ line, column }: Point, lines: number): Point {
  return { line: line + lines, column }
}
