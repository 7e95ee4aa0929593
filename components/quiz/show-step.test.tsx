import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, describe, expect, it } from 'vitest'
import type { ShowReference } from '#domain/content/item.ts'
import en from './messages.en.json'
import { ShowStep, StepContext } from './show-step.tsx'
import type { StepDrawer } from './show-step.tsx'

const PICTURE: ShowReference = { kind: 'diagram', diagramId: 'envelope', stepId: 'wrapped' }
const LAB: ShowReference = { kind: 'lab', labId: 'envelope', scenarioId: 'write', stepId: 'refused' }

const pictures: StepDrawer = {
  canDraw: ({ kind }) => kind === 'diagram',
  draw: (reference, onClose) => <button onClick={onClose}>{`close ${reference.stepId}`}</button>,
}

function show(reference: ShowReference | undefined, drawer: StepDrawer | null) {
  render(
    <NextIntlClientProvider locale="en" messages={{ quiz: en }} timeZone="UTC">
      <StepContext value={drawer}>
        <ShowStep reference={reference} />
      </StepContext>
    </NextIntlClientProvider>,
  )
}

afterEach(cleanup)

describe('the step that shows why', () => {
  it('opens over the question at the step that is named, and closes back to it', () => {
    show(PICTURE, pictures)
    fireEvent.click(screen.getByRole('button', { name: 'See why not' }))
    fireEvent.click(screen.getByRole('button', { name: 'close wrapped' }))
    expect(screen.queryByRole('button', { name: 'close wrapped' })).toBeNull()
    expect(screen.getByRole('button', { name: 'See why not' })).toBeTruthy()
  })

  it.each([
    ['nothing is named', undefined, pictures],
    ['the page draws no steps', PICTURE, null],
    ['the page draws other kinds only', LAB, pictures],
  ])('is not offered where %s', (_, reference, drawer) => {
    show(reference, drawer)
    expect(screen.queryByRole('button')).toBeNull()
  })
})
