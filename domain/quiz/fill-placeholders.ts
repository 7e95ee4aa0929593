import type { RichText } from '#domain/content/rich-text.ts'
import type { VariantValues } from './variant.ts'

/**
 * A text with its placeholders `{{name}}` replaced, in code too. A placeholder without a value stays as it is: the
 * content build refuses such an item, and a visible `{{days}}` is better than a silent gap.
 */
export function fillPlaceholders(text: RichText, values: VariantValues): RichText {
  if (Object.keys(values).length === 0) return text
  return { ...text, children: text.children.map((node) => fillNode(node, values)) }
}

function fillNode<Node extends RichText['children'][number]>(node: Node, values: VariantValues): Node {
  if (node.type === 'text') return { ...node, value: fillText(node.value, values) }
  if (node.type === 'element') {
    return { ...node, children: node.children.map((child) => fillNode(child, values)) }
  }
  return node
}

function fillText(text: string, values: VariantValues): string {
  return text.replace(/\{\{([a-z][a-zA-Z0-9]*)\}\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  )
}
