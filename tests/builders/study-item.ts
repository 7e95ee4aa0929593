import type { StudyItem } from '#contracts/items.ts'
import { buildItem, buildRichText } from './item.ts'

const STEMS = {
  ko: '키를 잃었습니다. 데이터는 어떻게 됩니까?',
  en: 'The key is lost. What happens to the data?',
}

/**
 * An item with options `right`, `wrong`, `also` and `other`, whose texts name language and option.
 *
 * @param keys - the right ones; more than one make it an item of multiple responses.
 */
export function buildStudyItem(keys: readonly string[] = ['right']): StudyItem {
  const type = keys.length > 1 ? 'multiple' : 'single'
  const textIn = (language: 'ko' | 'en') => ({
    title: 'Working title',
    stem: buildRichText(STEMS[language]),
    answer: {
      type,
      options: ['right', 'wrong', 'also', 'other'].map((id) => ({
        id,
        content: buildRichText(`${language} ${id}`),
        rationale: buildRichText(`${language} because ${id}`),
      })),
    } as const,
  })
  return {
    topicTitle: { ko: '암호화 101', en: 'Encryption 101' },
    facts: [
      {
        id: 'encryption-101-001',
        topicId: 'encryption-101',
        claim: { ko: '키 없이는 읽지 못해요.', en: 'Nobody reads it without the key.' },
        status: 'holds',
        source: 'https://docs.aws.amazon.com/kms/',
        checked: '2026-10-02',
      },
    ],
    item: buildItem({
      id: `item-${type}`,
      type,
      factIds: ['encryption-101-001'],
      key: type === 'single' ? { type, optionId: keys[0] ?? '' } : { type, optionIds: [...keys] },
      texts: { ko: textIn('ko'), en: textIn('en') },
    }),
  }
}
