import { describe, expect, it } from 'vitest'
import { findings, readCourse } from '#tests/content/read-course.ts'
import { replacing, SAMPLE, sampleFiles } from '#tests/content/sample-course.ts'
import { idsAreUnique } from './ids-are-unique.ts'

describe('idsAreUnique', () => {
  it('refuses a fact id that is taken', () => {
    const found = findings(idsAreUnique, { [SAMPLE.facts]: replacing('- id: locks-002', '- id: locks-001') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('The fact id "locks-001" is taken (line 1)')
  })

  it('refuses an item id that is taken', () => {
    const found = findings(idsAreUnique, { [SAMPLE.itemsEn]: replacing('id: locks-003', 'id: locks-001') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('The item id "locks-001" is taken')
  })

  it('refuses a term id that is taken', () => {
    const found = findings(idsAreUnique, { 'content/glossary.yaml': replacing('- id: aad', '- id: key') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('The term id "key" is taken')
  })

  it('refuses a pair id that is taken', () => {
    const found = findings(idsAreUnique, { 'content/pairs.yaml': (text) => text + text })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('The pair id')
  })

  it('refuses a task statement that stands twice', () => {
    const found = findings(idsAreUnique, {
      'content/exam.yaml': (text) => `${text}  - { id: '1.3', text: { ko: 또, en: again } }\n`,
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('The task statement id "1.3" is taken')
  })

  it('refuses a heading id that is taken in its file', () => {
    const found = findings(idsAreUnique, { [SAMPLE.lessonEn]: replacing('{#more-locks}', '{#beside}') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('The heading id "beside" is taken')
  })

  it('refuses a scene id that is taken in its class', () => {
    const found = findings(idsAreUnique, { [SAMPLE.class]: replacing('id: question', 'id: chest') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('The scene id "chest" is taken')
  })

  it('refuses a class id that is taken', () => {
    const found = findings(idsAreUnique, { [SAMPLE.class]: (text) => text + text })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('The run sheet id "locks-12" is taken')
  })

  it('refuses an option id that is taken in its item', () => {
    const found = findings(idsAreUnique, { [SAMPLE.itemsEn]: replacing('(rope)', '(seal)') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('The option id "seal" is taken')
  })

  it('refuses a step id that is taken in its diagram', () => {
    const found = findings(idsAreUnique, { [SAMPLE.diagram]: replacing('- id: opened', '- id: refused') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('The step id "refused" is taken')
  })

  it('refuses an edge that is called as a node of its diagram', () => {
    const found = findings(idsAreUnique, { [SAMPLE.diagram]: replacing('  stairs: {', '  chest: {') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('gate.yaml:12 The part id "chest" is taken (line 9)')
  })

  it('refuses a diagram id that another topic has', () => {
    const gates = sampleFiles().filter(({ path }) => path === SAMPLE.diagram)
    const copies = gates.map(({ path, text }) => ({ path: path.replace('locks', 'seals'), text }))
    const { course } = readCourse([...sampleFiles(), ...copies])
    expect(idsAreUnique(course).map(({ message }) => message)).toEqual([
      expect.stringContaining('The diagram id "gate" is taken'),
    ])
  })

  it('lets two items use the same option ids', () => {
    const found = findings(idsAreUnique, { [SAMPLE.itemsEn]: replacing('(find)', '(seal)') })
    expect(found).toEqual([])
  })
})
