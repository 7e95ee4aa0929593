'use client'

import { useEffect, useState } from 'react'
import { useQuestionLanguage } from '#components/quiz/question-language.ts'
import type { Question } from '#components/quiz/question.ts'
import type { Language } from '#domain/shared/language.ts'

/**
 * The question in the language chosen for questions. A lesson carries its own language only, so the other one is fetched;
 * until it is there, and where there is no network, the page's stands.
 */
export function useChosenLanguage(question: Question): Question {
  const chosen = useQuestionLanguage()
  const [translated, setTranslated] = useState<Question | null>(null)
  const wanted = chosen === 'same' ? question.shown.language : chosen
  const { id, variantSeed, language } = question.shown

  useEffect(() => {
    if (wanted === language) return
    let isCurrent = true
    void translate(id, wanted, variantSeed).then((found) => isCurrent && setTranslated(found))
    return () => {
      isCurrent = false
    }
  }, [id, wanted, language, variantSeed])

  return wanted !== language && translated?.shown.language === wanted ? translated : question
}

/** What it takes is loaded by those who ask for it. */
async function translate(itemId: string, language: Language, seed: number): Promise<Question | null> {
  const [{ fetchParsed }, { itemsResponseSchema }, { questionOf }] = await Promise.all([
    import('#components/review/fetch-parsed.ts'),
    import('#contracts/items.ts'),
    import('#components/quiz/question-of.ts'),
  ])
  const answer = await fetchParsed(`/api/items?ids=${itemId}`, itemsResponseSchema).catch(() => null)
  const studyItem = answer?.items[0]
  return studyItem ? questionOf(studyItem, language, seed) : null
}
