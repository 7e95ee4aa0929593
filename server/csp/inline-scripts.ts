import 'server-only'
import { createHash } from 'node:crypto'

const SCRIPT_ELEMENT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi

/** Types a browser runs. Others, as `application/json`, only carry data. @see HTML, 4.12.1.1 */
const RUNS = /^(|module|text\/javascript|application\/javascript)$/i

/**
 * The hashes by which a policy allows the inline scripts of a page.
 *
 * Only for HTML that React wrote: there `<` and `>` never stand unescaped in an attribute or a script.
 *
 * @returns `'sha256-…'` with the quotes, each once, in the order of the page.
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export function hashInlineScripts(html: string): string[] {
  const hashes = new Set<string>()
  for (const [, attributes = '', text = ''] of html.matchAll(SCRIPT_ELEMENT)) {
    if (isInline(attributes)) hashes.add(hashScript(text))
  }
  return [...hashes]
}

function isInline(attributes: string): boolean {
  if (/(^|\s)src\s*=/i.test(attributes)) return false
  const type = /(?:^|\s)type\s*=\s*"?([^"\s]*)/i.exec(attributes)?.[1] ?? ''
  return RUNS.test(type)
}

/** Browsers turn CR and CRLF into LF before they hash. @see HTML, 13.2.3.5 */
function hashScript(text: string): string {
  return `'sha256-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')}'`
}
