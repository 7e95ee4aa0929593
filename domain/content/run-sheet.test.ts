import { describe, expect, it } from 'vitest'
import { replacing, SAMPLE, sampleFiles } from '#tests/content/sample-course.ts'
import { parseFile } from './parse/parse-file.ts'

function violationsAfter(change: (text: string) => string): string[] {
  const file = sampleFiles({ [SAMPLE.class]: change }).find(({ path }) => path === SAMPLE.class)
  if (file === undefined) throw new TypeError('The sample has no class')
  return parseFile(file).violations.map(({ line, message }) => `${line} ${message}`)
}

describe('a run sheet', () => {
  it('is read with every scene it has', () => {
    expect(violationsAfter((text) => text)).toEqual([])
  })

  it.each([
    ['shows nothing', replacing('      section: why-lock\n', '')],
    ['shows two things at once', replacing('section: why-lock', 'section: why-lock\n      diagram: chest')],
  ])('is refused if a scene %s', (_, change) => {
    expect(violationsAfter(change)).toEqual([
      '4 scenes.0: name one thing to show, as section, diagram, lab, items.',
    ])
  })

  it('is refused if a scene says in one language only what to do', () => {
    const change = replacing('{ ko: 두 번 투표해요., en: Vote twice. }', '{ ko: 두 번 투표해요. }')
    expect(violationsAfter(change)).toEqual(['13 scenes.1.notes.en is missing: add it (a text).'])
  })

  it.each(['0', '2.5', 'ten'])('is refused if a scene takes %s minutes', (minutes) => {
    expect(violationsAfter(replacing('minutes: 7', `minutes: ${minutes}`))).toHaveLength(1)
  })
})
