import { describe, expect, test } from 'vitest'
import * as notes from '#app/api/notes/route.ts'
import * as settings from '#app/api/learner/settings/route.ts'
import { guestBrowser } from './builders/browser.ts'
import type { Browser } from './builders/browser.ts'

async function json(response: Promise<Response>): Promise<unknown> {
  const answered = await response
  expect(answered.status).toBe(200)
  return answered.json()
}

const tell = (browser: Browser, told: unknown) =>
  browser.send(settings.PUT, '/api/learner/settings', { method: 'PUT', json: told })

describe('what a learner tells about the exam', () => {
  test('may be nothing at all', async () => {
    const mina = await guestBrowser()
    expect(await json(mina.send(settings.GET, '/api/learner/settings'))).toEqual({
      examDate: null,
      minutesADay: null,
      beginAt: null,
    })
  })

  test('is the same on every device of the learner and unknown to others', async () => {
    const mina = await guestBrowser()
    const told = { examDate: '2027-01-15', minutesADay: 32, beginAt: 'kms' }
    expect(await json(tell(mina, told))).toEqual(told)
    expect(await json(mina.copy().send(settings.GET, '/api/learner/settings'))).toEqual(told)
    const other = await guestBrowser()
    expect(await json(other.send(settings.GET, '/api/learner/settings'))).toEqual({
      examDate: null,
      minutesADay: null,
      beginAt: null,
    })
  })

  test('can be taken back part by part', async () => {
    const mina = await guestBrowser()
    await json(tell(mina, { examDate: '2027-01-15', minutesADay: 32 }))
    await json(tell(mina, { examDate: null, minutesADay: 32 }))
    expect(await json(mina.send(settings.GET, '/api/learner/settings'))).toEqual({
      examDate: null,
      minutesADay: 32,
      beginAt: null,
    })
  })

  test.each([
    { examDate: '2027-02-30', minutesADay: null },
    { examDate: '15.1.2027', minutesADay: null },
    { examDate: null, minutesADay: 0 },
    { examDate: null, minutesADay: 1_000 },
    { examDate: null, minutesADay: 20.5 },
  ])('is refused where it cannot be: %j', async (told) => {
    expect((await tell(await guestBrowser(), told)).status).toBe(400)
  })
})

describe('a note to a question', () => {
  const write = (browser: Browser, text: string) =>
    browser.send(notes.PUT, '/api/notes', { method: 'PUT', json: { itemId: 'kms-017', text } })
  const readNote = (browser: Browser) => json(browser.send(notes.GET, '/api/notes?itemId=kms-017'))

  test('is kept, changed and removed by its learner alone', async () => {
    const [mina, other] = [await guestBrowser(), await guestBrowser()]
    await json(write(mina, '  별칭을 옮긴다  '))
    expect(await readNote(mina)).toEqual({ itemId: 'kms-017', text: '별칭을 옮긴다' })
    expect(await readNote(other)).toEqual({ itemId: 'kms-017', text: '' })
    await json(write(mina, ''))
    expect(await readNote(mina)).toEqual({ itemId: 'kms-017', text: '' })
  })

  test('is refused when it is a book', async () => {
    expect((await write(await guestBrowser(), 'x'.repeat(2_001))).status).toBe(400)
  })
})
