import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJsonBody } from './read-json-body.ts'

const MAX_BYTES = 64

function post(
  body: BodyInit | null,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Request {
  return new Request('http://localhost/api', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
}

/** A body that arrives in pieces, and how many of them were asked for. */
function streamOf(pieces: readonly Uint8Array[]): {
  stream: ReadableStream<Uint8Array>
  pulled: () => number
} {
  let next = 0
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[next++]
        if (piece) controller.enqueue(piece)
        else controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, pulled: () => next }
}

describe('reading a body', () => {
  test('returns what the JSON says', async () => {
    expect(await readJsonBody(post('{"a":["ㄱ",1]}'), MAX_BYTES)).toEqual({
      ok: true,
      value: { a: ['ㄱ', 1] },
    })
  })

  test('puts characters back together that were cut between two pieces', async () => {
    const bytes = new TextEncoder().encode('"암호"')
    const { stream } = streamOf([...bytes].map((byte) => Uint8Array.of(byte)))

    expect(await readJsonBody(post(stream), MAX_BYTES)).toEqual({ ok: true, value: '암호' })
  })

  test('takes a body of exactly the limit and refuses one byte more', async () => {
    const exact = JSON.stringify('x'.repeat(MAX_BYTES - 2))

    expect((await readJsonBody(post(exact), MAX_BYTES)).ok).toBe(true)
    expect(await readJsonBody(post(`${exact} `), MAX_BYTES)).toMatchObject({
      failure: { code: 'payload-too-large' },
    })
  })

  test('stops reading an endless body soon after the limit', async () => {
    const { stream, pulled } = streamOf(Array<Uint8Array>(1_000).fill(new Uint8Array(16)))

    const outcome = await readJsonBody(post(stream), MAX_BYTES)

    expect(outcome).toMatchObject({ failure: { code: 'payload-too-large' } })
    expect(pulled()).toBeLessThan(10)
  })

  test('does not believe a Content-Length that is too small', async () => {
    const { stream } = streamOf([new Uint8Array(200)])
    const request = post(stream, { 'content-type': 'application/json', 'content-length': '2' })

    expect(await readJsonBody(request, MAX_BYTES)).toMatchObject({ failure: { code: 'payload-too-large' } })
  })

  test('refuses a Content-Length over the limit without reading', async () => {
    const { stream, pulled } = streamOf([new Uint8Array(200)])
    const request = post(stream, { 'content-type': 'application/json', 'content-length': '200' })

    expect(await readJsonBody(request, MAX_BYTES)).toMatchObject({ failure: { code: 'payload-too-large' } })
    expect(pulled()).toBe(0)
  })

  test('calls a body that breaks off the sender’s fault', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('aborted')),
    })

    expect(await readJsonBody(post(broken), MAX_BYTES)).toMatchObject({
      failure: { code: 'malformed-request' },
    })
  })

  test.each(['{', '', 'undefined', "{'a':1}", '[1,]'])('refuses %j, which is not JSON', async (text) => {
    const outcome = await readJsonBody(post(new TextEncoder().encode(text)), MAX_BYTES)

    expect(outcome).toMatchObject({ failure: { code: 'malformed-request' } })
  })

  test('refuses bytes that are not UTF-8 instead of guessing', async () => {
    const latin1 = Uint8Array.of(0x22, 0xe9, 0x22)

    expect(await readJsonBody(post(latin1), MAX_BYTES)).toMatchObject({
      failure: { code: 'malformed-request' },
    })
  })

  test('reads no body at all as an empty object', async () => {
    expect(await readJsonBody(post(null, {}), MAX_BYTES)).toEqual({ ok: true, value: {} })
  })

  test.each<Record<string, string>>([
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'application/jsonp' },
    { 'content-type': 'application/json; charset=euc-kr' },
    { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  ])('refuses a body sent as %o', async (headers) => {
    expect(await readJsonBody(post('{}', headers), MAX_BYTES)).toMatchObject({
      failure: { code: 'unsupported-media-type' },
    })
  })

  test('takes JSON that names its encoding', async () => {
    const outcome = await readJsonBody(
      post('{}', { 'content-type': 'Application/JSON; charset=UTF-8' }),
      MAX_BYTES,
    )

    expect(outcome).toEqual({ ok: true, value: {} })
  })

  test('never throws and never returns more than was sent, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
        const outcome = await readJsonBody(post(bytes), MAX_BYTES)
        if (outcome.ok) expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(outcome.value)
        else expect(['malformed-request', 'payload-too-large']).toContain(outcome.failure.code)
      }),
    )
  })
})
