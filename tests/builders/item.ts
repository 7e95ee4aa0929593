import type { Item } from '#domain/content/item.ts'
import type { RichText } from '#domain/content/rich-text.ts'

/** One paragraph. */
export function buildRichText(text: string): RichText {
  return {
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] }],
  }
}

/** An option whose texts name its id. */
export function buildOption(id: string, content = `Option ${id}`) {
  return { id, content: buildRichText(content), rationale: buildRichText(`Rationale of ${id}`) }
}

/** A single-choice item with options `alias` (right), `auto` and `copy`, but for what the test says. */
export function buildItem(differences: Partial<Item> = {}): Item {
  const answer = { type: 'single', options: ['auto', 'alias', 'copy'].map((id) => buildOption(id)) } as const
  return {
    id: 'kms-017',
    topicId: 'kms',
    type: 'single',
    factIds: ['kms-f1'],
    level: 'apply',
    pool: 'practice',
    pairIds: [],
    variables: {},
    differs: false,
    hash: '0123456789abcdef',
    key: { type: 'single', optionId: 'alias' },
    texts: {
      en: { title: 'Working title', stem: buildRichText('Which solution?'), answer },
      ko: { title: '작업 제목', stem: buildRichText('어떤 방법인가요?'), answer },
    },
    ...differences,
  }
}

/** Texts that are the same in both languages. */
export function inBothLanguages(text: Item['texts']['en']): Item['texts'] {
  return { en: text, ko: text }
}
