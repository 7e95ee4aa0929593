import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { messages } from '#app/i18n/messages.ts'
import { languageOf } from '../../../language-of.ts'
import type { LocaleParams } from '../../../language-of.ts'
import { OfflineReview } from './offline-review.tsx'

/** Whatever is not built ahead does not exist: only built pages have their scripts in the policy. */
export const dynamicParams = false

const WORDS = {
  ko: { diagram: messages.ko.diagram, quiz: messages.ko.quiz, review: messages.ko.review },
  en: { diagram: messages.en.diagram, quiz: messages.en.quiz, review: messages.en.review },
}

const TITLES = {
  ko: `${messages.ko.review.title} · ${messages.ko['app-shell'].name}`,
  en: `${messages.en.review.title} · ${messages.en['app-shell'].name}`,
}

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: { absolute: TITLES[await languageOf(params)] }, robots: { index: false } }
}

/**
 * The review as the service worker shows it at `/review` where the server does not answer: nothing of any learner is in
 * it, so that every device can keep it.
 */
export default async function OfflineReviewPage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  return <OfflineReview language={language} messages={WORDS} titles={TITLES} />
}
