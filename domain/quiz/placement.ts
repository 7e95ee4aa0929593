import type { Item } from '#domain/content/item.ts'
import type { TopicOutline } from '#domain/content/library.ts'

/** A handful: more would be an exam. */
const MAX_QUESTIONS = 8

/** What tells most about a topic comes first: a question one can only answer by putting what was learned to use. */
const LEVELS: readonly Item['level'][] = ['apply', 'understand', 'analyse', 'recall']

/**
 * One question of each topic, or of topics spread evenly over the course where it has more than eight: those that place a
 * learner who already knows something. Questions of one right option, since they are quick; of one level rather those that
 * no lesson asks, since they are not taken away from it.
 *
 * @param items - all practice items.
 */
export function placementItems(
  topics: readonly Pick<TopicOutline, 'id' | 'sections'>[],
  items: readonly Item[],
): readonly Item[] {
  const count = Math.min(topics.length, MAX_QUESTIONS)
  const asked = Array.from(
    { length: count },
    (_, index) => topics[Math.floor((index * topics.length) / count)],
  )
  return asked.flatMap((topic) => {
    if (!topic) return []
    const inLesson = new Set(topic.sections.flatMap(({ itemIds }) => itemIds))
    const [best] = items
      .filter(({ topicId, type }) => topicId === topic.id && type === 'single')
      .map((item) => ({
        item,
        turn: 2 * LEVELS.indexOf(item.level) + Number(inLesson.has(item.id)),
      }))
      .sort((a, b) => a.turn - b.turn)
    return best?.item ?? []
  })
}

/** Whether somebody showed that they know a topic: being right by luck, or without being sure, shows nothing. */
export interface PlacementAnswer {
  readonly topicId: string
  readonly isKnown: boolean
}

/**
 * The topic to begin reading at: the one after the last of the topics known without a gap from the first on. Topics build
 * on each other, so knowing a later one does not make up for an earlier one.
 *
 * @param topicIds - of the course, in its order.
 * @param answers - of some of these topics, in the same order.
 * @returns null where every topic that was asked about is known.
 */
export function placeToBegin(
  topicIds: readonly string[],
  answers: readonly PlacementAnswer[],
): string | null {
  const gap = answers.findIndex(({ isKnown }) => !isKnown)
  if (gap === -1) return null
  const lastKnown = answers[gap - 1]
  return topicIds[lastKnown ? topicIds.indexOf(lastKnown.topicId) + 1 : 0] ?? null
}
