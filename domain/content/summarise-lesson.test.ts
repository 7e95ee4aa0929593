import { describe, expect, it } from 'vitest'
import type { Element } from 'hast'
import type { Lesson, LessonBlock, LessonSection } from './lesson.ts'
import { summariseLesson } from './summarise-lesson.ts'

function element(tagName: string, ...children: Element['children']): Element {
  return { type: 'element', tagName, properties: {}, children }
}

function text(value: string): Element['children'][number] {
  return { type: 'text', value }
}

function prose(...children: Element[]): LessonBlock {
  return { kind: 'prose', content: { type: 'root', children } }
}

function section(id: string, ...blocks: LessonBlock[]): LessonSection {
  return { id, title: id, minutes: 1, blocks, factIds: [], termIds: [], itemIds: [] }
}

function lesson(...sections: LessonSection[]): Lesson {
  return { topicId: 'locks', language: 'en', title: 'Locks', introduction: [], sections }
}

const signal = element(
  'blockquote',
  element('p', element('strong', text('If the question says')), text(' “stolen disk”, lock it.')),
)

describe('the one page of a lesson', () => {
  it('says what the closing section says', () => {
    const closing = prose(element('p', text('Ask who holds the key.')))
    const { atAGlance } = summariseLesson(lesson(section('why', prose()), section('summary', closing)))
    expect(atAGlance).toEqual([{ type: 'root', children: [element('p', text('Ask who holds the key.'))] }])
  })

  it('gathers what gives a question away, without the words that are its heading', () => {
    const { signals } = summariseLesson(lesson(section('why', prose(signal)), section('how', prose())))
    expect(signals).toEqual([{ sectionId: 'why', content: [element('p', text(' “stolen disk”, lock it.'))] }])
  })

  it('takes no other quotation for one', () => {
    const quotation = element('blockquote', element('p', text('Somebody said so.')))
    expect(summariseLesson(lesson(section('why', prose(quotation)))).signals).toEqual([])
  })

  it('names every exam fact and every pair once, in order', () => {
    const exam = (...factIds: string[]): LessonBlock => ({
      kind: 'exam',
      content: { type: 'root', children: [] },
      factIds,
    })
    const { examFactIds, pairIds } = summariseLesson(
      lesson(
        section('why', exam('locks-002', 'locks-001'), { kind: 'compare', pairId: 'lock-vs-seal' }),
        section('how', exam('locks-001'), { kind: 'compare', pairId: 'lock-vs-seal' }),
      ),
    )
    expect(examFactIds).toEqual(['locks-002', 'locks-001'])
    expect(pairIds).toEqual(['lock-vs-seal'])
  })

  it('is empty of a closing section where the lesson has none', () => {
    expect(summariseLesson(lesson(section('why'))).atAGlance).toEqual([])
  })
})
