import type { RichText } from '#domain/content/rich-text.ts'

type Node = RichText['children'][number]

/** Puts values into the placeholders `{{name}}` of a line; a name without a value stays as it is. */
export function fillLine(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}

/** The same in every text of a tree. */
export function fillText(
  content: RichText,
  values: Readonly<Record<string, string | number>> = {},
): RichText {
  return { ...content, children: content.children.map((node) => fillNode(node, values)) }
}

function fillNode<Child extends Node>(node: Child, values: Readonly<Record<string, string | number>>): Child {
  if (node.type === 'text') return { ...node, value: fillLine(node.value, values) }
  if (!('children' in node)) return node
  return { ...node, children: node.children.map((child) => fillNode(child, values)) }
}
