import type { Heading, RootContent } from 'mdast'
import type { Language } from '#domain/shared/language.ts'
import type { AuthoredExplanation } from '../authored/authored-lab.ts'
import type { AuthoredDocument, AuthoredText } from '../authored/authored-text.ts'
import { normaliseText } from '../authored/content-file.ts'
import type { ContentFile } from '../authored/content-file.ts'
import type { Violation } from '../authored/violation.ts'
import { LAB_DEPTHS } from '../lab/lab.ts'
import type { LabDepth } from '../lab/lab.ts'
import { parseInParts } from '../markdown/parse-in-parts.ts'
import { plainText } from '../markdown/plain-text.ts'
import { walk } from '../markdown/walk.ts'
import { placeOfNode, report } from './source.ts'
import type { Source } from './source.ts'

const RULE = 'explanation-grammar'

/**
 * Reads `explain.<language>.md`: a `##` heading per explanation key, a line for its title, and what is said at each depth
 * under `### picture`, `### keys`, `### bytes`.
 */
export function parseExplanations(
  file: ContentFile,
  language: Language,
): {
  readonly explanations: readonly AuthoredExplanation[]
  readonly document: AuthoredDocument
  readonly violations: readonly Violation[]
} {
  const lines = normaliseText(file.text).split('\n')
  const source: Source = { file: file.path, language, lines, violations: [] }
  const nodes = parseInParts(lines.join('\n'))
  const parts = divideAt(nodes, 2)
  for (const node of parts.before) {
    report(source, RULE, node, 'Begin with a "##" heading that is an explanation key.')
  }
  return {
    explanations: parts.parts.map((part) => readExplanation(source, part)),
    document: { file: file.path, language, kind: 'explanations', nodes: walk(nodes), lines },
    violations: source.violations,
  }
}

interface Part {
  readonly heading: Heading
  readonly nodes: RootContent[]
}

function divideAt(
  nodes: readonly RootContent[],
  level: number,
): { readonly before: RootContent[]; readonly parts: Part[] } {
  const before: RootContent[] = []
  const parts: Part[] = []
  for (const node of nodes) {
    const current = parts.at(-1)
    if (node.type === 'heading' && node.depth === level) parts.push({ heading: node, nodes: [] })
    else if (current) current.nodes.push(node)
    else before.push(node)
  }
  return { before, parts }
}

function readExplanation(source: Source, { heading, nodes }: Part): AuthoredExplanation {
  const { before, parts } = divideAt(nodes, 3)
  const key = plainText(heading.children)
  const title = plainText(before)
  if (title === '' || before.length > 1 || before[0]?.type !== 'paragraph') {
    report(
      source,
      RULE,
      heading,
      `Below "## ${key}" stands one paragraph: the line that names what happened.`,
    )
  }
  const depths: Partial<Record<LabDepth, AuthoredText>> = {}
  for (const part of parts) {
    const depth = LAB_DEPTHS.find((candidate) => candidate === plainText(part.heading.children))
    const place = placeOfNode(source.file, part.heading)
    if (depth === undefined) report(source, RULE, part.heading, 'The depths are picture, keys and bytes.')
    else if (depths[depth]) report(source, RULE, part.heading, `"${key}" has ${depth} twice.`)
    else depths[depth] = { nodes: part.nodes, place }
  }
  return { key, place: placeOfNode(source.file, heading), title, depths }
}
