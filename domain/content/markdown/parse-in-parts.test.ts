import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleFiles } from '#tests/content/sample-course.ts'
import { parseInParts } from './parse-in-parts.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { walk } from './walk.ts'

/** What a tree says and on which lines, offsets aside: they count from the beginning of a part. */
function shapeOf(nodes: Parameters<typeof walk>[0]): unknown[] {
  return walk(nodes).map((node) => ({
    type: node.type,
    value: 'value' in node ? node.value : undefined,
    start: [node.position?.start.line, node.position?.start.column],
    end: [node.position?.end.line, node.position?.end.column],
  }))
}

describe('parseInParts', () => {
  it('reads an items file as if it were parsed in one piece', () => {
    for (const { text } of sampleFiles().filter(({ path }) => path.includes('items.'))) {
      expect(shapeOf(parseInParts(text))).toEqual(shapeOf(parseMarkdown(text).children))
    }
  })

  it('takes a heading inside a code block for code', () => {
    const text = '## One\n\n````md\n## not a heading\n```\n## nor this\n````\n\n## Two\n'
    expect(shapeOf(parseInParts(text))).toEqual(shapeOf(parseMarkdown(text).children))
  })

  it('counts lines from the top of the file also for a part it has read before', () => {
    const part = '## Same\n\nWords.\n'
    const headings = parseInParts(part + part).filter((node) => node.type === 'heading')
    expect(headings.map((node) => node.position?.start.line)).toEqual([1, 4])
  })

  it('reads any sequence of simple lines as if it were parsed in one piece', () => {
    const line = fc.constantFrom(
      '## A',
      'text',
      '',
      '- [ ] (a) b',
      '  > quote',
      '```item',
      '```',
      '1. c',
      '# top',
      '~~~',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = `${lines.join('\n')}\n`
        expect(shapeOf(parseInParts(text))).toEqual(shapeOf(parseMarkdown(text).children))
      }),
      { numRuns: 200, seed: 1 },
    )
  })
})
