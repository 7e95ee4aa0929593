/** What a page says before any script runs, read from the HTML that the server sends. */
import type { APIRequestContext } from '@playwright/test'
import { expect } from './fixtures.ts'

/** A diagram in a page, as the server sends it. */
export interface SentDiagram {
  /** Name of the picture. */
  readonly name: string
  /** The text of every step in the list of steps. */
  readonly steps: readonly string[]
}

/** Asks for a page of a diagram as a browser without scripts does. */
export async function readSentDiagram(request: APIRequestContext, address: string): Promise<SentDiagram> {
  const answer = await request.get(address)
  expect(answer.status(), address).toBe(200)
  const figure = part(await answer.text(), /<figure\b[\s\S]*?<\/figure>/)
  const [, ...steps] = part(figure, /<ol\b[\s\S]*<\/ol>/).split(/<li\b[^>]*><a\b/)
  const picture = part(figure, /<svg\b[^>]*\brole="img"[^>]*>/)
  return {
    name: decode(/\baria-label="([^"]*)"/.exec(picture)?.[1] ?? ''),
    steps: steps.map((step) => decode(`<a${step}`.replace(/<[^>]*>/g, ''))),
  }
}

function part(html: string, pattern: RegExp): string {
  return pattern.exec(html)?.[0] ?? ''
}

/** The characters that React writes as references. */
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' }

function decode(text: string): string {
  return text.replace(/&(lt|gt|quot|#x27|amp);/g, (_, name: string) => CHARACTERS[name] ?? '')
}
