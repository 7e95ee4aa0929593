import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const HASHES = { hashesByPath: { '/ko/learn': ["'sha256-learn'"] }, sharedHashes: ["'sha256-theme'"] }
const TOLD_POLICY = 'x-middleware-request-content-security-policy'

let project: string
let proxy: (typeof import('../proxy.ts'))['proxy']

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'proxy-'))
  mkdirSync(join(project, '.next'))
  writeFileSync(join(project, '.next/csp-hashes.json'), JSON.stringify(HASHES))
  vi.stubEnv('NODE_ENV', 'production')
  vi.spyOn(process, 'cwd').mockReturnValue(project)
  proxy = (await import('../proxy.ts')).proxy
})

afterAll(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(project, { recursive: true })
})

function visit(path: string, headers: Record<string, string> = {}): Response {
  return proxy(new NextRequest(`http://localhost:3000${path}`, { headers }))
}

function policyOf(response: Response): string {
  return response.headers.get('content-security-policy') ?? ''
}

describe('an address without a language', () => {
  test.each([
    ['the language chosen last', { cookie: 'language=en', 'accept-language': 'ko' }, '/en'],
    ['the language of the browser', { 'accept-language': 'en-GB,en;q=0.9,ko;q=0.8' }, '/en'],
    ['the first language of the browser that is ours', { 'accept-language': 'fr,ko;q=0.5' }, '/ko'],
    ['Korean if nothing is known', {}, '/ko'],
    ['Korean if the cookie is nonsense', { cookie: 'language=../../evil' }, '/ko'],
  ])('leads to %s', (_, headers, expected) => {
    const response = visit('/', headers as Record<string, string>)

    expect(response.status).toBe(307)
    expect(new URL(response.headers.get('location') ?? '').pathname).toBe(expected)
  })

  test('keeps the rest of the address', () => {
    const location = visit('/learn/kms?depth=keys', { cookie: 'language=en' }).headers.get('location')

    expect(location).toBe('http://localhost:3000/en/learn/kms?depth=keys')
  })

  test('never leads to another site', () => {
    const { host } = new URL(visit('//evil.example/learn').headers.get('location') ?? 'http://localhost:3000')

    expect(host).toBe('localhost:3000')
  })
})

describe('the language chosen last', () => {
  test('is remembered when a page in another language is opened', () => {
    const opened = visit('/ko/learn', { 'accept-language': 'en', 'sec-fetch-dest': 'document' })

    expect(opened.headers.get('set-cookie')).toMatch(/^language=ko;/)
  })

  test('is not changed by a page that was only fetched ahead', () => {
    const fetched = visit('/ko/learn', { 'accept-language': 'en', 'sec-fetch-dest': 'empty' })

    expect(fetched.headers.get('set-cookie')).toBeNull()
  })
})

describe('a page of the build', () => {
  test('may run its own scripts, and the renderer is told of no nonce', () => {
    const response = visit('/ko/learn')

    expect(policyOf(response)).toContain("script-src 'self' 'sha256-learn';")
    expect(response.headers.get(TOLD_POLICY)).toBeNull()
  })
})

describe('a page rendered on request', () => {
  test('has a nonce that the renderer is told of', () => {
    const response = visit('/ko/review')

    expect(policyOf(response)).toMatch(/script-src 'self' 'nonce-[^']+' 'sha256-theme';/)
    expect(response.headers.get(TOLD_POLICY)).toBe(policyOf(response))
  })

  test('does not take a nonce from the browser', () => {
    const response = visit('/ko/review', { 'content-security-policy': "script-src 'nonce-mine'" })

    expect(response.headers.get(TOLD_POLICY)).not.toContain('nonce-mine')
  })
})

test('a file at the root has no language, but a policy, since a missing one is answered with a page', () => {
  const response = visit('/robots.txt')

  expect(response.headers.get('location')).toBeNull()
  expect(policyOf(response)).toContain("default-src 'none'")
})
