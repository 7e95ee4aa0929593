import type { StudyItem } from '#contracts/items.ts'
import type { Item } from '#domain/content/item.ts'
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

/** An ordering item with steps `ask`, `lock`, `wipe`, in this order. */
export function buildOrderingItem(): StudyItem {
  return buildArranged('ordering', { type: 'ordering', optionIds: ['ask', 'lock', 'wipe'] }, (language) => ({
    type: 'ordering',
    options: ['ask', 'lock', 'wipe'].map((id) => textsOf(id, language)),
  }))
}

/** A matching item with prompts `generate` and `decrypt`, each matched by the choice of its id, and a third choice. */
export function buildMatchingItem(): StudyItem {
  const choiceIdByPromptId = { generate: 'generate', decrypt: 'decrypt' }
  return buildArranged('matching', { type: 'matching', choiceIdByPromptId }, (language) => ({
    type: 'matching',
    prompts: ['generate', 'decrypt'].map((id) => textsOf(id, language)),
    choices: ['generate', 'decrypt', 'extra-1'].map((id) => ({
      id,
      content: buildRichText(`${language} choice ${id}`),
      ...(id === 'extra-1' && { rationale: buildRichText(`${language} because no prompt`) }),
    })),
  }))
}

/** A numeric item whose answer is 7 to 30 days. */
export function buildNumericItem(): StudyItem {
  const key = { type: 'numeric', accepted: [{ from: 7, to: 30 }] } as const
  return {
    ...buildArranged('numeric', key, (language) => ({
      type: 'numeric',
      whenRight: buildRichText(`${language} because right`),
      whenWrong: buildRichText(`${language} because wrong`),
    })),
    unit: { ko: '일', en: 'day' },
  }
}

function textsOf(id: string, language: string) {
  return {
    id,
    content: buildRichText(`${language} ${id}`),
    rationale: buildRichText(`${language} because ${id}`),
  }
}

function buildArranged(
  type: Item['type'],
  key: Item['key'],
  answerIn: (language: 'ko' | 'en') => Item['texts']['en']['answer'],
): StudyItem {
  const studyItem = buildStudyItem()
  const textIn = (language: 'ko' | 'en') => ({
    title: 'Working title',
    stem: buildRichText(STEMS[language]),
    answer: answerIn(language),
  })
  return {
    ...studyItem,
    item: { ...studyItem.item, id: `item-${type}`, type, key, texts: { ko: textIn('ko'), en: textIn('en') } },
  }
}
