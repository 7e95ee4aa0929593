import { describe, expect, it } from 'vitest'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import type { SampleChanges } from '#tests/content/sample-course.ts'
import { labFindings } from '#tests/content/sample-lab.ts'
import { knownLabSteps } from './known-lab-steps.ts'

const find = (changes: SampleChanges) => labFindings(knownLabSteps, {}, 'envelope', changes)
const inLesson = (directive: string): SampleChanges => ({
  [SAMPLE.lessonEn]: (text) => `${text}\n${directive}\n`,
})
const underOption = (show: string): SampleChanges => ({
  [SAMPLE.itemsEn]: replacing('> misconception: seal-opens', `> show: ${show}`),
})

describe('knownLabSteps', () => {
  it('accepts a scenario and a step that are there', () => {
    expect(find(inLesson('::lab{#envelope scenario=story}'))).toEqual([])
    expect(find(inLesson('::lab{#envelope}'))).toEqual([])
    expect(find(underOption('lab:envelope/story@two-copies'))).toEqual([])
  })

  it('refuses a lesson that opens a scenario that is not there', () => {
    const found = find(inLesson('::lab{#envelope scenario=stori}'))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no scenario "stori". Did you mean "story"?')
  })

  it('refuses an option that shows a scenario or a step that is not there', () => {
    expect(find(underOption('lab:envelope/tale@two-copies'))[0]).toContain('There is no scenario "tale"')
    expect(find(underOption('lab:envelope/story@two-copy'))[0]).toContain('There is no step "two-copy"')
  })

  it('leaves labs that do not exist to the rule about pictures', () => {
    expect(find(inLesson('::lab{#letter scenario=story}'))).toEqual([])
  })
})
