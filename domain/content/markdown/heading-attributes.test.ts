import type { Heading } from 'mdast'
import { describe, expect, it } from 'vitest'
import { readHeading, withoutAttributes } from './heading-attributes.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { plainText } from './plain-text.ts'

function heading(text: string): Heading {
  const [node] = parseMarkdown(text).children
  if (node?.type !== 'heading') throw new TypeError(`No heading in ${text}`)
  return node
}

describe('readHeading', () => {
  it('takes the id off the title', () => {
    expect(readHeading(heading('## 왜 `TLS`인가 {#why-tls}'))).toEqual({
      title: '왜 TLS인가',
      id: 'why-tls',
      isDraft: false,
      unknown: [],
    })
  })

  it('reads a draft mark with and without an id', () => {
    expect(readHeading(heading('## A {#a draft}'))).toMatchObject({ title: 'A', id: 'a', isDraft: true })
    expect(readHeading(heading('## A {draft}'))).toMatchObject({ title: 'A', id: undefined, isDraft: true })
  })

  it('names what it does not understand', () => {
    expect(readHeading(heading('## A {#a .big #b}')).unknown).toEqual(['.big', '#b'])
  })

  it('takes a placeholder at the end for words', () => {
    expect(readHeading(heading('## Every {{days}}'))).toEqual({
      title: 'Every {{days}}',
      isDraft: false,
      unknown: [],
    })
  })

  it('leaves nothing of the braces in what is shown', () => {
    expect(plainText([withoutAttributes(heading('### **Bold** end {#a}'))])).toBe('Bold end')
  })
})
