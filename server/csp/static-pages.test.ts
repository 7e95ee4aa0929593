import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashInlineScripts } from './inline-scripts.ts'
import { collectStaticPages, readStaticPages, STATIC_PAGES_FILE } from './static-pages.ts'

const THEME = '<script>theme()</script>'

let build: string

beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'csp-'))
})

afterEach(() => rmSync(build, { recursive: true }))

function writeBuild(
  pages: Record<string, string>,
  dynamicRoutes: object = {},
  revalidate: number | false = false,
): void {
  const routes = Object.fromEntries(
    Object.keys(pages).map((path) => [path, { initialRevalidateSeconds: revalidate, srcRoute: path }]),
  )
  write('prerender-manifest.json', JSON.stringify({ version: 4, routes, dynamicRoutes }))
  for (const [path, html] of Object.entries(pages)) if (html) write(`server/app${path}.html`, html)
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(build, file)), { recursive: true })
  writeFileSync(join(build, file), text)
}

function hashOf(script: string): string {
  return hashInlineScripts(script)[0] ?? ''
}

describe('the map of a build', () => {
  test('holds the scripts of every page by its path', () => {
    writeBuild({ '/ko': `${THEME}<script>ko()</script>`, '/ko/learn/kms': '<script>kms()</script>' })

    expect(collectStaticPages(build).hashesByPath).toEqual({
      '/ko': [hashOf(THEME), hashOf('<script>ko()</script>')],
      '/ko/learn/kms': [hashOf('<script>kms()</script>')],
    })
  })

  test('shares the scripts that several pages have, for pages that are rendered on request', () => {
    writeBuild({ '/ko': `${THEME}<script>ko()</script>`, '/en': `${THEME}<script>en()</script>` })

    expect(collectStaticPages(build).sharedHashes).toEqual([hashOf(THEME)])
  })

  test('shares the scripts of error pages, which stand at any address', () => {
    writeBuild({
      '/ko': THEME,
      '/_not-found': '<script>lost()</script>',
      '/_global-error': '<script>error()</script>',
    })

    const { hashesByPath, sharedHashes } = collectStaticPages(build)

    expect(Object.keys(hashesByPath)).toEqual(['/ko'])
    expect(sharedHashes).toEqual([hashOf('<script>lost()</script>'), hashOf('<script>error()</script>')])
  })

  test('leaves out what was rendered but is no page', () => {
    writeBuild({ '/ko': THEME, '/robots.txt': '' })

    expect(Object.keys(collectStaticPages(build).hashesByPath)).toEqual(['/ko'])
  })
})

describe('a build is refused', () => {
  test('if a page is rendered and kept after the build', () => {
    writeBuild({ '/ko': THEME }, { '/[locale]/learn/[topic]': { fallback: null } })

    expect(() => collectStaticPages(build)).toThrow(
      '/[locale]/learn/[topic] keeps what it renders on request',
    )
  })

  test('if a page is rendered again from time to time', () => {
    writeBuild({ '/ko': THEME }, {}, 60)

    expect(() => collectStaticPages(build)).toThrow('/ko is rendered again later')
  })

  test('not if unknown paths of a page are answered with not found', () => {
    writeBuild({ '/ko': THEME }, { '/[locale]': { fallback: false } })

    expect(() => collectStaticPages(build)).not.toThrow()
  })
})

describe('serving a build', () => {
  test('reads back the map that was written for it', () => {
    writeBuild({ '/ko': THEME })
    write(STATIC_PAGES_FILE, JSON.stringify(collectStaticPages(build)))

    expect(readStaticPages(build)).toEqual(collectStaticPages(build))
  })

  test('without its map says what was forgotten', () => {
    expect(() => readStaticPages(build)).toThrow('run scripts/csp-hashes.ts')
  })
})
