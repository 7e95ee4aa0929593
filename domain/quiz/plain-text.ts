import type { RichText } from '#domain/content/rich-text.ts'

/** The words of a rich text, as one line. */
export function plainText(text: RichText): string {
  return text.children.map(nodeText).join('').replace(/\s+/g, ' ').trim()
}

function nodeText(node: RichText['children'][number]): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(nodeText).join('') : ''
}
