import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, describe, expect, it } from 'vitest'
import ui from '#components/ui/messages.en.json'
import { buildDiagram } from '#tests/builders/diagram.ts'
import { DiagramFigure } from './diagram-figure.tsx'
import type { DiagramFigureProps } from './diagram-figure.tsx'
import { DiagramSheet } from './diagram-sheet.tsx'
import { drawableDiagram } from './drawable-diagram.ts'
import diagram from './messages.en.json'

const drawable = drawableDiagram(buildDiagram())

function show(element: React.ReactNode) {
  return render(
    <NextIntlClientProvider locale="en" messages={{ diagram, ui }} timeZone="UTC">
      {element}
      <div id="announcements" />
    </NextIntlClientProvider>,
  )
}

function showFigure(props: Partial<DiagramFigureProps> = {}) {
  return show(
    <DiagramFigure
      drawable={drawable}
      language="en"
      pagePath="/en/learn/kms/diagrams/asking"
      place="page"
      drawGate={({ itemId, onAnswered }) => <button onClick={onAnswered}>answer {itemId}</button>}
      {...props}
    />,
  )
}

function press(name: string) {
  fireEvent.click(screen.getByRole('button', { name: new RegExp(name) }))
}

function currentStep() {
  return screen.getByRole('slider').getAttribute('aria-valuetext')
}

afterEach(() => {
  cleanup()
  window.history.replaceState(null, '', '/')
})

describe('a diagram', () => {
  it('opens at the step that is named, and tells the step in sight to the address', () => {
    showFigure({ stepId: 'answered' })
    expect(currentStep()).toContain('This is answered.')
    press('Next')
    expect(currentStep()).toContain('This is refused.')
    expect(window.location.search).toBe('?step=refused')
  })

  it('shows its last step on paper unless somebody has gone to another', () => {
    const isDrawn = (caption: string) =>
      screen.queryAllByRole('img', { name: new RegExp(caption) }).length > 0
    showFigure()
    fireEvent(window, new Event('beforeprint'))
    expect(isDrawn('Step 4 of 4')).toBe(true)
    fireEvent(window, new Event('afterprint'))
    expect(isDrawn('Step 1 of 4')).toBe(true)
    press('Next')
    fireEvent(window, new Event('beforeprint'))
    expect(isDrawn('Step 2 of 4')).toBe(true)
    fireEvent(window, new Event('afterprint'))
  })

  it('says aloud what changed, once', () => {
    showFigure()
    const region = document.getElementById('announcements')
    expect(region?.textContent).toBe('')
    press('Next')
    expect(region?.textContent).toBe('Step 2 of 4. This is asked. App → KMS: GenerateDataKey.')
  })

  it('asks before it shows, and goes on without an answer where one wants to see', () => {
    showFigure({ stepId: 'asked' })
    press('Next')
    expect(currentStep()).toContain('This is asked.')
    expect(screen.getByRole('region', { name: 'Predict first' })).toBeTruthy()
    press('Just show me')
    expect(currentStep()).toContain('This is answered.')
    expect(screen.queryByRole('region', { name: 'Predict first' })).toBeNull()
  })

  it('shows the step after the answer only when one goes on', () => {
    showFigure({ stepId: 'asked' })
    press('Next')
    press('answer kms-001')
    expect(currentStep()).toContain('This is asked.')
    press('Next')
    expect(currentStep()).toContain('This is answered.')
  })

  it('asks nothing where no question can be drawn', () => {
    showFigure({ stepId: 'asked', drawGate: undefined })
    press('Next')
    expect(currentStep()).toContain('This is answered.')
  })

  it('has all its steps as text, each with its own address', () => {
    showFigure()
    const list = within(screen.getByRole('list', { name: 'Steps' }))
    expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(
      ['before', 'asked', 'answered', 'refused'].map((id) => `/en/learn/kms/diagrams/asking?step=${id}`),
    )
    expect(list.getByText('App → KMS: GenerateDataKey')).toBeTruthy()
  })

  it('takes up its place in a lesson again after the language has changed', () => {
    const place = { place: 'lesson', stepId: undefined } as const
    const first = showFigure(place)
    press('Next')
    first.unmount()
    showFigure(place)
    expect(currentStep()).toContain('This is asked.')
  })
})

describe('a diagram over a question', () => {
  it('shows the step, asks nothing, and leads to the whole diagram', () => {
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true
    }
    show(<DiagramSheet drawable={drawable} stepId="asked" language="en" onClose={() => undefined} />)
    expect(currentStep()).toContain('This is asked.')
    press('Next')
    expect(currentStep()).toContain('This is answered.')
    expect(screen.getByRole('link', { name: 'Open the whole diagram' }).getAttribute('href')).toBe(
      '/en/learn/kms/diagrams/asking?step=answered',
    )
  })
})
