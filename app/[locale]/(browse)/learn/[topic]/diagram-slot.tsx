import type { ComponentProps } from 'react'
import { drawableDiagram } from '#components/diagram/drawable-diagram.ts'
import { questionOf, variantSeed } from '#components/quiz/question-of.ts'
import type { Diagram } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import { getStudyItems } from '#server/use-cases/items/get-study-items.ts'
import { JoinedDiagram } from './joined-diagram.tsx'

/** A diagram with everything it needs in the browser: its drawings and its predictions. */
export async function DiagramSlot({
  diagram,
  language,
  ...place
}: {
  readonly diagram: Diagram
  readonly language: Language
} & Pick<ComponentProps<typeof JoinedDiagram>, 'place' | 'stepId'>) {
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
