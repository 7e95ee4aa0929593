import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { nextSection } from '#components/today/next-section.ts'
import { listTopics } from '#server/content/library.ts'
import { languageOf } from '../../language-of.ts'
import type { LocaleParams } from '../../language-of.ts'
import { studyWords } from '../study-words.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { readLimit } from './read-limit.ts'
import { ReviewScreen } from './review-screen.tsx'
import { REVIEW_TITLES } from './review-titles.ts'

/** Every learner's queue is their own. */
export const dynamic = 'force-dynamic'

const WORDS = { ko: studyWords('ko'), en: studyWords('en') }

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: { absolute: REVIEW_TITLES[await languageOf(params)] } }
}

interface ReviewParams extends LocaleParams {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function ReviewPage({ params, searchParams }: ReviewParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const t = await getTranslations('review')
  const { limit, path } = readLimit(await searchParams)
  const [{ timeZone, fetched, queue }, topics] = await Promise.all([fetchAhead(), listTopics()])
  const next = nextSection(topics, queue ?? { answeredItemIds: [], beginAt: null })

  return (
    <>
      <noscript>
        <p className="prose px-(--gutter) py-6">{t('noScript')}</p>
      </noscript>
      <ReviewScreen
        language={language}
        messages={WORDS}
        titles={REVIEW_TITLES}
        assumedTimeZone={timeZone}
        limit={limit}
        path={path}
        fetched={fetched}
        nextStep={
          next
            ? {
                path: `/learn/${next.topic.id}#${next.section.id}`,
                title: next.section.title,
                minutes: next.section.minutes,
              }
            : null
        }
      />
    </>
  )
}
