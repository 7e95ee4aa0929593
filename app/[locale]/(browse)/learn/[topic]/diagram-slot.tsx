import type { ComponentProps } from 'react'
import { drawableDiagram } from '#components/diagram/drawable-diagram.ts'
import { questionOf, variantSeed } from '#components/quiz/question-of.ts'
import type { Language } from '#domain/shared/language.ts'
import { getDiagram } from '#server/content/library.ts'
import { getStudyItems } from '#server/use-cases/items/get-study-items.ts'
import { JoinedDiagram } from './joined-diagram.tsx'

/** A diagram with everything it needs in the browser: its drawings and its predictions. Nothing if there is none. */
export async function DiagramSlot({
  diagramId,
  language,
  ...place
}: {
  readonly diagramId: string
  readonly language: Language
} & Pick<ComponentProps<typeof JoinedDiagram>, 'place' | 'stepId'>) {
  const diagram = await getDiagram(diagramId)
  if (!diagram) return null
  const itemIds = diagram.steps.flatMap(({ gateItemId }) => gateItemId ?? [])
  const { items } = await getStudyItems(itemIds)
  const questions = items.map((studyItem) => {
    const { id } = studyItem.item
    return [id, questionOf(studyItem, language, variantSeed(id, 0))]
  })

  return (
    <JoinedDiagram
      {...place}
      drawable={drawableDiagram(diagram)}
      language={language}
      pagePath={`/${language}/learn/${diagram.topicId}/diagrams/${diagram.id}`}
      questions={Object.fromEntries(questions)}
    />
  )
}
