import { afterEach, describe, expect, it } from 'vitest'
import { areSingleKeysOn, singleKeyOf, switchSingleKeys } from './single-keys.ts'

/** What `singleKeyOf` makes of a key pressed at an element. */
function press(init: KeyboardEventInit, at: Element = document.body): string | null {
  let seen: string | null = null
  const watch = (event: Event) => {
    seen = singleKeyOf(event as KeyboardEvent)
  }
  document.addEventListener('keydown', watch)
  at.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))
  document.removeEventListener('keydown', watch)
  return seen
}

function insert(html: string): Element {
  document.body.innerHTML = html
  return document.body.firstElementChild ?? document.body
}

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
})

describe('a single key', () => {
  it('acts where nothing else wants it', () => {
    expect(press({ key: 'j' })).toBe('j')
    expect(press({ key: '?', shiftKey: true })).toBe('?')
  })

  it('means the same while a Korean keyboard is on', () => {
    expect(['ㅓ', 'ㅏ', 'ㅋ'].map((key) => press({ key }))).toEqual(['j', 'k', 'z'])
  })

  it('does not act while Hangul is composed', () => {
    expect(press({ key: 'ㅓ', isComposing: true })).toBeNull()
    expect(press({ key: 'Process', keyCode: 229 })).toBeNull()
  })

  it.each(['ctrlKey', 'metaKey', 'altKey', 'shiftKey'])('does not act with %s held', (modifier) => {
    expect(press({ key: 'j', [modifier]: true })).toBeNull()
  })

  it.each(['<input>', '<textarea></textarea>', '<select></select>'])('does not act in %s', (html) => {
    expect(press({ key: 'j' }, insert(html))).toBeNull()
  })

  it('acts at a choice', () => {
    expect(press({ key: '2' }, insert('<input type="radio">'))).toBe('2')
  })

  it('does not act while a dialog is open', () => {
    insert('<dialog open></dialog>')
    expect(press({ key: 'j' })).toBeNull()
  })

  it('does not act once switched off, and does again once switched on', () => {
    switchSingleKeys(false)
    expect([areSingleKeysOn(), press({ key: 'j' }), press({ key: '2' })]).toEqual([false, null, null])
    expect(press({ key: 'Enter' })).toBe('Enter')
    switchSingleKeys(true)
    expect([areSingleKeysOn(), press({ key: 'j' })]).toEqual([true, 'j'])
  })
})
