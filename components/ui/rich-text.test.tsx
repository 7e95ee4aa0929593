import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { RichText } from './rich-text.tsx'

afterEach(cleanup)

describe('an author’s text', () => {
  it('lets the keyboard reach code, which scrolls by itself where it is wider than its column', () => {
    const code = { type: 'text', value: '{ "Effect": "Allow" }' } as const
    const { container } = render(
      <RichText
        content={{
          type: 'root',
          children: [{ type: 'element', tagName: 'pre', properties: {}, children: [code] }],
        }}
      />,
    )
    expect(container.querySelector('pre')?.tabIndex).toBe(0)
  })
})
