import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { PairView } from '#components/reference/pair-view.tsx'
import type { TaughtSection } from '#components/reference/taught-section.ts'
import { sectionsWhere } from '#components/reference/taught-section.ts'
import { getLesson, getPair, listPairs, listTopics } from '#server/content/library.ts'
import { languageOf } from '../../../language-of.ts'
import { AskedQuestions } from '../../asked-questions.tsx'

interface PairParams {
  readonly params: Promise<{ readonly locale: string; readonly pair: string }>
}

/** Whatever is not built ahead does not exist: only built pages have their scripts in the policy. */
export const dynamicParams = false

export async function generateStaticParams() {
  return (await listPairs()).map(({ id }) => ({ pair: id }))
}

export async function generateMetadata({ params }: PairParams): Promise<Metadata> {
  const language = await languageOf(params)
  const pair = await getPair((await params).pair)
  if (!pair) return {}
  const names = pair.sides.map(({ name }) => name[language])
  return { title: names.join(' ↔ '), description: pair.decidingQuestion[language] }
}

export default async function PairPage({ params }: PairParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const { pair: pairId } = await params
  const pairs = await listPairs()
  const index = pairs.findIndex(({ id }) => id === pairId)
  const pair = pairs[index]
  if (!pair) notFound()

  return (
    <>
      <LanguageLinks language={language} path={`/confusing/${pairId}`} />
      <PairView
        pair={pair}
        taught={await findComparison(pairId)}
        previous={pairs[index - 1]}
        next={pairs[index + 1]}
        questions={pair.items.length > 0 && <AskedQuestions itemIds={pair.items} language={language} />}
        language={language}
      />
    </>
  )
}

/** Sections that set the two side by side; languages compare the same things in the same sections. */
async function findComparison(pairId: string): Promise<readonly TaughtSection[]> {
  const topics = await listTopics()
  const found = await Promise.all(
    topics.map(async (topic) => {
      const lesson = await getLesson(topic.id, 'en')
      const comparing = (lesson?.sections ?? []).filter(({ blocks }) =>
        blocks.some((block) => block.kind === 'compare' && block.pairId === pairId),
      )
      return sectionsWhere([topic], ({ id }) => comparing.some((section) => section.id === id))
    }),
  )
  return found.flat()
}
