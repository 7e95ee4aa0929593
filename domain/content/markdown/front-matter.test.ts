import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from './front-matter.ts'

describe('splitFrontMatter', () => {
  it('takes the YAML out and leaves every line of the rest where it was', () => {
    expect(splitFrontMatter('---\ntitle: A\n---\nText.\n')).toEqual({
      yaml: 'title: A\n',
      body: '\n\n\nText.\n',
    })
  })

  it('finds none in a file that begins otherwise', () => {
    expect(splitFrontMatter('Text.\n\n---\n\nMore.\n')).toEqual({ body: 'Text.\n\n---\n\nMore.\n' })
  })

  it('finds none where it is never closed', () => {
    expect(splitFrontMatter('---\ntitle: A\n').yaml).toBeUndefined()
  })

  it('reads an empty one', () => {
    expect(splitFrontMatter('---\n---\nText.')).toEqual({ yaml: '', body: '\n\nText.' })
  })
})
