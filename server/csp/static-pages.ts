import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { hashInlineScripts } from './inline-scripts.ts'

/** What a policy must know of a finished build. Written by scripts/csp-hashes.ts, read by proxy.ts. */
const staticPagesSchema = z.strictObject({
  /** Hashes of the inline scripts of each page that was rendered at build time, by its path. */
  hashesByPath: z.record(z.string(), z.array(z.string())),
  /**
   * Hashes of scripts that more than one page has, as the one that sets the theme, and of the error pages, which may
   * stand at any address. Pages rendered on request hold them without a nonce.
   */
  sharedHashes: z.array(z.string()),
})
export type StaticPages = z.infer<typeof staticPagesSchema>

/** Where the map of a build stands, from the project's folder. */
export const STATIC_PAGES_FILE = '.next/csp-hashes.json'

const prerenderManifestSchema = z.object({
  routes: z.record(
    z.string(),
    z.object({ initialRevalidateSeconds: z.union([z.number(), z.literal(false)]) }),
  ),
  dynamicRoutes: z.record(
    z.string(),
    z.object({ fallback: z.union([z.string(), z.null(), z.literal(false)]) }),
  ),
})

const ERROR_PAGE = /^\/_/

/**
 * Collects the inline scripts of every page that a build rendered.
 *
 * @param buildDirectory - the `.next` of a finished build.
 * @throws {Error} a page may change after the build, so that no hash of today would allow it.
 */
export function collectStaticPages(buildDirectory: string): StaticPages {
  const manifest = prerenderManifestSchema.parse(readJson(join(buildDirectory, 'prerender-manifest.json')))
  refuseLatePages(manifest)
  const pages = Object.keys(manifest.routes).flatMap((path) => {
    const html = readPage(buildDirectory, path)
    return html === undefined ? [] : [{ path, hashes: hashInlineScripts(html) }]
  })
  const sharedHashes = new Set(
    pages.filter(({ path }) => ERROR_PAGE.test(path)).flatMap(({ hashes }) => hashes),
  )
  const seen = new Set<string>()
  for (const hash of pages.flatMap(({ hashes }) => hashes)) {
    if (seen.has(hash)) sharedHashes.add(hash)
    seen.add(hash)
  }
  const hashesByPath = pages
    .filter(({ path }) => !ERROR_PAGE.test(path))
    .map(({ path, hashes }) => [path, hashes])
  return { hashesByPath: Object.fromEntries(hashesByPath), sharedHashes: [...sharedHashes] }
}

/**
 * Reads the map of the build that is being served.
 *
 * @throws {Error} there is none: without it no page could run its scripts, so no page is served.
 */
export function readStaticPages(projectDirectory: string): StaticPages {
  const file = join(projectDirectory, STATIC_PAGES_FILE)
  if (!existsSync(file))
    throw new Error(`${STATIC_PAGES_FILE} is missing: run scripts/csp-hashes.ts after next build`)
  return staticPagesSchema.parse(readJson(file))
}

function refuseLatePages({ routes, dynamicRoutes }: z.infer<typeof prerenderManifestSchema>): void {
  const rendersLate = Object.entries(dynamicRoutes).filter(([, { fallback }]) => fallback !== false)
  const rendersAgain = Object.entries(routes).filter(
    ([, { initialRevalidateSeconds }]) => initialRevalidateSeconds,
  )
  const problems = [
    ...rendersLate.map(
      ([route]) => `${route} keeps what it renders on request: export dynamicParams = false`,
    ),
    ...rendersAgain.map(([route]) => `${route} is rendered again later: remove revalidate`),
  ]
  if (problems.length > 0)
    throw new Error(`No policy can name the scripts of these pages:\n${problems.join('\n')}`)
}

/** @returns nothing for a route handler that was run at build time. */
function readPage(buildDirectory: string, path: string): string | undefined {
  const file = join(buildDirectory, 'server/app', `${path === '/' ? '/index' : path}.html`)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
