import { NextIntlClientProvider } from 'next-intl'
import { questionOf, variantSeed } from '#components/quiz/question-of.ts'
import type { Lesson } from '#domain/content/lesson.ts'
import { getStudyItems } from '#server/use-cases/items/get-study-items.ts'
import { messages } from '../../../../i18n/messages.ts'
import { RecordedCheck } from './recorded-check.tsx'

/** The questions of one check, numbered within their section. Only what questions say is sent along. */
export async function Checks({
  itemIds,
  lesson,
}: {
  readonly itemIds: readonly string[]
  readonly lesson: Lesson
}) {
  const { items } = await getStudyItems(itemIds)
  const words = messages[lesson.language]

  return (
    <NextIntlClientProvider messages={{ quiz: words.quiz, review: { saved: words.review.saved } }}>
      {items.map((studyItem) => {
        const { id } = studyItem.item
        const ofSection = lesson.sections.find((section) => section.itemIds.includes(id))?.itemIds ?? itemIds
        return (
          <RecordedCheck
            key={id}
            question={questionOf(studyItem, lesson.language, variantSeed(id, 0))}
            position={ofSection.indexOf(id) + 1}
            count={ofSection.length}
          />
        )
      })}
    </NextIntlClientProvider>
  )
}
