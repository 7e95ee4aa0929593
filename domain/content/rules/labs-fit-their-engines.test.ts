import { describe, expect, it } from 'vitest'
import { labFindings, LAB } from '#tests/content/sample-lab.ts'
import { replacing } from '#tests/content/sample-course.ts'
import { labsFitTheirEngines } from './labs-fit-their-engines.ts'

const find = (changes: Parameters<typeof labFindings>[1]) => labFindings(labsFitTheirEngines, changes)

describe('labsFitTheirEngines', () => {
  it('accepts a lab that asks only what its engine can do', () => {
    expect(find({})).toEqual([])
  })

  it('refuses a folder that no engine is called as', () => {
    const [found] = labFindings(labsFitTheirEngines, {}, 'envelop')
    expect(found).toContain('There is no lab "envelop"')
  })

  it('refuses a lab under another name or for another version, and one that opens with nothing', () => {
    expect(find({ [LAB.source]: replacing('id: envelope', 'id: letter') })[0]).toContain(
      'write id: envelope.',
    )
    expect(find({ [LAB.source]: replacing('version: 1', 'version: 9') })[0]).toContain(
      'The engine is at version 1',
    )
    expect(find({ [LAB.source]: replacing('opensWith: story', 'opensWith: tale') })[0]).toContain(
      'There is no scenario "tale"',
    )
  })

  it.each([
    ['another name than its file', 'id: story', 'id: tale', 'write id: story.'],
    ['another version', 'labVersion: 1', 'labVersion: 2', 'The engine is at version 1'],
    ['a command the lab does not have', 'type: AskDataKey', 'type: AskNicely', 'The lab has no such command'],
    ['a setup the lab does not have', 'type: SetData', 'type: SetDate', 'The lab has no such command'],
    ['a goal nobody checks', 'check: stored', 'check: happy', 'The checks are opened, '],
    [
      'a step of one name twice',
      'id: two-copies',
      'id: ask-data-key',
      'The step "ask-data-key" is there twice.',
    ],
    [
      'a question before no step',
      'before: two-copies',
      'before: nothing',
      'There is no step "nothing" here.',
    ],
    [
      'a question with two right answers',
      'right: false',
      'right: true',
      'One option is right; 2 are marked.',
    ],
  ])('refuses a scenario with %s', (_, part, by, message) => {
    const found = find({ [LAB.scenario]: replacing(part, by) })
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toContain(message)
    expect(found[0]).toContain('scenarios/story.yaml:')
  })
})
