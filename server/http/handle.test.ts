import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { ERROR_CODES, errorBodySchema } from '#contracts/error.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import { publicEndpoint } from './endpoint.ts'
import type { Endpoint } from './endpoint.ts'
import { flushLog } from '#server/logging/log.ts'
import { ERROR_STATUS } from './error-status.ts'
import { handle } from './handle.ts'

const SECRET_TEXT = 'password=hunter2'
const ADDRESS = 'http://localhost/api/things?name=Minji'

let written: string[]

beforeEach(() => {
  flushLog()
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
  vi.stubEnv('CLEARTEXT_SECRET', 'a secret that only this test knows of')
  written = []
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    written.push(String(line))
    return true
  })
})

afterEach(() => {
  flushLog()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

function loggedLines(): Record<string, unknown>[] {
  flushLog()
  return written
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

function loggedRequests(): Record<string, unknown>[] {
  return loggedLines().filter((entry) => entry.event === 'request')
}

const hello: Endpoint = () => Promise.resolve(succeed({ body: { hello: 'world' } }))

function failing(error: unknown): Endpoint {
  return () => Promise.reject(error)
}

async function errorOf(response: Response) {
  return errorBodySchema.parse(await response.json()).error
}

describe('a request', () => {
  test('is answered with JSON that nobody may keep', async () => {
    const response = await handle('/api/things', { GET: hello }).GET(new Request(ADDRESS))

    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ hello: 'world' })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('may be kept where its endpoint says so, and gets the cookies its endpoint sets', async () => {
    const endpoint: Endpoint = () =>
      Promise.resolve(succeed({ body: {}, cookies: ['a=1', 'b=2'], cacheControl: 'public, max-age=60' }))

    const response = await handle('/api/things', { GET: endpoint }).GET(new Request(ADDRESS))

    expect(response.headers.get('cache-control')).toBe('public, max-age=60')
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  test('keeps the id a proxy gave it', async () => {
    const request = new Request(ADDRESS, { headers: { 'x-request-id': 'edge-0123456789' } })

    const response = await handle('/api/things', { GET: hello }).GET(request)

    expect(response.headers.get('x-request-id')).toBe('edge-0123456789')
    expect(loggedRequests()).toMatchObject([{ requestId: 'edge-0123456789' }])
  })

  test.each(['short', 'x'.repeat(65), 'two words here', '"}{"level":"error'])(
    'is given an id of our own in place of %j',
    async (id) => {
      const request = new Request(ADDRESS, { headers: { 'x-request-id': id } })

      const response = await handle('/api/things', { GET: hello }).GET(request)

      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    },
  )

  test('leaves one line in the log, without query, address or cookie', async () => {
    const headers = { cookie: 'cleartext.session_token=not-for-logs', 'x-cleartext-peer': '203.0.113.7' }

    await handle('/api/things', { GET: hello }).GET(new Request(ADDRESS, { headers }))

    expect(loggedRequests()).toMatchObject([
      { level: 'info', method: 'GET', route: '/api/things', status: 200 },
    ])
    expect(loggedLines()).toHaveLength(1)
    expect(written.join('')).not.toMatch(/Minji|not-for-logs|203\.0\.113/)
  })

  test('that another site sends to change something is refused before anything is done', async () => {
    const endpoint = vi.fn(hello)
    const request = new Request(ADDRESS, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })

    const response = await handle('/api/things', { POST: endpoint }).POST(request)

    expect(response.status).toBe(403)
    expect((await errorOf(response)).code).toBe('cross-origin-refused')
    expect(endpoint).not.toHaveBeenCalled()
  })
})

describe('methods', () => {
  const handlers = handle('/api/things', { GET: hello, POST: hello })

  test('that a route does not have are refused, naming those it has', async () => {
    const response = await handlers.DELETE(new Request(ADDRESS, { method: 'DELETE' }))

    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST')
    expect((await errorOf(response)).code).toBe('method-not-allowed')
  })

  test('HEAD answers as GET does, without a body', async () => {
    const response = await handlers.HEAD(new Request(ADDRESS, { method: 'HEAD' }))

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.text()).toBe('')
  })

  test('HEAD is refused where there is no GET', async () => {
    const response = await handle('/api/things', { POST: hello }).HEAD(
      new Request(ADDRESS, { method: 'HEAD' }),
    )

    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('OPTIONS, POST')
  })

  test('OPTIONS lists the methods and allows no other site', async () => {
    const response = await handlers.OPTIONS(new Request(ADDRESS, { method: 'OPTIONS' }))

    expect(response.status).toBe(204)
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('a failure', () => {
  test.each(ERROR_CODES)(
    '%s is answered with its status, its code and the id of the request',
    async (code) => {
      const endpoint: Endpoint = () => Promise.resolve(fail({ code }))

      const response = await handle('/api/things', { GET: endpoint }).GET(new Request(ADDRESS))
      const error = await errorOf(response)

      expect(response.status).toBe(ERROR_STATUS[code])
      expect(error).toMatchObject({ code, requestId: response.headers.get('x-request-id') })
      expect(loggedRequests()).toMatchObject([{ code, status: ERROR_STATUS[code] }])
    },
  )

  test('nobody expected hides its text from the client and from the log', async () => {
    const error = new Error(SECRET_TEXT, { cause: new Error(SECRET_TEXT) })

    const response = await handle('/api/things', { GET: failing(error) }).GET(new Request(ADDRESS))

    expect(response.status).toBe(500)
    expect(JSON.stringify(await errorOf(response))).not.toContain(SECRET_TEXT)
    expect(written.join('')).not.toContain(SECRET_TEXT)
    expect(loggedLines().map(({ event }) => event)).toEqual(['unexpected-error', 'request'])
  })

  test.each([undefined, null, 'text', 42, { code: 'P1001' }])(
    'is unexpected even if %j was thrown',
    async (thrown) => {
      const response = await handle('/api/things', { GET: failing(thrown) }).GET(new Request(ADDRESS))

      expect(response.status).toBe(500)
    },
  )

  test('of the database says when to come back', async () => {
    const error = Object.assign(new Error(SECRET_TEXT), { code: 'ECONNREFUSED' })

    const response = await handle('/api/things', { GET: failing(error) }).GET(new Request(ADDRESS))

    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    expect((await errorOf(response)).code).toBe('database-unavailable')
  })
})

describe('what a client sends', () => {
  const handlers = handle('/api/things', {
    POST: publicEndpoint({
      query: z.strictObject({ page: z.coerce.number().int() }),
      body: z.strictObject({ name: z.string().max(5) }),
      perAddress: { name: 'test', burst: 1_000, perSecond: 1 },
      run: ({ query, body }) => Promise.resolve(succeed({ body: { ...query, ...body } })),
    }),
  })

  function send(query: string, body: unknown): Promise<Response> {
    const init = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }
    return handlers.POST(new Request(`http://localhost/api/things?${query}`, init))
  }

  test('reaches the endpoint parsed', async () => {
    expect(await (await send('page=2', { name: 'Ann' })).json()).toEqual({ page: 2, name: 'Ann' })
  })

  test.each([
    ['page=two', { name: 'Ann' }, 'page'],
    ['page=1&page=2', { name: 'Ann' }, 'page'],
    ['page=1', { name: 'Annabelle' }, 'name'],
  ])('is refused with the place of the mistake: %s %j', async (query, body, path) => {
    const error = await errorOf(await send(query, body))

    expect(error.code).toBe('malformed-request')
    expect(error.issues?.map((issue) => issue.path)).toEqual([path])
  })

  test('is not repeated in the answer', async () => {
    const response = await send('page=1', { name: 'Ann', '<script>': 1 })

    expect(await response.text()).not.toContain('<script>')
  })

  test('names at most twenty mistakes', async () => {
    const many = handle('/api/things', {
      POST: publicEndpoint({
        body: z.array(z.number()),
        run: () => Promise.resolve(succeed({ body: {} })),
      }),
    })
    const init = {
      method: 'POST',
      body: JSON.stringify(Array(99).fill('x')),
      headers: { 'content-type': 'application/json' },
    }

    const error = await errorOf(await many.POST(new Request(ADDRESS, init)))

    expect(error.issues).toHaveLength(20)
  })
})

test('a client that comes too often is told when to come back, and others are not held up by it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const handlers = handle('/api/things', {
    GET: publicEndpoint({
      perAddress: { name: 'twice', burst: 2, perSecond: 0.1 },
      run: () => Promise.resolve(succeed({ body: {} })),
    }),
  })
  function come(address: string): Promise<Response> {
    return handlers.GET(new Request(ADDRESS, { headers: { 'x-cleartext-peer': address } }))
  }

  const eager = [await come('203.0.113.7'), await come('203.0.113.7'), await come('203.0.113.7')]
  const other = await come('203.0.113.8')

  expect(eager.map(({ status }) => status)).toEqual([200, 200, 429])
  expect(eager[2]?.headers.get('retry-after')).toBe('10')
  expect(other.status).toBe(200)
})
