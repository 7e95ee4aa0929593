import type { ElementContent } from 'hast'
import { describe, expect, it } from 'vitest'
import { plainText } from '#domain/quiz/plain-text.ts'
import type { RichText } from '#domain/content/rich-text.ts'
import { splitStem } from './split-stem.ts'

function stemOf(...paragraphs: readonly (string | readonly ElementContent[])[]): RichText {
  return {
    type: 'root',
    children: paragraphs.map((children) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: typeof children === 'string' ? [{ type: 'text', value: children }] : [...children],
    })),
  }
}

function partsOf(stem: RichText) {
  const { context, leadIn } = splitStem(stem)
  return [context && plainText(context), plainText(leadIn)]
}

describe('splitStem', () => {
  it('takes the last of several paragraphs as the question', () => {
    expect(partsOf(stemOf('A company stores logs. They grow.', 'What is cheapest?'))).toEqual([
      'A company stores logs. They grow.',
      'What is cheapest?',
    ])
  })

  it('takes the last sentence of a single paragraph as the question', () => {
    expect(partsOf(stemOf('키를 잃었습니다. 데이터는 어떻게 됩니까?'))).toEqual([
      '키를 잃었습니다.',
      '데이터는 어떻게 됩니까?',
    ])
  })

  it('leaves a closing remark in brackets with the sentence before it', () => {
    expect(partsOf(stemOf('A router keeps packets. What can it read? (Choose TWO.)'))).toEqual([
      'A router keeps packets.',
      'What can it read? (Choose TWO.)',
    ])
  })

  it('separates nothing from a question of one sentence', () => {
    expect(partsOf(stemOf('What does a certificate do?'))).toEqual([null, 'What does a certificate do?'])
    expect(partsOf(stemOf('What can it read? (Choose TWO.)'))).toEqual([
      null,
      'What can it read? (Choose TWO.)',
    ])
  })

  it('keeps code whole and on its side of the cut', () => {
    const code: ElementContent = {
      type: 'element',
      tagName: 'code',
      properties: {},
      children: [{ type: 'text', value: 'kms.Decrypt. fails' }],
    }
    const stem = stemOf([
      { type: 'text', value: 'A call to ' },
      code,
      { type: 'text', value: ' fails. Why?' },
    ])
    expect(partsOf(stem)).toEqual(['A call to kms.Decrypt. fails fails.', 'Why?'])
  })

  it('leaves a stem that ends in something else as it is', () => {
    const stem: RichText = {
      type: 'root',
      children: [
        { type: 'element', tagName: 'pre', properties: {}, children: [{ type: 'text', value: 'x' }] },
      ],
    }
    expect(splitStem(stem)).toEqual({ context: null, leadIn: stem })
  })
})
