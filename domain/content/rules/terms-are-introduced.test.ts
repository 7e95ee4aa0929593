import { describe, expect, it } from 'vitest'
import type { ContentFile } from '#domain/content/authored/content-file.ts'
import { readCourse } from '#tests/content/read-course.ts'
import { sampleFiles } from '#tests/content/sample-course.ts'
import { termsAreIntroduced } from './terms-are-introduced.ts'

/** A later topic whose English lesson says one sentence. */
function seals(sentence: string, prerequisites: string): ContentFile[] {
  const folder = 'content/topics/seals'
  const topic = sampleFiles().find(({ path }) => path.endsWith('locks/topic.yaml'))?.text ?? ''
  return [
    {
      path: `${folder}/topic.yaml`,
      text: `${topic.replace('id: locks', 'id: seals').replace('order: 1', 'order: 2')}prerequisites: ${prerequisites}\n`,
    },
    {
      path: `${folder}/lesson.en.md`,
      text: `---\ntitle: Seals\n---\n\nWax.\n\n## Wax {#wax}\n\n${sentence}\n`,
    },
  ]
}

function found(...files: readonly ContentFile[]): string[] {
  const { course } = readCourse([...sampleFiles(), ...files])
  return termsAreIntroduced(course).map(({ file, line, message }) => `${file}:${line} ${message}`)
}

describe('termsAreIntroduced', () => {
  it('refuses a term of a topic that is not needed first', () => {
    const [violation, ...others] = found(...seals('The data key is sealed.', '[]'))
    expect(others).toEqual([])
    expect(violation).toContain('content/topics/seals/lesson.en.md:9 "data key" is introduced in "locks"')
    expect(violation).toContain('add it to the prerequisites')
  })

  it('accepts it once that topic is needed first', () => {
    expect(found(...seals('The data key is sealed.', '[locks]'))).toEqual([])
  })

  it('accepts it where another topic lies between', () => {
    const stamps = seals('The data key is stamped.', '[seals]').map(({ path, text }) => ({
      path: path.replace('seals', 'stamps'),
      text: text.replace('id: seals', 'id: stamps').replace('order: 2', 'order: 3'),
    }))
    expect(found(...seals('Wax is warm.', '[locks]'), ...stamps)).toEqual([])
  })

  it('lets the first topic that uses a term introduce it', () => {
    expect(found(...seals('AAD is sealed.', '[]'))).toEqual([])
  })

  it('does not take code for a use', () => {
    expect(found(...seals('Say `data key`.', '[]'))).toEqual([])
  })

  it('finds nothing in the sample', () => {
    expect(termsAreIntroduced(readCourse(sampleFiles()).course)).toEqual([])
  })
})
