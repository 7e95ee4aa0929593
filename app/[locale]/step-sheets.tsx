'use client'

import { useLocale, useTranslations } from 'next-intl'
import { lazy, Suspense, use, useState } from 'react'
import type { ReactNode } from 'react'
import { StepContext } from '#components/quiz/show-step.tsx'
import type { StepDrawer } from '#components/quiz/show-step.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import type { ShowReference } from '#domain/content/item.ts'
import type { Language } from '#domain/shared/language.ts'

const DiagramSheet = lazy(async () => {
  const { DiagramSheet } = await import('#components/diagram/diagram-sheet.tsx')
  return { default: DiagramSheet }
})

const LabStepSheet = lazy(async () => {
  const { LabStepSheet } = await import('#components/lab/lab-step-sheet.tsx')
  return { default: LabStepSheet }
})

const drawer: StepDrawer = {
  canDraw: () => true,
  draw: (reference, onClose) => (
    <Suspense>
      {reference.kind === 'diagram' ? (
        <OfDiagram reference={reference} onClose={onClose} />
      ) : (
        <OfLab reference={reference} onClose={onClose} />
      )}
    </Suspense>
  ),
}

type Reference<Kind extends ShowReference['kind']> = Extract<ShowReference, { kind: Kind }>

/** Lets the questions inside open single steps of diagrams and labs. What that takes is loaded when one is opened. */
export function StepSheets({ children }: { readonly children: ReactNode }) {
  return <StepContext value={drawer}>{children}</StepContext>
}

function OfDiagram({
  reference,
  onClose,
}: {
  readonly reference: Reference<'diagram'>
  readonly onClose: () => void
}) {
  const language = useLocale()
  const [loading] = useState(() => loadDiagram(reference.diagramId))
  const drawable = use(loading)
  return drawable ? (
    <DiagramSheet drawable={drawable} stepId={reference.stepId} language={language} onClose={onClose} />
  ) : (
    <FailedSheet onClose={onClose} />
  )
}

function OfLab({
  reference,
  onClose,
}: {
  readonly reference: Reference<'lab'>
  readonly onClose: () => void
}) {
  const t = useTranslations('quiz')
  const language = useLocale()
  const [loading] = useState(() => loadLabStep(reference, language))
  const step = use(loading)
  return step ? (
    <LabStepSheet step={step} closeLabel={t('closeShow')} onClose={onClose} />
  ) : (
    <FailedSheet onClose={onClose} />
  )
}

function FailedSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('quiz')
  return (
    <Sheet open title={t('show')} closeLabel={t('closeShow')} onClose={onClose}>
      <p>{t('showFailed')}</p>
    </Sheet>
  )
}

/** Each is fetched once a page; one that failed is fetched anew the next time. */
function remembering<Value>(load: (address: string) => Promise<Value | null>) {
  const loaded = new Map<string, Promise<Value | null>>()
  return (address: string): Promise<Value | null> => {
    const known = loaded.get(address) ?? load(address)
    loaded.set(address, known)
    void known.then((value) => value === null && loaded.delete(address))
    return known
  }
}

/** What it takes to read the answer is loaded with it. */
const fetchDiagram = remembering(async (address) => {
  const [{ fetchParsed }, { diagramResponseSchema }] = await Promise.all([
    import('#components/review/fetch-parsed.ts'),
    import('#contracts/diagrams.ts'),
  ])
  return fetchParsed(address, diagramResponseSchema).catch(() => null)
})

const fetchLabStep = remembering(async (address) => {
  const [{ fetchParsed }, { labStepResponseSchema }] = await Promise.all([
    import('#components/review/fetch-parsed.ts'),
    import('#contracts/lab-steps.ts'),
  ])
  return fetchParsed(address, labStepResponseSchema).catch(() => null)
})

function loadDiagram(id: string) {
  return fetchDiagram(`/api/diagrams?id=${id}`)
}

function loadLabStep({ labId, scenarioId, stepId }: Reference<'lab'>, language: Language) {
  const asked = new URLSearchParams({ lab: labId, scenario: scenarioId, step: stepId, language })
  return fetchLabStep(`/api/lab-steps?${asked}`)
}
