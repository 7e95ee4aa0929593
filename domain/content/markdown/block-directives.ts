import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import type { Processor } from 'unified'

/**
 * Reads `::leaf` and `:::container` directives and leaves single colons in a sentence alone.
 *
 * Text directives are switched off in the tokenizer: they would turn `kms:Decrypt`, `10:30` and ARNs into elements.
 */
export function blockDirectives(this: Processor): void {
  const { flow } = directive()
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow }]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
}
