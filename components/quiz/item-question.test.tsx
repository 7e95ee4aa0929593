import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Language } from '#domain/shared/language.ts'
import { buildStudyItem } from '#tests/builders/study-item.ts'
import type { Attempt, Receipt } from './answer-recorder.ts'
import { ItemQuestion } from './item-question.tsx'
import type { ItemQuestionProps } from './item-question-props.ts'
import en from './messages.en.json'
import ko from './messages.ko.json'
import { questionOf } from './question-of.ts'

let seed = 0

function recorderOf(daysUntilDue: number | null = 1) {
  return {
    prepare: vi.fn(),
    record: vi.fn(async (_attempt: Attempt): Promise<Receipt> => ({ eventId: 'event-1', daysUntilDue })),
    takeBack: vi.fn(async () => undefined),
  }
}

interface Shown extends Partial<ItemQuestionProps> {
  readonly language?: Language
  readonly keys?: readonly string[]
}

/** Each test has a variant of its own, since what is chosen outlives the page. */
function questionElement({ language = 'en', keys, ...props }: Shown) {
  const question = questionOf(buildStudyItem(keys), language, seed)
  return (
    <NextIntlClientProvider locale={language} messages={{ quiz: language === 'ko' ? ko : en }} timeZone="UTC">
      <ItemQuestion question={question} mode="review" verdictLevel="h2" recorder={recorderOf()} {...props} />
    </NextIntlClientProvider>
  )
}

function press(key: string, options: Partial<KeyboardEventInit> = {}) {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...options })
}

function radios() {
  return screen.getAllByRole<HTMLInputElement>('radio')
}

async function heading(name: RegExp) {
  const verdict = await screen.findByRole('heading', { name })
  await waitFor(() => expect(document.activeElement).toBe(verdict))
  return verdict
}

beforeEach(() => {
  seed += 1
  sessionStorage.clear()
})
afterEach(cleanup)

describe('a question', () => {
  it('is submitted by one tap on how sure one is, after a choice', async () => {
    const recorder = recorderOf()
    render(questionElement({ recorder }))
    const sure = screen.getByRole<HTMLButtonElement>('button', { name: 'Sure' })
    expect(sure.disabled).toBe(true)
    expect(screen.getByText('Choose an answer')).toBeTruthy()

    fireEvent.click(screen.getByRole('radio', { name: /en wrong/ }))
    fireEvent.click(sure)
    await heading(/Not quite\. The answer is [A-D]\./)
    expect(screen.getByText(/You were sure\. See it again tomorrow\./)).toBeTruthy()
    expect(recorder.record).toHaveBeenCalledWith(
      expect.objectContaining({
        itemId: 'item-single',
        itemHash: '0123456789abcdef',
        variantSeed: seed,
        lang: 'en',
        mode: 'review',
        response: { type: 'single', optionId: 'wrong' },
        confidence: 'sure',
        correct: false,
      }),
    )
  })

  it('has what keeps answers loaded before one is given', async () => {
    const recorder = recorderOf()
    render(questionElement({ recorder }))
    await waitFor(() => expect(recorder.prepare).toHaveBeenCalledOnce())
  })

  it('shows topic, level, sources and reasons after the answer only', async () => {
    render(questionElement({}))
    for (const hint of [/Encryption 101/, /Apply/, /because/, /amazon/])
      expect(screen.queryByText(hint)).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: /en right/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Not sure' }))
    await heading(/Right\./)
    expect(screen.getByText('Encryption 101 · Apply')).toBeTruthy()
    for (const id of ['right', 'wrong', 'also', 'other'])
      expect(screen.getByText(`en because ${id}`)).toBeTruthy()
    expect(screen.getByRole('link', { name: /docs\.aws\.amazon\.com/ }).getAttribute('href')).toBe(
      'https://docs.aws.amazon.com/kms/',
    )
  })

  it('takes exactly as many options as it asks for', () => {
    render(questionElement({ keys: ['right', 'also'] }))
    const sure = screen.getByRole<HTMLButtonElement>('button', { name: 'Sure' })
    fireEvent.click(screen.getByRole('checkbox', { name: /en right/ }))
    expect(screen.getByText('1 of 2 chosen')).toBeTruthy()
    expect(sure.disabled).toBe(true)
    fireEvent.click(screen.getByRole('checkbox', { name: /en also/ }))
    expect(sure.disabled).toBe(false)
    fireEvent.click(screen.getByRole('checkbox', { name: /en other/ }))
    expect(sure.disabled).toBe(true)
    expect(screen.getByText('Only 2 can be chosen. You have 3')).toBeTruthy()
  })

  it('keeps choice and order of options when the language changes', () => {
    const { rerender } = render(questionElement({ language: 'en' }))
    const order = radios().map(({ value }) => value)
    fireEvent.click(screen.getByRole('radio', { name: /en also/ }))
    rerender(questionElement({ language: 'ko' }))
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /ko also/ }).checked).toBe(true)
    expect(radios().map(({ value }) => value)).toEqual(order)
  })

  it('keeps the choice when the other language is another page', () => {
    const first = render(questionElement({ language: 'en' }))
    fireEvent.click(screen.getByRole('radio', { name: /en also/ }))
    first.unmount()
    render(questionElement({ language: 'ko' }))
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /ko also/ }).checked).toBe(true)
  })

  it('keeps the feedback when the language changes after the answer', async () => {
    const { rerender } = render(questionElement({ language: 'ko' }))
    fireEvent.click(screen.getByRole('radio', { name: /ko wrong/ }))
    fireEvent.click(screen.getByRole('button', { name: '확실해요' }))
    await heading(/아니에요\. 정답은 [A-D]예요\./)
    expect(await screen.findByText(/확실하다고 답했어요\. 내일 다시 봐요\./)).toBeTruthy()
    rerender(questionElement({ language: 'en' }))
    expect(screen.getByRole('heading', { name: /Not quite/ })).toBeTruthy()
  })

  it('takes an answer back and leaves the choice as it was', async () => {
    const recorder = recorderOf()
    const onUndone = vi.fn()
    render(questionElement({ recorder, onUndone }))
    fireEvent.click(screen.getByRole('radio', { name: /en wrong/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Guessed' }))
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(onUndone).toHaveBeenCalledOnce()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /en wrong/ }).checked).toBe(true)
    await waitFor(() =>
      expect(recorder.takeBack).toHaveBeenCalledWith('event-1', { itemId: 'item-single', mode: 'review' }),
    )
  })

  it('takes back an answer that was not yet kept once it is', async () => {
    let keep: (receipt: Receipt) => void = () => undefined
    const recorder = { ...recorderOf(), record: () => new Promise<Receipt>((resolve) => (keep = resolve)) }
    render(questionElement({ recorder }))
    fireEvent.click(screen.getByRole('radio', { name: /en wrong/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Sure' }))
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(recorder.takeBack).not.toHaveBeenCalled()
    await act(async () => keep({ eventId: 'late', daysUntilDue: 1 }))
    expect(recorder.takeBack).toHaveBeenCalledWith('late', { itemId: 'item-single', mode: 'review' })
    expect(screen.queryByRole('heading', { name: /Not quite/ })).toBeNull()
  })

  it('says so when an answer could not be kept', async () => {
    const recorder = { ...recorderOf(), record: () => Promise.reject(new Error('no storage at all')) }
    render(questionElement({ recorder }))
    fireEvent.click(screen.getByRole('radio', { name: /en right/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Sure' }))
    expect(await screen.findByText(/could not be saved/)).toBeTruthy()
  })
})

describe('the keys of a question', () => {
  it('choose, say how sure, go on and undo', async () => {
    const onNext = vi.fn()
    const onUndone = vi.fn()
    render(questionElement({ onNext, onUndone }))
    press('2')
    expect(radios()[1]?.checked).toBe(true)
    press('Enter')
    expect(document.activeElement?.getAttribute('role')).toBe('group')
    press('3')
    await heading(/Right|Not quite/)
    expect(screen.getByText(/You were sure/)).toBeTruthy()
    press('z')
    expect(onUndone).toHaveBeenCalledOnce()
    await waitFor(() => expect(document.activeElement).toBe(radios()[1]))
    press('Enter')
    press('1')
    await heading(/Right|Not quite/)
    press('Enter')
    expect(onNext).toHaveBeenCalledOnce()
  })

  it('go nowhere before a choice, and back from the confidence row with Escape', () => {
    render(questionElement({}))
    press('Enter')
    expect(document.activeElement).toBe(document.body)
    press('4')
    press('Enter')
    press('Escape')
    expect(document.activeElement).toBe(radios()[3])
  })

  it('undo the question before with z while this one is open, on a Korean keyboard too', () => {
    const onUndoPrevious = vi.fn()
    render(questionElement({ onUndoPrevious }))
    press('z')
    press('ㅋ')
    expect(onUndoPrevious).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['while Hangul is being composed', { isComposing: true }],
    ['while an input method handles the key', { keyCode: 229 }],
    ['with Control', { ctrlKey: true }],
    ['with Command', { metaKey: true }],
    ['with Alt', { altKey: true }],
    ['with Shift', { shiftKey: true }],
  ])('do nothing %s', (_, options) => {
    render(questionElement({}))
    press('1', options)
    expect(radios().some(({ checked }) => checked)).toBe(false)
  })

  it('do nothing in a text field or behind a dialog', () => {
    render(
      <>
        <input aria-label="search" />
        {questionElement({})}
      </>,
    )
    fireEvent.keyDown(screen.getByLabelText('search'), { key: '1' })
    const dialog = document.createElement('dialog')
    dialog.setAttribute('open', '')
    document.body.append(dialog)
    press('1')
    dialog.remove()
    expect(radios().some(({ checked }) => checked)).toBe(false)
  })

  it('leave Enter to a button or link that has the focus', async () => {
    const onNext = vi.fn()
    render(questionElement({ onNext }))
    press('1')
    press('Enter')
    press('2')
    await heading(/Right|Not quite/)
    screen.getByRole('button', { name: 'Undo' }).focus()
    press('Enter')
    expect(onNext).not.toHaveBeenCalled()
  })

  it('work inside a check only where text surrounds it', () => {
    render(questionElement({ mode: 'check' }))
    press('1')
    expect(radios().some(({ checked }) => checked)).toBe(false)
    radios()[0]?.focus()
    press('2')
    expect(radios()[1]?.checked).toBe(true)
  })
})
