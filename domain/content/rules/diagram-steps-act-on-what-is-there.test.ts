import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { diagramStepsActOnWhatIsThere } from './diagram-steps-act-on-what-is-there.ts'

describe('diagramStepsActOnWhatIsThere', () => {
  it('accepts what is shown in the same step', () => {
    const found = findings(diagramStepsActOnWhatIsThere, {
      [SAMPLE.diagram]: replacing('- { show: [chest] }', '- { show: [chest] }\n      - { focus: [chest] }'),
    })
    expect(found).toEqual([])
  })

  it('refuses to send to a node that comes later', () => {
    const found = findings(diagramStepsActOnWhatIsThere, {
      [SAMPLE.diagram]: replacing(
        '- { deny: road,',
        '- { send: stairs, label: { ko: 열쇠, en: key } }\n      - { deny: road,',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('gate.yaml:17 At step "refused" "stairs" is not there')
  })

  it('refuses to mark a node whose group is hidden', () => {
    const found = findings(diagramStepsActOnWhatIsThere, {
      [SAMPLE.diagram]: replacing('- { zoom: [castle] }', '- { hide: [castle] }'),
    })
    expect(found.map((text) => /At step "(\w+)" "(\w+)"/.exec(text)?.slice(1))).toEqual([
      ['left', 'road'],
      ['left', 'chest'],
    ])
  })
})
