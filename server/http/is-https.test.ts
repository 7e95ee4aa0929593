import { expect, test } from 'vitest'
import { isHttps } from './is-https.ts'

test.each([
  ['https://cards.example', {}, true],
  ['http://cards.example', { 'x-forwarded-proto': 'https' }, false],
  [undefined, { 'x-forwarded-proto': 'https' }, true],
  [undefined, { 'x-forwarded-proto': 'https, http' }, true],
  [undefined, { 'x-forwarded-proto': 'http' }, false],
  [undefined, {}, false],
])('with the origin %s and the headers %o the browser speaks https: %s', (origin, headers, expected) => {
  expect(isHttps(new Headers(headers as Record<string, string>), origin)).toBe(expected)
})
