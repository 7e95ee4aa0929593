import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { diagramEdgesCarryOneThing } from './diagram-edges-carry-one-thing.ts'

describe('diagramEdgesCarryOneThing', () => {
  it('accepts one edge in several steps', () => {
    expect(findings(diagramEdgesCarryOneThing)).toEqual([])
  })

  it('refuses to send and deny on one edge in one step', () => {
    const found = findings(diagramEdgesCarryOneThing, {
      [SAMPLE.diagram]: replacing(
        '- { deny: road,',
        '- { send: road, label: { ko: 인사, en: greeting } }\n      - { deny: road,',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('gate.yaml:18 Step "refused" uses edge "road" twice')
  })
})
