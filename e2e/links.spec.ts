import { expect, test } from './fixtures.ts'
import { KINDS_OF_PAGES } from './pages.ts'

/** Addresses that lead to a file, or do something, instead of showing a page. */
const NO_PAGE = /^\/(api|_next)\//

/** A diagram's page once more, opened at a step: the journeys through the steps ask for each of them. */
const STEP = /\/diagrams\/[^?]+\?step=/

/** Shows what the device keeps: without scripts there is nothing on it to skip to. */
const DRAWN_BY_SCRIPTS = /\/offline\/review$/

/** What the browser would find in the HTML, without what scripts carry. */
function markupOf(html: string): string {
  return html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
}

function valuesOf(markup: string, attribute: string): readonly string[] {
  const found = markup.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))
  return [...found].map(([, value]) => (value ?? '').replaceAll('&amp;', '&'))
}

/** The address that a link of a page leads to; null if it leaves the site, or others follow it. */
function targetOf(href: string, from: URL): URL | null {
  const url = new URL(href, from)
  const isElsewhere = url.origin !== from.origin || NO_PAGE.test(url.pathname) || STEP.test(url.href)
  return isElsewhere ? null : url
}

test('every link leads to a page and a place on it, and no page carries a style that the policy refuses', async ({
  request,
  baseURL,
}) => {
  test.slow()
  const idsByPage = new Map<string, ReadonlySet<string>>()
  const wrong: string[] = []
  const wanted = ['ko', 'en'].flatMap((language) =>
    KINDS_OF_PAGES.map((path) => ({ to: new URL(`/${language}${path}`, baseURL), from: '' })),
  )
  const places: typeof wanted = []
  for (const { to, from } of wanted) {
    const path = to.pathname + to.search
    if (to.hash && !DRAWN_BY_SCRIPTS.test(to.pathname)) places.push({ to, from })
    if (idsByPage.has(path)) continue
    const answer = await request.get(path)
    if (answer.status() !== 200) wrong.push(`${from} → ${path}: ${answer.status()}`)
    const markup = markupOf(await answer.text())
    idsByPage.set(path, new Set(valuesOf(markup, 'id')))
    const styles = valuesOf(markup, 'style')
    if (styles.length > 0) wrong.push(`${path} carries style="${styles[0]}"`)
    for (const href of valuesOf(markup, 'href')) {
      const next = targetOf(href, to)
      if (next) wanted.push({ to: next, from: path })
    }
  }
  for (const { to, from } of places) {
    const ids = idsByPage.get(to.pathname + to.search)
    if (!ids?.has(decodeURIComponent(to.hash.slice(1)))) wrong.push(`${from} → ${to.pathname}${to.hash}`)
  }
  expect([...new Set(wrong)]).toEqual([])
  expect(idsByPage.size).toBeGreaterThan(2 * KINDS_OF_PAGES.length)
})
