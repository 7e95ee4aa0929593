import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { diagramCaptionsAreShort } from './diagram-captions-are-short.ts'

const CAPTION = '열쇠를 보이면 상자가 나와요.'

describe('diagramCaptionsAreShort', () => {
  it('accepts 160 characters, each counted once however it is stored', () => {
    const longest = `${'열'.repeat(159)}😀`
    expect(findings(diagramCaptionsAreShort, { [SAMPLE.diagram]: replacing(CAPTION, longest) })).toEqual([])
  })

  it('refuses 161', () => {
    const found = findings(diagramCaptionsAreShort, {
      [SAMPLE.diagram]: replacing(CAPTION, '열'.repeat(161)),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('gate.yaml:19 The caption of "opened" has 161 characters, 160 at most')
  })
})
