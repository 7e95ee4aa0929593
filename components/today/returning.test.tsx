import { cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, describe, expect, it } from 'vitest'
import en from './messages.en.json'
import { Returning } from './returning.tsx'
import type { ReturningState } from './today-state.ts'

function show(differences: Partial<ReturningState>) {
  const state = {
    kind: 'returning',
    isDone: false,
    dueToday: 12,
    dueLater: 0,
    daysAway: 1,
    examInDays: null,
    minutes: 8,
    minutesTomorrow: 11,
    ideas: { firm: 19, shaky: 6, new: 4 },
    today: 20_780,
    week: [],
    ...differences,
  } satisfies ReturningState
  return render(
    <NextIntlClientProvider locale="en" messages={{ today: en }} timeZone="UTC">
      <Returning state={state} language="en" />
    </NextIntlClientProvider>,
  )
}

const linkTo = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href')

afterEach(cleanup)

describe('Today', () => {
  it('begins its list by one button, and offers five minutes of it', () => {
    show({ examInDays: 18 })
    expect(screen.getByText('18 days to the exam · 8 minutes today')).toBeTruthy()
    expect(linkTo(/^Continue$/)).toBe('/en/review')
    expect(linkTo(/Just 5 minutes/)).toBe('/en/review?minutes=5')
  })

  it('says what a date would do where none is set', () => {
    show({})
    expect(screen.getByText(/Set an exam date and the work is spread/)).toBeTruthy()
    expect(linkTo(/Set a date/)).toBe('/en/start')
  })

  it('is done with today’s share, whatever is due on later days', () => {
    show({ isDone: true, dueToday: 0, dueLater: 25, minutes: 0 })
    expect(screen.getByRole('heading', { name: 'Done for today' })).toBeTruthy()
    expect(screen.getByText('Tomorrow is 11 minutes.')).toBeTruthy()
    expect(screen.queryByText(/25/)).toBeNull()
  })

  it('offers a lab once the day’s work is done, and not before', () => {
    const lab = {
      id: 'envelope',
      title: { ko: '봉투 암호화', en: 'Envelope encryption' },
      summary: { ko: '', en: '' },
      minutes: 9,
      topicIds: ['encryption-101'],
      scenarios: [],
    }
    show({ isDone: true, dueToday: 0, minutes: 0, lab })
    expect(linkTo(/^Lab: Envelope encryption · 9 min$/)).toBe('/en/labs/envelope')
    cleanup()
    show({ lab })
    expect(screen.queryByRole('link', { name: /^Lab/ })).toBeNull()
  })

  it('asks for five ideas after five days away, and calls nothing overdue', () => {
    show({ daysAway: 6, dueToday: 10, dueLater: 32 })
    expect(screen.getByRole('heading', { name: 'It has been 6 days' })).toBeTruthy()
    expect(screen.getByText('Start with the 5 shakiest ideas.')).toBeTruthy()
    expect(screen.getByText(/The other 37 are spread over the days left\. Nothing is overdue\./)).toBeTruthy()
    expect(linkTo(/Do 5/)).toBe('/en/review?count=5')
    expect(linkTo(/Do all of today/)).toBe('/en/review')
  })

  it('says after days away what is left of today where all of it is today’s', () => {
    show({ daysAway: 6, dueToday: 12, dueLater: 0 })
    expect(screen.getByText('Today’s part has 7 more. Nothing is overdue.')).toBeTruthy()
    expect(screen.queryByText(/spread/)).toBeNull()
  })

  it('welcomes back as on any day where nothing is due', () => {
    show({ daysAway: 9, dueToday: 0 })
    expect(screen.queryByText(/It has been/)).toBeNull()
  })
})
