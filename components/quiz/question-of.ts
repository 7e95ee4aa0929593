import type { StudyItem } from '#contracts/items.ts'
import { practiceItem } from '#domain/quiz/practice-item.ts'
import { seedFromText } from '#domain/shared/random.ts'
import type { Language } from '#domain/shared/language.ts'
import type { Question, Source } from './question.ts'

/** Makes the question of an item in one language: the same seed gives the same variant and order in the other. */
export function questionOf(
  { item, topicTitle, facts, unit }: StudyItem,
  language: Language,
  seed: number,
): Question {
  return {
    ...practiceItem(item, language, seed),
    topicTitle: topicTitle[language],
    level: item.level,
    sources: facts.map((fact) => sourceOf(fact, language)),
    ...(unit && { unit: unit[language], unitNames: Object.values(unit) }),
  }
}

/**
 * The seed of an item's variant and order of options. They change from answer to answer, so that what is remembered is
 * not the place of the right option.
 *
 * @param reviews - how often the learner has answered it; 0 in lessons, whose pages are the same for all.
 */
export function variantSeed(itemId: string, reviews: number): number {
  return seedFromText(`${itemId}:${reviews}`)
}

/** A claim that does not hold is never shown without its truth, so the truth stands in its place. */
function sourceOf(fact: StudyItem['facts'][number], language: Language): Source {
  const { id, claim, now, exam, source, checked } = fact
  return {
    factId: id,
    claim: (now ?? claim)[language],
    url: source,
    checked,
    ...(exam && now ? { examAnswer: exam[language] } : {}),
  }
}
