import type { Root } from 'hast'

/**
 * Sanitised Markdown as an HTML syntax tree, ready to become React elements or plain text.
 *
 * Three kinds of `a` elements carry more than an address:
 * - a claim: `dataFact` is a fact id, `href` is `#fact-<id>`;
 * - the first use of a glossary term in a section: `dataTerm` is a term id, `href` is `#term-<id>`; where the term
 *   names a value that the pictures colour, `dataSecrecy` is its class;
 * - anything else is an ordinary link.
 *
 * @see https://github.com/syntax-tree/hast
 */
export type RichText = Root
