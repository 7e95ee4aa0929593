import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { messages } from '#app/i18n/messages.ts'
import { PracticeChoices } from '#components/review/practice-choices.tsx'
import type { Language } from '#domain/shared/language.ts'
import { listItems, listPairs, listTopics } from '#server/content/library.ts'
import { getPracticeCards } from '#server/use-cases/practice/get-practice-cards.ts'
import { languageOf } from '../../language-of.ts'
import type { LocaleParams } from '../../language-of.ts'
import { currentLearner } from '../../current-learner.ts'
import { studyWords } from '../study-words.ts'
import { PracticeScreen } from './practice-screen.tsx'
import { readChoice } from './read-choice.ts'

/** Every learner's practice is their own. */
export const dynamic = 'force-dynamic'

const WORDS = { ko: studyWords('ko'), en: studyWords('en') }

const TITLES = {
  ko: `${messages.ko.review.practice.title} · ${messages.ko['app-shell'].name}`,
  en: `${messages.en.review.practice.title} · ${messages.en['app-shell'].name}`,
}

interface PracticeParams extends LocaleParams {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: { absolute: TITLES[await languageOf(params)] } }
}

export default async function PracticePage({ params, searchParams }: PracticeParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const asked = await searchParams
  const [items, pairs] = await Promise.all([listItems(), listPairs()])
  const choice = readChoice(asked, pairs)
  const isCram = asked.cram === '1'
  if (!choice) return <Choices language={language} isCram={isCram} />

  const { learnerId, timeZone } = await currentLearner()
  const practice = await getPracticeCards({ learnerId, choice, items, timeZone, now: new Date() })
  if (!practice.ok) throw new Error('The database is away')
  const { query } = choice
  return (
    <PracticeScreen
      key={`${query} ${isCram}`}
      language={language}
      messages={WORDS}
      titles={TITLES}
      mode={isCram ? 'cram' : 'practice'}
      path={`/practice?${query}${isCram ? '&cram=1' : ''}`}
      {...practice.value}
    />
  )
}

async function Choices({ language, isCram }: { readonly language: Language; readonly isCram: boolean }) {
  const [topics, pairs] = await Promise.all([listTopics(), listPairs()])
  return (
    <PracticeChoices
      language={language}
      isCram={isCram}
      topics={topics.map(({ id, title, practiceItemIds }) => ({
        query: `topic=${id}`,
        title: title[language],
        count: practiceItemIds.length,
      }))}
      pairs={pairs
        .filter(({ items }) => items.length > 0)
        .map(({ id, sides, items }) => ({
          query: `pair=${id}`,
          title: sides.map(({ name }) => name[language]).join(' ↔ '),
          count: items.length,
        }))}
    />
  )
}
