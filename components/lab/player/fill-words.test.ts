import { describe, expect, test } from 'vitest'
import { fillLine } from './fill-words.ts'

describe('a line with placeholders', () => {
  test('has its values put in', () => {
    expect(fillLine('{{length}} of {{before}} bytes', { length: 3, before: 9 })).toBe('3 of 9 bytes')
  })

  test('keeps a placeholder that has no value, and what follows it', () => {
    expect(fillLine('{{value}}(으)로')).toBe('{{value}}(으)로')
  })

  test('takes the Korean particle that follows its value', () => {
    const line = '{{before}}에서 {{value}}(으)로, {{key}}을(를)'
    expect(fillLine(line, { before: 'exam', value: 'exan', key: '이름표' })).toBe(
      'exam에서 exan으로, 이름표를',
    )
  })
})
