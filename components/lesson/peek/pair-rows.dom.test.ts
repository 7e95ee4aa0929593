import { describe, expect, it } from 'vitest'
import { pairRows } from './pair-rows.ts'

function page(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

function row(kind: string, text: string): string {
  return `<div data-row="${kind}">${text}</div>`
}

/** What the row with this text is answered with. */
function answers(text: string, here: DocumentFragment, there: DocumentFragment): readonly string[] {
  const found = [...here.querySelectorAll('[data-row]')].find((each) => each.textContent === text)
  if (!found) throw new RangeError(`no row says ${text}`)
  return pairRows(found, here, there).map((each) => each.textContent)
}

const korean = page(
  row('p', '머리말') +
    `<h2 id="why">왜</h2>${row('p', '하나')}${row('ul', '목록')}${row('p', '둘')}` +
    `${row('h3', '<h3 id="key">키</h3>')}${row('p', '셋')}${row('p', '넷')}`,
)
const english = page(
  row('p', 'opening') +
    `<h2 id="why">Why</h2>${row('p', 'one')}${row('ul', 'list')}${row('p', 'two')}` +
    `${row('h3', '<h3 id="key">Key</h3>')}${row('p', 'three')}`,
)

describe('a paragraph in the other language', () => {
  it('is the one of its kind in the same place under the same heading', () => {
    expect(answers('둘', korean, english)).toEqual(['two'])
    expect(answers('목록', korean, english)).toEqual(['list'])
  })

  it('is found before the first heading too', () => {
    expect(answers('머리말', korean, english)).toEqual(['opening'])
  })

  it('of a heading is that heading', () => {
    expect(answers('키', korean, english)).toEqual(['Key'])
  })

  it('is all of the heading’s text where the languages divide it differently', () => {
    expect(answers('셋', korean, english)).toEqual(['Key', 'three'])
    expect(answers('three', english, korean)).toEqual(['키', '셋', '넷'])
  })

  it('is nothing where the other language has no such heading', () => {
    expect(answers('하나', korean, page(row('p', 'opening')))).toEqual([])
  })

  it('stays what it is when a row is opened inside it', () => {
    const opened = page(row('p', '하나'))
    opened.querySelector('div')?.append('…')
    expect(answers('하나…', opened, page(row('p', 'one')))).toEqual(['one'])
  })
})
