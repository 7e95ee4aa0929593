import { cacheOf, outdatedCaches } from '../cache-names.ts'
import { SHELL_PAGES } from '../shell-pages.ts'
import type { Build } from './build.ts'
import { assetsOf } from './page-assets.ts'

/** Pages that are kept besides the shell; who reads more gives up what was read longest ago. */
const MOST_PAGES = 60
const FILES_AT_ONCE = 6

/** What a device keeps of one build. */
export interface BuildCache {
  /** Fetches everything the build needs without a network. Either all of it is kept or nothing. */
  fill(): Promise<void>
  /** Gives up the builds before the last one. */
  removeOutdated(): Promise<void>
  /** This build's copy, else that of the build before. */
  find(request: Request | string): Promise<Response | undefined>
  keepAsset(request: Request, response: Response): Promise<void>
  keepPage(address: string, response: Response): Promise<void>
  /** Has a page with all files it names. @returns whether it opens without a network now. */
  fetchPage(path: string): Promise<boolean>
}

export function buildCache(build: Build, storage: CacheStorage): BuildCache {
  const name = cacheOf(build.id)
  const known = new Set(build.assets)

  async function find(request: Request | string): Promise<Response | undefined> {
    const cache = await storage.open(name)
    return (await cache.match(request)) ?? storage.match(request)
  }

  async function haveAsset(path: string): Promise<void> {
    const cache = await storage.open(name)
    if (await cache.match(path)) return
    // The same name means the same bytes, whichever build it was fetched for.
    const response = (await storage.match(path)) ?? (await fetch(path))
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}`)
    await cache.put(path, response)
  }

  /** A newer build may have gone live in the middle of it: its pages do not belong to our files. */
  async function haveShellPage(path: string): Promise<void> {
    const response = await fetch(path, { cache: 'reload' })
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}`)
    const foreign = assetsOf(await response.clone().text()).find((asset) => !known.has(asset))
    if (foreign !== undefined) throw new Error(`${path} is of another build: it names ${foreign}`)
    await (await storage.open(name)).put(path, response)
  }

  return {
    find,
    async fill() {
      try {
        for (const path of SHELL_PAGES) await haveShellPage(path)
        for (let first = 0; first < build.assets.length; first += FILES_AT_ONCE)
          await Promise.all(build.assets.slice(first, first + FILES_AT_ONCE).map(haveAsset))
      } catch (error) {
        await storage.delete(name)
        throw error
      }
    },
    async removeOutdated() {
      const outdated = outdatedCaches(await storage.keys(), build.id)
      await Promise.all(outdated.map((each) => storage.delete(each)))
    },
    async keepAsset(request, response) {
      if (response.ok) await (await storage.open(name)).put(request, response)
    },
    async keepPage(address, response) {
      const cache = await storage.open(name)
      await cache.put(pathOf(address), response)
      const pages = (await cache.keys()).map(({ url }) => pathOf(url)).filter(isLearnersPage)
      await Promise.all(pages.slice(0, -MOST_PAGES).map((path) => cache.delete(path)))
    },
    async fetchPage(path) {
      const cache = await storage.open(name)
      if (await cache.match(path)) return true
      const response = await fetch(path, { headers: { accept: 'text/html' } })
      if (!isKeepable(response)) return false
      await Promise.all(assetsOf(await response.clone().text()).map(haveAsset))
      await cache.put(path, response)
      return true
    },
  }
}

/**
 * Whether a page may be kept: not one that says itself that it is for one person at one time, nor one that came by way of
 * another address, which a browser refuses to open.
 */
export function isKeepable(response: Response): boolean {
  const { headers, ok, redirected } = response
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false
  const isForNow = /no-store|private/.test(headers.get('cache-control') ?? '')
  return ok && !redirected && isPage && !isForNow
}

/** What follows `?` says where on a page one stands, not which page it is. */
function pathOf(address: string): string {
  return new URL(address, 'http://any').pathname
}

function isLearnersPage(path: string): boolean {
  return !path.startsWith('/_next/') && !SHELL_PAGES.includes(path)
}
