// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Term } from '#domain/content/term.ts'
import { groupTerms, initialOf } from './group-terms.ts'

function term(ko: string, en: string): Term {
  return {
    id: en.toLowerCase().replaceAll(' ', '-'),
    term: { ko, en },
    definition: { ko: '뜻', en: 'meaning' },
    synonyms: { ko: [], en: [] },
  }
}

describe('the initial of a name', () => {
  it.each([
    ['평문', 'ㅍ'],
    ['가', 'ㄱ'],
    ['까', 'ㄱ'],
    ['힣', 'ㅎ'],
    ['쌍', 'ㅅ'],
    ['plaintext', 'P'],
    ['TLS', 'T'],
    ['2FA', '#'],
    ['', '#'],
  ])('of %j is %s', (name, initial) => {
    expect(initialOf(name)).toBe(initial)
  })
})

describe('the glossary', () => {
  const terms = [term('TLS', 'TLS'), term('평문', 'plaintext'), term('키', 'key'), term('태그', 'tag')]

  it('stands in the order of the language, Hangul first in Korean', () => {
    expect(groupTerms(terms, 'ko').map(({ initial }) => initial)).toEqual(['ㅋ', 'ㅌ', 'ㅍ', 'T'])
    expect(groupTerms(terms, 'en').map(({ initial }) => initial)).toEqual(['K', 'P', 'T'])
  })

  it('keeps all terms of an initial together', () => {
    expect(
      groupTerms(terms, 'en')
        .at(-1)
        ?.terms.map(({ id }) => id),
    ).toEqual(['tag', 'tls'])
  })
})
