import { describe, expect, test } from 'vitest'
import { PagePolicies } from './page-policies.ts'

const PAGES = { hashesByPath: { '/ko': ["'sha256-ko'"] }, sharedHashes: ["'sha256-theme'"] }

function nonceOf(policy: string): string | undefined {
  return /'nonce-([^']+)'/.exec(policy)?.[1]
}

describe('in production', () => {
  const policies = new PagePolicies(PAGES)

  test('a page of the build may run its own scripts and no nonce', () => {
    const { value, hasNonce } = policies.policyOf('/ko', false)

    expect(value).toContain("script-src 'self' 'sha256-ko';")
    expect(hasNonce).toBe(false)
  })

  test('a page rendered on request has a nonce of 128 random bits, never twice the same', () => {
    const nonces = Array.from(
      { length: 100 },
      () => nonceOf(policies.policyOf('/ko/review', false).value) ?? '',
    )

    expect(new Set(nonces).size).toBe(100)
    expect(nonces.every((nonce) => Buffer.from(nonce, 'base64').length === 16)).toBe(true)
  })

  test('a page rendered on request may also run the scripts that all pages share', () => {
    expect(policies.policyOf('/ko/review', false).value).toContain("'sha256-theme'")
  })

  test.each(['/__proto__', '__proto__', 'constructor', 'toString'])('%s is a path like any other', (path) => {
    expect(policies.policyOf(path, false).hasNonce).toBe(true)
  })

  test('http and https pages have policies of their own', () => {
    expect(policies.policyOf('/ko', true).value).toContain('upgrade-insecure-requests')
    expect(policies.policyOf('/ko', false).value).not.toContain('upgrade-insecure-requests')
  })
})

test('in development there is no build, and inline scripts run', () => {
  const { value, hasNonce } = new PagePolicies(undefined).policyOf('/ko', false)

  expect(value).toContain("'unsafe-inline'")
  expect(nonceOf(value)).toBeUndefined()
  expect(hasNonce).toBe(false)
})
