import type { Pair } from '#domain/content/pair.ts'
import type { PracticeChoice } from '#server/use-cases/practice/get-practice-cards.ts'

type Asked = Readonly<Record<string, string | string[] | undefined>>

/** What an address asks to practise, with the words it does so; nothing where it asks for nothing that exists. */
export function readChoice(
  { topic, pair, weak }: Asked,
  pairs: readonly Pair[],
): (PracticeChoice & { readonly query: string }) | undefined {
  if (weak !== undefined) return { kind: 'weak', query: 'weak' }
  if (typeof topic === 'string') {
    return { kind: 'topic', topicId: topic, query: `topic=${encodeURIComponent(topic)}` }
  }
  const found = pairs.find(({ id }) => id === pair)
  return found && { kind: 'pair', pairId: found.id, itemIds: found.items, query: `pair=${found.id}` }
}
