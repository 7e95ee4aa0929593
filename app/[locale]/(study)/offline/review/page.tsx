import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { languageOf } from '../../../language-of.ts'
import type { LocaleParams } from '../../../language-of.ts'
import { REVIEW_TITLES } from '../../review/review-titles.ts'
import { studyWords } from '../../study-words.ts'
import { OfflineReview } from './offline-review.tsx'

/** Whatever is not built ahead does not exist: only built pages have their scripts in the policy. */
export const dynamicParams = false

const WORDS = { ko: studyWords('ko'), en: studyWords('en') }

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: { absolute: REVIEW_TITLES[await languageOf(params)] }, robots: { index: false } }
}

/**
 * The review as the service worker shows it at `/review` where the server does not answer: nothing of any learner is in
 * it, so that every device can keep it.
 */
export default async function OfflineReviewPage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  return <OfflineReview language={language} messages={WORDS} titles={REVIEW_TITLES} />
}
