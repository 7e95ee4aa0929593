import { expect, test } from 'vitest'
import { readLetter } from './worker-letter.ts'

test('a page may ask the worker to take over and to keep a page of ours', () => {
  expect(readLetter({ kind: 'take-over' })).toEqual({ kind: 'take-over' })
  expect(readLetter({ kind: 'keep-page', path: '/ko/learn/kms' })).toEqual({
    kind: 'keep-page',
    path: '/ko/learn/kms',
  })
})

test.each([
  undefined,
  null,
  'take-over',
  {},
  { kind: 'give-me-everything' },
  { kind: 'keep-page' },
  { kind: 'keep-page', path: '//elsewhere.example/' },
  { kind: 'keep-page', path: '/\\elsewhere.example/' },
  { kind: 'keep-page', path: 'https://elsewhere.example/' },
])('%j is not understood', (data) => {
  expect(readLetter(data)).toBeNull()
})
