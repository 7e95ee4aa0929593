import type { ElementContent, RootContent } from 'hast'
import type { Fact } from '#domain/content/fact.ts'
import type { Pair } from '#domain/content/pair.ts'
import type { LessonSummary } from '#domain/content/summarise-lesson.ts'
import type { Language } from '#domain/shared/language.ts'

/** What stands on the one page, with facts and pairs looked up. */
interface SummaryContent extends Pick<LessonSummary, 'atAGlance' | 'signals'> {
  readonly facts: readonly Fact[]
  readonly pairs: readonly Pair[]
}

/** All words of the page in one language, to tell how much there is to print. */
export function wordsOfSummary(
  { atAGlance, signals, facts, pairs }: SummaryContent,
  language: Language,
): string {
  const nodes = [...atAGlance, ...signals.map(({ content }) => ({ children: content }))]
  return [
    ...nodes.flatMap(({ children }) => children.map(wordsIn)),
    ...facts.flatMap(({ exam, now, claim }) => [exam?.[language] ?? '', (now ?? claim)[language]]),
    ...pairs.flatMap(({ decidingQuestion, sides }) =>
      [decidingQuestion, ...sides.flatMap(({ name, chooseWhen }) => [name, chooseWhen])].map(
        (text) => text[language],
      ),
    ),
  ].join(' ')
}

function wordsIn(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(wordsIn).join('') : ''
}
