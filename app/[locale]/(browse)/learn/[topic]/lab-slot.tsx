import { LabCard } from '#components/lab/lab-card.tsx'
import type { Language } from '#domain/shared/language.ts'
import { listLabs } from '#server/content/library.ts'

/** The card of a lab that a lesson names. Nothing if there is none. */
export async function LabSlot({
  labId,
  scenarioId,
  language,
}: {
  readonly labId: string
  readonly scenarioId: string | undefined
  readonly language: Language
}) {
  const lab = (await listLabs()).find(({ id }) => id === labId)
  return lab ? <LabCard lab={lab} scenarioId={scenarioId} language={language} /> : null
}
