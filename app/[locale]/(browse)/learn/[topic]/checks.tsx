import { questionOf, variantSeed } from '#components/quiz/question-of.ts'
import type { Lesson } from '#domain/content/lesson.ts'
import { getStudyItems } from '#server/use-cases/items/get-study-items.ts'
import { ReadableCheck } from './readable-check.tsx'
import { RecordedCheck } from './recorded-check.tsx'

/** The questions of one check, numbered within their section. Only what questions say is sent along. */
export async function Checks({
  itemIds,
  lesson,
}: {
  readonly itemIds: readonly string[]
  readonly lesson: Lesson
}) {
  const { language } = lesson
  const { items } = await getStudyItems(itemIds)
  const checks = items.map((studyItem) => {
    const { id } = studyItem.item
    const ofSection = lesson.sections.find((section) => section.itemIds.includes(id))?.itemIds ?? itemIds
    return {
      question: questionOf(studyItem, language, variantSeed(id, 0)),
      position: ofSection.indexOf(id) + 1,
      count: ofSection.length,
    }
  })

  return (
    <>
      <div className="needs-script">
        {checks.map((check) => (
          <RecordedCheck key={check.question.shown.id} {...check} />
        ))}
      </div>
      {checks.map((check) => (
        <ReadableCheck key={check.question.shown.id} {...check} />
      ))}
    </>
  )
}
