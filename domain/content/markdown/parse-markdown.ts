import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { blockDirectives } from './block-directives.ts'

/** One tilde is a Korean range (`7~30일`), so only two strike through. */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(blockDirectives)
  .freeze()

/**
 * Reads CommonMark with GFM, Korean emphasis and block directives.
 *
 * @param text - normalised text; any text is valid Markdown.
 * @returns a tree whose nodes know their place in the text.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}
