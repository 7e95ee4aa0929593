import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StudyItem } from '#contracts/items.ts'
import type { Language } from '#domain/shared/language.ts'
import { LiveRegion } from '#components/ui/live-region.tsx'
import { buildMatchingItem, buildNumericItem, buildOrderingItem } from '#tests/builders/study-item.ts'
import type { Attempt, Receipt } from './answer-recorder.ts'
import { ItemQuestion } from './item-question.tsx'
import en from './messages.en.json'
import ko from './messages.ko.json'
import { questionOf } from './question-of.ts'
import { placeOf } from './use-sortable-rows.ts'

let seed = 0
const record = vi.fn(async (_attempt: Attempt): Promise<Receipt> => ({ eventId: 'event-1', daysUntilDue: 1 }))
const recorder = { prepare: () => undefined, record, takeBack: vi.fn(async () => undefined) }

/** Each test has a variant of its own, since a draft outlives the page. */
function questionElement(studyItem: StudyItem, language: Language = 'en') {
  return (
    <NextIntlClientProvider locale={language} messages={{ quiz: language === 'ko' ? ko : en }} timeZone="UTC">
      <ItemQuestion
        question={questionOf(studyItem, language, seed)}
        mode="review"
        verdictLevel="h2"
        recorder={recorder}
      />
    </NextIntlClientProvider>
  )
}

function sureButton(name = 'Sure') {
  return screen.getByRole<HTMLButtonElement>('button', { name })
}

async function verdict(name: RegExp) {
  const heading = await screen.findByRole('heading', { name })
  await waitFor(() => expect(document.activeElement).toBe(heading))
}

function stepNames() {
  return within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map(({ textContent }) => /(ask|lock|wipe)/.exec(textContent ?? '')?.[1])
}

/** Moves steps up by their buttons until they stand as asked. */
function arrange(order: readonly string[], language: Language = 'en') {
  for (const [place, id] of order.entries()) {
    while (stepNames().indexOf(id) > place)
      fireEvent.click(
        screen.getByRole('button', { name: `${language === 'en' ? 'Up' : '위로'}: ${language} ${id}` }),
      )
  }
}

beforeEach(() => {
  seed += 1
  sessionStorage.clear()
  record.mockClear()
})
afterEach(cleanup)

describe('an ordering question', () => {
  it('can be submitted once something was moved, and is right in the right order', async () => {
    render(questionElement(buildOrderingItem()))
    expect(sureButton().disabled).toBe(true)
    expect(screen.getByText('Move the steps into order')).toBeTruthy()
    arrange(['ask', 'lock', 'wipe'])
    fireEvent.click(sureButton())
    await verdict(/^Right\.$/)
    expect(record.mock.calls[0]?.[0]).toMatchObject({
      correct: true,
      response: { type: 'ordering', optionIds: ['ask', 'lock', 'wipe'] },
    })
  })

  it('shows the right order with the place each step was given and why it belongs there', async () => {
    render(questionElement(buildOrderingItem()))
    arrange(['ask', 'lock', 'wipe'])
    fireEvent.click(screen.getByRole('button', { name: 'Down: en ask' }))
    fireEvent.click(sureButton())
    await verdict(/^Not quite\. 1 of 3 steps was in place\. This is the order\.$/)
    const steps = screen
      .getAllByRole('listitem')
      .filter((item) => /because (ask|lock|wipe)/.test(item.textContent ?? ''))
    expect(steps.map((item) => item.textContent)).toEqual([
      expect.stringMatching(/You had it in place 2.*en ask.*en because ask/),
      expect.stringMatching(/You had it in place 1.*en lock.*en because lock/),
      expect.stringMatching(/In the right place.*en wipe.*en because wipe/),
    ])
  })

  it('keeps the focus on the button that moves a step, also at the end of the list', () => {
    render(questionElement(buildOrderingItem()))
    const last = stepNames().at(-1) ?? ''
    const up = screen.getByRole('button', { name: `Up: en ${last}` })
    up.focus()
    fireEvent.click(up)
    fireEvent.click(up)
    expect(stepNames()[0]).toBe(last)
    expect(document.activeElement).toBe(up)
    expect(up.getAttribute('aria-disabled')).toBe('true')
  })

  it('says at both buttons where the step stands, and aloud where it was moved to', () => {
    render(
      <>
        <LiveRegion />
        {questionElement(buildOrderingItem())}
      </>,
    )
    const second = stepNames()[1] ?? ''
    const placeOfButton = (name: string) => {
      const button = screen.getByRole('button', { name })
      return document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent
    }
    expect(placeOfButton(`Up: en ${second}`)).toBe('2 of 3')
    expect(placeOfButton(`Down: en ${second}`)).toBe('2 of 3')
    fireEvent.click(screen.getByRole('button', { name: `Down: en ${second}` }))
    expect(screen.getByRole('status').textContent).toBe(`en ${second}: place 3 of 3`)
    expect(placeOfButton(`Up: en ${second}`)).toBe('3 of 3')
  })

  it('keeps the order when the language changes', () => {
    const { rerender } = render(questionElement(buildOrderingItem()))
    arrange(['wipe', 'ask', 'lock'])
    rerender(questionElement(buildOrderingItem(), 'ko'))
    expect(stepNames()).toEqual(['wipe', 'ask', 'lock'])
    expect(screen.getByRole('button', { name: '위로: ko wipe' })).toBeTruthy()
  })
})

describe('a dragged row', () => {
  const rows = [
    { top: 0, height: 80 },
    { top: 80, height: 120 },
    { top: 200, height: 80 },
  ]

  it('takes the place of each row whose middle it has passed', () => {
    expect(placeOf(rows, 0, 0)).toBe(0)
    expect(placeOf(rows, 0, 59)).toBe(0)
    expect(placeOf(rows, 0, 61)).toBe(1)
    expect(placeOf(rows, 0, 500)).toBe(2)
    expect(placeOf(rows, 2, -59)).toBe(2)
    expect(placeOf(rows, 2, -61)).toBe(1)
    expect(placeOf(rows, 2, -500)).toBe(0)
  })

  const handles = () => screen.getAllByRole('listitem').map(({ firstElementChild }) => firstElementChild!)

  it('lies where it was let go, also when the finger was off before the way could be drawn', () => {
    render(questionElement(buildOrderingItem()))
    const [first, ...others] = stepNames()
    const handle = handles()[0]!
    fireEvent.pointerDown(handle, { pointerId: 1, button: 0, clientY: 10 })
    act(() => {
      fireEvent.pointerMove(handle, { pointerId: 1, clientY: 90 })
      fireEvent.pointerUp(handle, { pointerId: 1, clientY: 90 })
    })
    expect(stepNames()).toEqual([...others, first])
  })

  it('stays where it is when the pointer is taken away, and when it was only tapped', () => {
    render(questionElement(buildOrderingItem()))
    const before = stepNames()
    const handle = handles()[0]!
    fireEvent.pointerDown(handle, { pointerId: 1, button: 0, clientY: 10 })
    fireEvent.pointerMove(handle, { pointerId: 1, clientY: 90 })
    fireEvent.pointerCancel(handle, { pointerId: 1, clientY: 90 })
    fireEvent.pointerDown(handle, { pointerId: 2, button: 0, clientY: 10 })
    fireEvent.pointerUp(handle, { pointerId: 2, clientY: 12 })
    expect(stepNames()).toEqual(before)
  })

  it('follows the finger that holds it and no other', () => {
    render(questionElement(buildOrderingItem()))
    const [first, ...others] = stepNames()
    const handle = handles()[0]!
    fireEvent.pointerDown(handle, { pointerId: 1, button: 0, clientY: 10 })
    fireEvent.pointerMove(handle, { pointerId: 2, clientY: 90 })
    fireEvent.pointerUp(handle, { pointerId: 2, clientY: 90 })
    expect(stepNames()).toEqual([first, ...others])
    fireEvent.pointerMove(handle, { pointerId: 1, clientY: 90 })
    fireEvent.pointerUp(handle, { pointerId: 1, clientY: 90 })
    expect(stepNames()).toEqual([...others, first])
  })
})

describe('a matching question', () => {
  const choose = (prompt: string, choiceId: string) =>
    fireEvent.change(screen.getByRole('combobox', { name: prompt }), { target: { value: choiceId } })

  it('names each list by its prompt and says how many are left', () => {
    render(questionElement(buildMatchingItem()))
    expect(screen.getByText('2 left to choose')).toBeTruthy()
    choose('en generate', 'extra-1')
    expect(screen.getByText('1 left to choose')).toBeTruthy()
    choose('en generate', '')
    expect(screen.getByText('2 left to choose')).toBeTruthy()
    expect(sureButton().disabled).toBe(true)
  })

  it('is right when every prompt is, and lets one choice be given twice', async () => {
    render(questionElement(buildMatchingItem()))
    choose('en generate', 'generate')
    choose('en decrypt', 'generate')
    expect(sureButton().disabled).toBe(false)
    choose('en decrypt', 'decrypt')
    fireEvent.click(sureButton())
    await verdict(/^Right\.$/)
  })

  it('shows per prompt what was given, what belongs there and why, and why the rest fits nowhere', async () => {
    render(questionElement(buildMatchingItem()))
    choose('en generate', 'extra-1')
    choose('en decrypt', 'decrypt')
    fireEvent.click(sureButton())
    await verdict(/1 of 2 match/)
    const [wrong, right] = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(wrong).toMatch(
      /en generate.*Your answer en choice extra-1.*Answer en choice generate.*because generate/,
    )
    expect(right).toMatch(/en decrypt.*Your answer, and right en choice decrypt.*because decrypt/)
    expect(screen.getByText('en because no prompt')).toBeTruthy()
  })

  it('keeps what was chosen when the language changes', () => {
    const { rerender } = render(questionElement(buildMatchingItem()))
    choose('en generate', 'decrypt')
    rerender(questionElement(buildMatchingItem(), 'ko'))
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'ko generate' }).value).toBe('decrypt')
  })
})

describe('a numeric question', () => {
  const type = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } })

  it('waits for a number and says when the text is none', () => {
    render(questionElement(buildNumericItem()))
    expect(screen.getByText('Enter a number')).toBeTruthy()
    type('seven')
    expect(screen.getByText(/does not read as a number/)).toBeTruthy()
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
    expect(sureButton().disabled).toBe(true)
  })

  it.each(['7', '30', '１４', '14 days', '14일'])('takes %s as a right answer', async (text) => {
    render(questionElement(buildNumericItem()))
    type(text)
    fireEvent.click(sureButton())
    await verdict(/^Right\.$/)
    expect(screen.getByText('en because right')).toBeTruthy()
  })

  it('says both bounds with the unit when the number is wrong', async () => {
    render(questionElement(buildNumericItem()))
    type('31')
    fireEvent.click(sureButton())
    await verdict(/Answer: 7–30 days/)
    expect(screen.getByText(/31 days/)).toBeTruthy()
    expect(screen.getByText('en because wrong')).toBeTruthy()
  })

  it('goes on to the confidence row with Enter, but not while Hangul is composed', () => {
    render(questionElement(buildNumericItem()))
    type('14')
    screen.getByRole('textbox').focus()
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', isComposing: true })
    expect(document.activeElement).toBe(screen.getByRole('textbox'))
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' })
    expect(document.activeElement?.getAttribute('role')).toBe('group')
  })

  it('keeps the digits when the language changes', () => {
    const { rerender } = render(questionElement(buildNumericItem()))
    type('4,096')
    rerender(questionElement(buildNumericItem(), 'ko'))
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('4,096')
    expect(screen.getByText('일')).toBeTruthy()
  })
})
