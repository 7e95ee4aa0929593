import { describe, expect, it } from 'vitest'
import type { Term } from '../term.ts'
import { createTermMatcher } from './term-matcher.ts'

function term(id: string, ko: string[], en: string[]): Term {
  const [koName = '', ...koSynonyms] = ko
  const [enName = '', ...enSynonyms] = en
  return {
    id,
    term: { ko: koName, en: enName },
    definition: { ko: '뜻', en: 'meaning' },
    synonyms: { ko: koSynonyms, en: enSynonyms },
  }
}

const TERMS = [
  term('key', ['키'], ['key']),
  term('data-key', ['데이터 키'], ['data key']),
  term('encryption', ['암호화'], ['encryption']),
  term('envelope', ['봉투 암호화'], ['envelope encryption']),
  term('certificate', ['인증서'], ['certificate']),
  term('kms', ['KMS', 'AWS KMS'], ['KMS', 'AWS KMS']),
  term('kms-key', ['KMS 키'], ['KMS key']),
  term('aad', ['AAD'], ['AAD', 'additional authenticated data']),
]

function found(language: 'ko' | 'en', text: string): string[] {
  return createTermMatcher(
    TERMS,
    language,
  )(text).map(({ termId, start, end }) => `${termId}=${text.slice(start, end)}`)
}

describe('createTermMatcher in Korean', () => {
  it.each([
    ['데이터 키를 받아요.', ['data-key=데이터 키']],
    ['데이터 키로는 안 돼요.', ['data-key=데이터 키']],
    ['데이터 키예요.', ['data-key=데이터 키']],
    ['데이터 키들이 있어요.', ['data-key=데이터 키']],
    ['데이터 키(256비트)를', ['data-key=데이터 키']],
    ['암호화하면 암호화된 것이 나와요.', ['encryption=암호화', 'encryption=암호화']],
    ['KMS는 KMS 키를 지켜요.', ['kms=KMS', 'kms-key=KMS 키']],
    ['AWS KMS에서', ['kms=AWS KMS']],
    ['키보드와 키워드는 몰라요.', []],
    ['재암호화는 다른 말이에요.', []],
    ['인증서버와 인증서를', ['certificate=인증서']],
    ['봉투 암호화는 암호화예요.', ['envelope=봉투 암호화', 'encryption=암호화']],
    ['데이터\n키를 나눠 써도', ['data-key=데이터\n키']],
  ])('reads %j', (text, uses) => {
    expect(found('ko', text)).toEqual(uses)
  })
})

describe('createTermMatcher in English', () => {
  it.each([
    ['A data key locks data keys.', ['data-key=data key', 'data-key=data keys']],
    ['Data keys are keys.', ['data-key=Data keys', 'key=keys']],
    ["The key's owner", ['key=key']],
    ['monkey, keyboard, re-key, key_id', []],
    ['kms:Decrypt and the aad', []],
    ['Use AAD with KMS.', ['aad=AAD', 'kms=KMS']],
    ['Additional Authenticated Data', ['aad=Additional Authenticated Data']],
    ['envelope encryption, then encryption', ['envelope=envelope encryption', 'encryption=encryption']],
  ])('reads %j', (text, uses) => {
    expect(found('en', text)).toEqual(uses)
  })

  it('takes signs in a name for themselves', () => {
    const match = createTermMatcher([term('odd', ['C++'], ['SSL/TLS (old)'])], 'en')
    expect(match('Use SSL/TLS (old) here.')).toEqual([{ termId: 'odd', start: 4, end: 17 }])
  })

  it('finds nothing with an empty glossary', () => {
    expect(createTermMatcher([], 'en')('A data key')).toEqual([])
  })
})
