import { expect, test } from './fixtures.ts'

const STATIC_PAGE = '/en/learn/encryption-101'
const DYNAMIC_PAGE = '/en'

function scriptSources(policy: string | undefined): string {
  return /script-src ([^;]*)/.exec(policy ?? '')?.[1] ?? ''
}

test('a static page names its inline scripts by hash and allows no other', async ({ request }) => {
  const answer = await request.get(STATIC_PAGE)
  const sources = scriptSources(answer.headers()['content-security-policy'])
  expect(sources).toMatch(/'sha256-/)
  expect(sources).not.toMatch(/unsafe-inline|unsafe-eval|nonce-|https?:|\*/)
})

test('a dynamic page gets a nonce that is new every time', async ({ request }) => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const answer = await request.get(DYNAMIC_PAGE)
      const sources = scriptSources(answer.headers()['content-security-policy'])
      expect(sources).not.toMatch(/unsafe-inline|unsafe-eval|https?:/)
      return /'nonce-([^']+)'/.exec(sources)?.[1]
    }),
  )
  expect(nonces[0]).toMatch(/.{16,}/)
  expect(nonces[0]).not.toBe(nonces[1])
})

test('an inline script that is not ours does not run', async ({ page, guard }) => {
  guard.expectLine(/content security policy|Content Security Policy|violates/)
  await page.goto(STATIC_PAGE)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.intruder = true'
    document.head.append(script)
    return 'intruder' in window
  })
  expect(ran).toBe(false)
})

test('looking around makes no learner and sets no session', async ({ page, context }) => {
  for (const address of ['/en', '/en/learn', STATIC_PAGE, '/en/settings', '/en/review'])
    await page.goto(address)
  const names = (await context.cookies()).map(({ name }) => name)
  expect(names.filter((name) => /session|auth/i.test(name))).toEqual([])
})

test('every answer says who may frame it, sniff it and hear of it', async ({ request }) => {
  for (const address of [STATIC_PAGE, DYNAMIC_PAGE, '/api/health']) {
    const headers = (await request.get(address)).headers()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBeTruthy()
    expect(headers['x-powered-by']).toBeUndefined()
  }
})

test('a stranger’s page cannot write on a learner’s behalf', async ({ request }) => {
  const answer = await request.post('/api/review/events', {
    headers: { origin: 'https://elsewhere.example' },
    data: { deviceId: '4f1c1f4e-95a8-4b62-8a59-3c4a0f6a2f11', events: [{}] },
  })
  expect(answer.status()).toBe(403)
  expect((await answer.json()).error.code).toBe('cross-origin-refused')
})
