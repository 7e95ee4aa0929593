import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LearnerSettings } from '#contracts/learner-settings.ts'
import en from './messages.en.json'
import { StartForm } from './start-form.tsx'

function open(told: LearnerSettings, isKept = true) {
  const save = vi.fn(async (_settings: LearnerSettings) => isKept)
  const onSaved = vi.fn()
  render(
    <NextIntlClientProvider locale="en" messages={{ today: en }} timeZone="UTC">
      <StartForm
        language="en"
        told={told}
        today="2026-11-23"
        placement={{ count: 6, minutes: 6 }}
        save={save}
        onSaved={onSaved}
      />
    </NextIntlClientProvider>,
  )
  return { save, onSaved }
}

const begin = () => fireEvent.click(screen.getByRole('button', { name: 'Start with this' }))
const setDate = (value: string) => fireEvent.change(screen.getByLabelText('Exam date'), { target: { value } })

afterEach(cleanup)

describe('the beginning', () => {
  it('takes nothing for an answer, and can be skipped', async () => {
    const { save, onSaved } = open({ examDate: null, minutesADay: null, beginAt: null })
    expect(screen.getByRole('link', { name: 'Skip' }).getAttribute('href')).toBe('/en')
    begin()
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    expect(save).toHaveBeenCalledWith({ examDate: null, minutesADay: null, beginAt: null })
  })

  it('keeps date and minutes, and shows what was told before', async () => {
    const { save, onSaved } = open({ examDate: '2027-01-15', minutesADay: 25, beginAt: null })
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '25 min' }).checked).toBe(true)
    setDate('2026-12-11')
    fireEvent.click(screen.getByRole('radio', { name: '30 min' }))
    begin()
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    expect(save).toHaveBeenCalledWith({ examDate: '2026-12-11', minutesADay: 30, beginAt: null })
  })

  it('does not take a day that is over', () => {
    const { save } = open({ examDate: null, minutesADay: null, beginAt: null })
    setDate('2026-11-22')
    begin()
    expect(screen.getByRole('status').textContent).toMatch(/That day is over/)
    expect(save).not.toHaveBeenCalled()
  })

  it('keeps what was chosen where it could not be saved', async () => {
    const { onSaved } = open({ examDate: null, minutesADay: null, beginAt: null }, false)
    setDate('2026-12-11')
    begin()
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/could not be saved/))
    expect(screen.getByLabelText<HTMLInputElement>('Exam date').value).toBe('2026-12-11')
    expect(onSaved).not.toHaveBeenCalled()
  })
})
