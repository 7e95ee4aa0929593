import { describe, expect, test } from 'vitest'
import { checkOrigin } from './check-origin.ts'

function requestWith(headers: Record<string, string>, method = 'POST'): Request {
  return new Request('http://inside:3000/api/review/events', {
    method,
    headers: { host: 'cards.example', ...headers },
  })
}

describe('a changing request', () => {
  test.each([
    ['a page of our own', { 'sec-fetch-site': 'same-origin', origin: 'http://cards.example' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['an old browser on a page of our own', { origin: 'http://cards.example' }],
    ['a program that is no browser', {}],
  ])('passes from %s', (_, headers) => {
    expect(checkOrigin(requestWith(headers), undefined).ok).toBe(true)
  })

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' }],
    [
      'a neighbour under the same name',
      { 'sec-fetch-site': 'same-site', origin: 'http://other.cards.example' },
    ],
    ['another site that names our origin in an old browser', { origin: 'http://evil.example' }],
    ['another port of our host', { origin: 'http://cards.example:8080' }],
    ['a frame without an origin', { origin: 'null' }],
    ['a browser that contradicts itself', { 'sec-fetch-site': 'cross-site', origin: 'http://cards.example' }],
    ['a header that is no address', { origin: 'cards.example' }],
  ])('is refused from %s', (_, headers) => {
    expect(checkOrigin(requestWith(headers), undefined)).toMatchObject({
      failure: { code: 'cross-origin-refused' },
    })
  })

  test('is measured against the configured origin where a proxy hides it', () => {
    const throughProxy = requestWith({ host: 'inside:3000', origin: 'https://cards.example' })
    const fromInside = requestWith({ host: 'inside:3000', origin: 'http://inside:3000' })

    expect(checkOrigin(throughProxy, 'https://cards.example').ok).toBe(true)
    expect(checkOrigin(fromInside, 'https://cards.example').ok).toBe(false)
  })
})

test.each(['GET', 'HEAD', 'OPTIONS'])('a %s from another site passes, since it changes nothing', (method) => {
  expect(checkOrigin(requestWith({ 'sec-fetch-site': 'cross-site' }, method), undefined).ok).toBe(true)
})
