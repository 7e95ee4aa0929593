import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { report } from './source.ts'
import type { Source } from './source.ts'

const RULE = 'lesson-grammar'

interface Grammar {
  readonly form: 'leafDirective' | 'containerDirective'
  readonly required: readonly string[]
  readonly optional: readonly string[]
  /** Whether something is written between the opening and the closing line. */
  readonly content: 'none' | 'some'
  readonly example: string
}

const DIRECTIVES = {
  diagram: {
    form: 'leafDirective',
    required: ['id'],
    optional: ['step'],
    content: 'none',
    example: '::diagram{#kms-rotation step=new-material}',
  },
  lab: {
    form: 'leafDirective',
    required: ['id'],
    optional: ['scenario'],
    content: 'none',
    example: '::lab{#kms-lifecycle scenario=imported-material}',
  },
  check: {
    form: 'containerDirective',
    required: ['items'],
    optional: [],
    content: 'none',
    example: ':::check{items="kms-017 kms-018"} and, on the next line, :::',
  },
  compare: {
    form: 'containerDirective',
    required: ['pair'],
    optional: [],
    content: 'none',
    example: ':::compare{pair=waf-shield} and, on the next line, :::',
  },
  exam: {
    form: 'containerDirective',
    required: [],
    optional: [],
    content: 'some',
    example: ':::exam, a paragraph with fact links, and :::',
  },
  deep: {
    form: 'containerDirective',
    required: [],
    optional: [],
    content: 'some',
    example: ':::deep[A title], some paragraphs, and :::',
  },
  note: {
    form: 'containerDirective',
    required: [],
    optional: [],
    content: 'some',
    example: ':::note, what the instructor should know, and :::',
  },
} as const satisfies Record<string, Grammar>

type DirectiveName = keyof typeof DIRECTIVES

/** A directive whose name, form and attributes were checked. */
export interface Directive {
  readonly name: DirectiveName
  readonly node: ContainerDirective | LeafDirective
  readonly attributes: Readonly<Partial<Record<string, string>>>
  readonly children: ContainerDirective['children']
}

/** Names of all directives, for messages and for finding malformed ones. */
export const DIRECTIVE_NAMES = Object.keys(DIRECTIVES) as readonly DirectiveName[]

/** Holds a directive against its grammar; nothing if it is one that does not exist. */
export function readDirective(
  source: Source,
  node: ContainerDirective | LeafDirective,
): Directive | undefined {
  if (!isDirectiveName(node.name)) {
    report(source, RULE, node, `There is no directive "${node.name}". Known: ${DIRECTIVE_NAMES.join(', ')}.`)
    return undefined
  }
  const grammar: Grammar = DIRECTIVES[node.name]
  const attributes = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
  )
  checkForm(source, node, grammar)
  checkAttributes(source, node, { grammar, attributes })
  const children = node.type === 'containerDirective' ? node.children : []
  return { name: node.name, node, attributes, children }
}

function isDirectiveName(name: string): name is DirectiveName {
  return Object.hasOwn(DIRECTIVES, name)
}

function checkForm(source: Source, node: ContainerDirective | LeafDirective, grammar: Grammar): void {
  if (node.type !== grammar.form) {
    const colons = grammar.form === 'leafDirective' ? 'two colons' : 'three colons and is closed by :::'
    report(source, RULE, node, `"${node.name}" is written with ${colons}: ${grammar.example}.`)
    return
  }
  if (node.type === 'leafDirective') return
  if (!isClosed(source, node)) {
    const nesting = 'If it holds another directive, open and close it with four colons'
    report(source, RULE, node, `"${node.name}" is never closed: add a line ":::" after it. ${nesting}.`)
  }
  const isEmpty = node.children.length === 0
  if (grammar.content === 'none' && !isEmpty) {
    report(source, RULE, node, `"${node.name}" has nothing inside: ${grammar.example}.`)
  }
  if (grammar.content === 'some' && isEmpty) {
    report(source, RULE, node, `"${node.name}" is empty: ${grammar.example}.`)
  }
}

function checkAttributes(
  source: Source,
  node: ContainerDirective | LeafDirective,
  {
    grammar,
    attributes,
  }: { readonly grammar: Grammar; readonly attributes: Readonly<Record<string, string>> },
): void {
  for (const name of grammar.required) {
    if (attributes[name]?.trim()) continue
    report(source, RULE, node, `"${node.name}" does not say which: ${grammar.example}.`)
  }
  const known = [...grammar.required, ...grammar.optional]
  for (const name of Object.keys(attributes)) {
    if (known.includes(name)) continue
    report(source, RULE, node, `"${node.name}" has no attribute "${name}": ${grammar.example}.`)
  }
}

/** The parser closes what is open at the end of the file; authors must close it themselves. */
function isClosed(source: Source, node: ContainerDirective): boolean {
  const { start, end } = node.position ?? {}
  if (start === undefined || end === undefined || end.line === start.line) return false
  const opening = /^\s*(:{3,})/.exec(source.lines[start.line - 1] ?? '')?.[1] ?? ':::'
  const closing = (source.lines[end.line - 1] ?? '').trim()
  return /^:{3,}$/.test(closing) && closing.length >= opening.length
}
