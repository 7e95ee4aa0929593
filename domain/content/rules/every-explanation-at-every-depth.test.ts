import { describe, expect, it } from 'vitest'
import { replacing } from '#tests/content/sample-course.ts'
import { FIRST_KEY, LAB, labFindings } from '#tests/content/sample-lab.ts'
import { everyExplanationAtEveryDepth } from './every-explanation-at-every-depth.ts'

const find = (changes: Parameters<typeof labFindings>[1]) =>
  labFindings(everyExplanationAtEveryDepth, changes)

describe('everyExplanationAtEveryDepth', () => {
  it('accepts words for everything that can happen, in both languages', () => {
    expect(find({})).toEqual([])
  })

  it('misses what can happen, and refuses what cannot', () => {
    const found = find({ [LAB.explainKo]: replacing(`## ${FIRST_KEY}\n`, '## no-such-thing\n') })
    expect(found).toHaveLength(2)
    expect(found.join('\n')).toContain(`explain.ko.md:1 "## ${FIRST_KEY}" is missing`)
    expect(found.join('\n')).toContain('"no-such-thing" cannot happen in this lab.')
  })

  it('refuses an explanation without words at one of the depths', () => {
    const found = find({ [LAB.explainEn]: replacing('### bytes\nCounted.\n', '') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`"${FIRST_KEY}" says nothing under "### bytes".`)
  })

  it('refuses an explanation that is there twice', () => {
    const again = `## ${FIRST_KEY}\nOne.\n\n### picture\nSeen.\n\n### keys\nNamed.\n\n### bytes\nCounted.\n`
    const found = find({ [LAB.explainEn]: (text) => `${text}\n${again}` })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`"${FIRST_KEY}" is explained twice.`)
  })

  it('refuses a value that is named in one language alone', () => {
    const found = find({ [LAB.explainKo]: replacing('Counted.', 'Counted {{size}}.') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`"${FIRST_KEY}" names size in Korean and nothing in English.`)
  })
})
