import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'

function directivesOf(policy: string): Record<string, string[]> {
  const directives = policy.split('; ').map((directive) => directive.split(' '))
  return Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources]))
}

const HASH = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

describe('in production a page', () => {
  const policy = contentSecurityPolicy({ inlineScripts: [HASH], isHttps: false, isDevelopment: false })

  test('may run files of our own and the inline scripts that are named, nothing else', () => {
    expect(directivesOf(policy)['script-src']).toEqual(["'self'", HASH])
  })

  test('may never be told anything unsafe, nor fetch from another site', () => {
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/)
  })

  test('may load only what is listed, since the rest is refused', () => {
    expect(directivesOf(policy)).toMatchObject({
      'default-src': ["'none'"],
      'style-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    })
  })

  test('asks for https only where it came by https', () => {
    const byHttps = contentSecurityPolicy({ inlineScripts: [], isHttps: true, isDevelopment: false })

    expect(policy).not.toContain('upgrade-insecure-requests')
    expect(byHttps).toMatch(/; upgrade-insecure-requests$/)
  })
})

test('in development what hot reloading needs is allowed, without a nonce that would cancel it', () => {
  const inlineScripts = ["'nonce-abc'"]

  const policy = contentSecurityPolicy({ inlineScripts, isHttps: false, isDevelopment: true })

  expect(directivesOf(policy)['script-src']).toEqual(["'self'", "'unsafe-inline'", "'unsafe-eval'"])
  expect(directivesOf(policy)['connect-src']).toContain('ws:')
})
