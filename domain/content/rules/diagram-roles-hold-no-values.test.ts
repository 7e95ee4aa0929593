import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { diagramRolesHoldNoValues } from './diagram-roles-hold-no-values.ts'

describe('diagramRolesHoldNoValues', () => {
  it('accepts values that go to what acts', () => {
    expect(findings(diagramRolesHoldNoValues)).toEqual([])
  })

  it('refuses a value that is sent to a role, and one that stays there', () => {
    const found = findings(diagramRolesHoldNoValues, {
      [SAMPLE.diagram]: replacing('guard: { glyph: shield', 'guard: { glyph: role'),
    })
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('Step "opened" hands a value to "guard", which is a role')
  })

  it('refuses a value that is sent back to a role', () => {
    const found = findings(diagramRolesHoldNoValues, {
      [SAMPLE.diagram]: replacing('courier: { glyph: user', 'courier: { glyph: role'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Step "left" hands a value to "courier"')
  })

  it('accepts a permission that goes to a role', () => {
    const found = findings(diagramRolesHoldNoValues, {
      [SAMPLE.diagram]: (text) => text.replace('shield', 'role').replaceAll(', secrecy: key }', ' }'),
    })
    expect(found).toEqual([])
  })
})
