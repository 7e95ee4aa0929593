import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SHELL_PAGES } from '../shell-pages.ts'
import { fakeCaches } from '#tests/builders/fake-caches.ts'
import { buildCache } from './build-cache.ts'
import { respondWithAsset, respondWithPage } from './respond.ts'

const ASSETS = ['/_next/static/chunks/a.js', '/_next/static/chunks/b.css']
const HOME = 'https://learn.example'

/** What the network answers, by path; anything else it refuses. */
let online: Record<string, () => Response>
let storage: CacheStorage

function page(text: string, headers: Record<string, string> = {}): () => Response {
  return () => new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } })
}

function goOnline(): void {
  online = {
    ...Object.fromEntries(ASSETS.map((path) => [path, () => new Response(path)])),
    ...Object.fromEntries(SHELL_PAGES.map((path) => [path, page(`shell <script src="${ASSETS[0]}">`)])),
    '/ko/learn/kms': page('lesson <script src="/_next/static/chunks/b.css">'),
    '/ko': page('for Mina', { 'cache-control': 'private, no-cache, no-store' }),
  }
}

beforeEach(() => {
  storage = fakeCaches(HOME)
  goOnline()
  vi.stubGlobal('fetch', async (asked: Request | string) => {
    const { pathname } = new URL(typeof asked === 'string' ? asked : asked.url, HOME)
    const answer = online[pathname]
    if (!answer) throw new TypeError('Failed to fetch')
    return answer()
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function cacheFor(id = 'one') {
  return buildCache({ id, assets: ASSETS }, storage)
}

/** As a browser asks for a page; a `Request` made by a script cannot be a navigation, which changes nothing here. */
async function open(path: string, cache = cacheFor(), standIn: string | null = null) {
  const work: Promise<unknown>[] = []
  const plan = { kind: 'page', standIn, lastResort: '/ko/offline' } as const
  const response = await respondWithPage(new Request(HOME + path), plan, {
    cache,
    afterwards: (each) => work.push(each),
  })
  await Promise.all(work)
  return response.text()
}

describe('installing', () => {
  test('keeps every file and every page of the shell', async () => {
    const cache = cacheFor()
    await cache.fill()
    online = {}

    for (const path of [...ASSETS, ...SHELL_PAGES]) expect(await cache.find(path)).toBeDefined()
  })

  test('keeps nothing at all if one file does not come', async () => {
    delete online[ASSETS[1]!]

    await expect(cacheFor().fill()).rejects.toThrow()
    expect(await storage.keys()).toEqual([])
  })

  test('fails when the pages are already those of another build', async () => {
    online[SHELL_PAGES[0]!] = page('<script src="/_next/static/chunks/newer.js">')

    await expect(cacheFor().fill()).rejects.toThrow('is of another build')
  })

  test('takes files of the same name from the build before, without the network', async () => {
    await cacheFor('one').fill()
    for (const path of ASSETS) delete online[path]

    await expect(cacheFor('two').fill()).resolves.toBeUndefined()
  })
})

describe('taking over', () => {
  test('leaves the build before, for tabs that still show it, and gives up those before that', async () => {
    for (const id of ['one', 'two', 'three']) await cacheFor(id).fill()
    await storage.open('of somebody else')
    await cacheFor('three').removeOutdated()

    expect(await storage.keys()).toEqual(['cleartext-two', 'cleartext-three', 'of somebody else'])
  })

  test('shows its own page, not that of the build before', async () => {
    await cacheFor('one').fill()
    online[SHELL_PAGES[0]!] = page('newer shell')
    const two = cacheFor('two')
    await two.fill()

    expect(await (await two.find(SHELL_PAGES[0]!))?.text()).toBe('newer shell')
  })
})

describe('a page', () => {
  test('comes from the network as long as it answers', async () => {
    await cacheFor().fetchPage('/ko/learn/kms')
    online['/ko/learn/kms'] = page('corrected lesson')

    expect(await open('/ko/learn/kms')).toBe('corrected lesson')
  })

  test('that was opened once opens without the network, wherever on it one was', async () => {
    await open('/ko/learn/kms')
    online = {}

    expect(await open('/ko/learn/kms?step=wrapped-key')).toContain('lesson')
  })

  test('of one person is never kept', async () => {
    await cacheFor().fill()
    await open('/ko')

    expect(await cacheFor().fetchPage('/ko')).toBe(false)
    online = {}
    expect(await open('/ko')).toContain('shell')
  })

  test('that has a stand-in is shown by it, and the stand-in says nothing of anybody', async () => {
    await cacheFor().fill()
    online = {}

    expect(await open('/ko/review?minutes=5', cacheFor(), '/ko/offline/review')).toContain('shell')
  })

  test('is not waited for in a tunnel where it is kept', async () => {
    await cacheFor().fetchPage('/ko/learn/kms')
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    const opened = open('/ko/learn/kms')
    await vi.advanceTimersByTimeAsync(3_000)

    expect(await opened).toContain('lesson')
  })

  test('is shown as it is kept while the server is down', async () => {
    await cacheFor().fetchPage('/ko/learn/kms')
    online['/ko/learn/kms'] = () => new Response('Bad gateway', { status: 502 })

    expect(await open('/ko/learn/kms')).toContain('lesson')
  })

  test('that is not kept shows what the server says, also when that is an error', async () => {
    await cacheFor().fill()
    online['/ko/learn/none'] = () => new Response('no such page', { status: 404 })

    expect(await open('/ko/learn/none')).toBe('no such page')
  })

  test('read sixty pages ago makes room, the shell never does', async () => {
    const cache = cacheFor()
    await cache.fill()
    for (let number = 0; number <= 60; number += 1) {
      online[`/ko/facts/${number}`] = page(`fact ${number}`)
      await open(`/ko/facts/${number}`, cache)
    }

    expect(await cache.find('/ko/facts/0')).toBeUndefined()
    expect(await cache.find('/ko/facts/60')).toBeDefined()
    for (const path of SHELL_PAGES) expect(await cache.find(path)).toBeDefined()
  })

  test('asked for ahead brings the files it names', async () => {
    expect(await cacheFor().fetchPage('/ko/learn/kms')).toBe(true)
    expect(await cacheFor().find('/_next/static/chunks/b.css')).toBeDefined()
  })
})

test('a file is asked for once', async () => {
  const request = new Request(HOME + ASSETS[0])
  const work: Promise<unknown>[] = []
  const responding = { cache: cacheFor(), afterwards: (each: Promise<unknown>) => work.push(each) }
  await respondWithAsset(request, responding)
  await Promise.all(work)
  online = {}

  expect(await (await respondWithAsset(request, responding)).text()).toBe(ASSETS[0])
})
