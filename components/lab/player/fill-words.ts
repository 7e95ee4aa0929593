import type { RichText } from '#domain/content/rich-text.ts'
import { particleAfter } from '#domain/shared/korean-particle.ts'
import type { Particle } from '#domain/shared/korean-particle.ts'

type Node = RichText['children'][number]

const PLACEHOLDER = /\{\{(\w+)\}\}(을\(를\)|이\(가\)|은\(는\)|과\(와\)|\(으\)로)?/g

/**
 * Puts values into the placeholders `{{name}}` of a line; a name without a value stays as it is. A Korean particle in both
 * its forms, as `{{name}}(으)로`, becomes the one that follows the value.
 */
export function fillLine(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(PLACEHOLDER, (written, name: string, particle?: Particle) => {
    const value = values[name]
    if (value === undefined) return written
    return particle === undefined ? String(value) : `${value}${particleAfter(value, particle)}`
  })
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
