'use client'

import { useLocale, useTranslations } from 'next-intl'
import { lazy, Suspense, use, useState } from 'react'
import type { ReactNode } from 'react'
import { StepContext } from '#components/quiz/show-step.tsx'
import type { StepDrawer } from '#components/quiz/show-step.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import type { ShowReference } from '#domain/content/item.ts'

const DiagramSheet = lazy(async () => {
  const { DiagramSheet } = await import('#components/diagram/diagram-sheet.tsx')
  return { default: DiagramSheet }
})

const drawer: StepDrawer = {
  canDraw: ({ kind }) => kind === 'diagram',
  draw: (reference, onClose) =>
    reference.kind === 'diagram' && (
      <Suspense>
        <StepSheet reference={reference} onClose={onClose} />
      </Suspense>
    ),
}

/** Lets the questions inside open single steps of diagrams. What that takes is loaded when one is opened. */
export function StepSheets({ children }: { readonly children: ReactNode }) {
  return <StepContext value={drawer}>{children}</StepContext>
}

function StepSheet({
  reference,
  onClose,
}: {
  readonly reference: Extract<ShowReference, { kind: 'diagram' }>
  readonly onClose: () => void
}) {
  const t = useTranslations('quiz')
  const language = useLocale()
  const [loading] = useState(() => loadDiagram(reference.diagramId))
  const drawable = use(loading)
  if (drawable) {
    return (
      <DiagramSheet drawable={drawable} stepId={reference.stepId} language={language} onClose={onClose} />
    )
  }
  return (
    <Sheet open title={t('show')} closeLabel={t('closeShow')} onClose={onClose}>
      <p>{t('showFailed')}</p>
    </Sheet>
  )
}

const loaded = new Map<string, ReturnType<typeof fetchDiagram>>()

/** Each diagram is fetched once a page; one that failed is fetched anew the next time. */
function loadDiagram(id: string) {
  const known = loaded.get(id) ?? fetchDiagram(id)
  loaded.set(id, known)
  void known.then((drawable) => drawable === null && loaded.delete(id))
  return known
}

/** What it takes to read the answer is loaded with it. */
async function fetchDiagram(id: string) {
  const [{ fetchParsed }, { diagramResponseSchema }] = await Promise.all([
    import('#components/review/fetch-parsed.ts'),
    import('#contracts/diagrams.ts'),
  ])
  return fetchParsed(`/api/diagrams?id=${id}`, diagramResponseSchema).catch(() => null)
}
