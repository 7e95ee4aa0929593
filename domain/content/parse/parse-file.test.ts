import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TODAY } from '#tests/content/read-course.ts'
import { sampleFiles } from '#tests/content/sample-course.ts'
import { checkCourse } from '../check-course.ts'
import { compileLibrary } from '../compile/compile-library.ts'
import { assembleCourse } from './assemble-course.ts'
import { readContentPath } from './content-path.ts'
import { parseFile } from './parse-file.ts'

describe('readContentPath', () => {
  it.each([
    ['content/glossary.yaml', { kind: 'glossary' }],
    ['content/exam.yaml', { kind: 'exam-guide' }],
    ['content/topics/kms/facts.yaml', { kind: 'facts', topicId: 'kms' }],
    ['content/topics/kms/class.yaml', { kind: 'class', topicId: 'kms' }],
    [
      'content/topics/kms/diagrams/data-keys.yaml',
      { kind: 'diagram', topicId: 'kms', diagramId: 'data-keys' },
    ],
    ['content/topics/kms/lesson.ko.md', { kind: 'lesson', topicId: 'kms', language: 'ko' }],
  ])('knows %s', (path, expected) => {
    expect(readContentPath(path)).toEqual(expected)
  })

  it.each([
    'content/topics/kms/lesson.kr.md',
    'content/topics/kms/lesson.md',
    'content/topics/kms/topic.ko.yaml',
    'content/topics/KMS/topic.yaml',
    'content/topics/kms/facts.yml',
    'content/topics/kms/diagrams/Data.yaml',
    'content/topics/kms/diagrams/old/data.yaml',
    'content/topics/facts.yaml',
    'content/toString',
    'content/glossary.yaml/a',
  ])('does not know %s', (path) => {
    expect(readContentPath(path)).toBeUndefined()
  })
})

describe('parseFile', () => {
  it('refuses a file that nobody would read', () => {
    const { violations } = parseFile({ path: 'content/topics/kms/lesson.kr.md', text: '' })
    expect(violations).toMatchObject([{ rule: 'unknown-file', line: 1, column: 1 }])
  })

  it('knows the ids of a list whose YAML cannot be read', () => {
    const parsed = parseFile({
      path: 'content/topics/kms/facts.yaml',
      text: '- id: a-1\n  claim: {\n- id: a-2\n',
    })
    expect(parsed.kind === 'facts' ? parsed.list.brokenIds : []).toEqual(['a-1', 'a-2'])
  })
})

/** A valid file cut short, with a part taken out, doubled, or replaced by something that means something. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  by: fc.constantFrom(
    '',
    ':::',
    '```',
    '- [x] ',
    '{#',
    '---\n',
    '&a *a',
    '[',
    '"',
    '\0',
    '\uD800',
    '| ',
    '> ',
    '{{',
    '\t',
  ),
  cut: fc.boolean(),
})

describe('any damage to a valid file', () => {
  it('gives violations with a place or a course that compiles, and never throws', () => {
    const files = sampleFiles()
    const parsedFiles = files.map(parseFile)
    fc.assert(
      fc.property(fc.nat(files.length - 1), damage, (index, { at, length, by, cut }) => {
        const file = files[index]
        if (file === undefined) return
        const start = Math.floor(at * file.text.length)
        const text = cut
          ? file.text.slice(0, start)
          : file.text.slice(0, start) + by + file.text.slice(start + length)
        const parsed = parseFile({ ...file, text })
        const course = assembleCourse(parsedFiles.with(index, parsed))
        const { errors, warnings } = checkCourse(course, { today: TODAY })
        const lineCount = text.split(/\r\n?|\n/).length
        for (const violation of [...parsed.violations, ...errors, ...warnings]) {
          expect(violation.line).toBeGreaterThanOrEqual(1)
          expect(violation.column).toBeGreaterThanOrEqual(1)
          if (violation.file === file.path) expect(violation.line).toBeLessThanOrEqual(lineCount)
          expect(violation.message).not.toBe('')
        }
        if (parsed.violations.length === 0 && errors.length === 0) {
          compileLibrary(course, { fingerprint: (content) => String(content.length), includeDrafts: false })
        }
      }),
      { numRuns: 300, seed: 20_261_123 },
    )
  }, 120_000)
})
