/** The player as the product has it, with a diagram that is too large: what the bench runs in Chromium. */
import { NextIntlClientProvider } from 'next-intl'
import { createRoot } from 'react-dom/client'
import { DiagramFigure } from '#components/diagram/diagram-figure.tsx'
import { drawableDiagram } from '#components/diagram/drawable-diagram.ts'
import diagram from '#components/diagram/messages.en.json'
import ui from '#components/ui/messages.en.json'
import { buildLargeDiagram } from './large-diagram.ts'

const STEPS = 16

createRoot(document.body).render(
  <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ diagram, ui }}>
    <DiagramFigure
      drawable={drawableDiagram(buildLargeDiagram(STEPS))}
      language="en"
      pagePath="/bench"
      place="lesson"
    />
  </NextIntlClientProvider>,
)
