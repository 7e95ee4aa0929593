import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { questionOf, variantSeed } from '#components/quiz/question-of.ts'
import type { Language } from '#domain/shared/language.ts'
import { plainText } from '#domain/quiz/plain-text.ts'
import { listTopics } from '#server/content/library.ts'
import { getStudyItems } from '#server/use-cases/items/get-study-items.ts'

/** What practice questions ask, without options or answers, and the lesson in which each can be tried. */
export async function AskedQuestions({
  itemIds,
  language,
}: {
  readonly itemIds: readonly string[]
  readonly language: Language
}) {
  const [{ items }, topics, t] = await Promise.all([
    getStudyItems(itemIds),
    listTopics(),
    getTranslations({ locale: language, namespace: 'reference.fact' }),
  ])
  const placeOf = (itemId: string) =>
    topics.flatMap((topic) =>
      topic.sections
        .filter((section) => section.itemIds.includes(itemId))
        .map((section) => `/${language}/learn/${topic.id}#${section.id}`),
    )[0]

  return (
    <ol>
      {items.map((studyItem) => {
        const { id } = studyItem.item
        const place = placeOf(id)
        const question = questionOf(studyItem, language, variantSeed(id, 0))
        return (
          <li key={id} className="border-t border-line py-3">
            <p className="max-w-measure">{plainText(question.shown.stem)}</p>
            <p className="mt-1 text-s1 text-ink-3">
              {place ? <Link href={place}>{t('inLesson')}</Link> : t('inReview')}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
