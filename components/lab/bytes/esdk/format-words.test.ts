import { describe, expect, test } from 'vitest'
import { FORMAT_RULES } from '#domain/crypto/esdk/failures.ts'
import { MESSAGE_FIELD_EXPLANATIONS } from '#domain/crypto/esdk/message-fields.ts'
import en from './messages.en.json'
import ko from './messages.ko.json'

describe.each(Object.entries({ en, ko }))('in the words of %s', (_, { fields, rules }) => {
  test('every field of a message has a name and a meaning', () => {
    const words = Object.entries(fields)
    expect(words.map(([field]) => `esdk.${field}`).sort()).toEqual([...MESSAGE_FIELD_EXPLANATIONS].sort())
    for (const [field, { name, meaning }] of words) expect(name && meaning, field).not.toBe('')
  })

  test('every rule of the format is put as a sentence', () => {
    expect(FORMAT_RULES.filter((rule) => !(rules as Record<string, string>)[rule])).toEqual([])
  })
})
