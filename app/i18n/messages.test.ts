import { readdirSync, existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#domain/shared/language.ts'
import { messages } from './messages.ts'

const componentsFolder = new URL('../../components/', import.meta.url)

/** Every text with its place, as `today.start`. */
function flatten(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}.${key}`),
  )
}

/** Names of the values and tags that a text is given, sorted; what stands in the branches of a plural is no name. */
function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)(?=[,}])|<(\w+)>/g)].map(([, value, tag]) => value ?? tag ?? '').sort()
}

const korean = new Map(flatten(messages.ko, ''))
const english = new Map(flatten(messages.en, ''))

describe('the words of the interface', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()]).toEqual([...korean.keys()])
  })

  it('take the same values in both languages', () => {
    const names = (texts: ReadonlyMap<string, string>) =>
      [...texts].map(([key, text]) => [key, [...new Set(placeholders(text))]])
    expect(names(english)).toEqual(names(korean))
  })

  it('are never shouted or left empty', () => {
    const wrong = [...korean, ...english].filter(([, text]) => text.trim() === '' || text.includes('!'))
    expect(wrong).toEqual([])
  })

  it('include those of every feature that keeps some', () => {
    const features = readdirSync(componentsFolder).filter((folder) =>
      LANGUAGES.some((language) =>
        existsSync(new URL(`${folder}/messages.${language}.json`, componentsFolder)),
      ),
    )
    expect(Object.keys(messages.ko).sort()).toEqual(features.sort())
  })
})
