import type { Localized } from '#domain/shared/language.ts'
import { assertNever } from '#domain/shared/exhaustive.ts'
import type {
  AuthoredAnswer,
  AuthoredChoice,
  AuthoredItem,
  AuthoredItemText,
  AuthoredMatch,
} from '../authored/authored-item.ts'
import type { AuthoredText } from '../authored/authored-text.ts'
import type { AnswerBlock, AuthoredOption, Item, ItemText, ItemType } from '../item.ts'
import type { RichText } from '../rich-text.ts'
import { choiceIdByRowId, keyOf } from './item-key.ts'
import { readShowReference } from './show-reference.ts'
import { toRichText } from './to-rich-text.ts'

/** A fingerprint of a text: 16 hex digits of its SHA-256. Given by the caller, since the domain has no crypto of its own. */
export type Fingerprint = (text: string) => string

/**
 * Turns a checked item into what is published.
 *
 * @returns nothing if a language or the metadata is missing: a draft, since the rules refuse it in published items.
 */
export function compileItem(item: AuthoredItem, fingerprint: Fingerprint): Item | undefined {
  const { ko, en } = item.texts
  const metadata = item.metadata?.value
  if (ko === undefined || en === undefined || metadata === undefined) return undefined
  const content = {
    id: item.id,
    topicId: item.topicId,
    type: metadata.type,
    factIds: metadata.facts,
    level: metadata.level,
    pool: metadata.pool,
    pairIds: metadata.pairs,
    variables: metadata.vars,
    differs: metadata.differs ?? false,
    unitTermId: metadata.unit,
    revised: metadata.revised,
    key: keyOf(en.answer, metadata.type),
    texts: compileTexts({ ko, en }, metadata.type),
  }
  return { ...content, hash: fingerprint(JSON.stringify(content)) }
}

function compileTexts(texts: Localized<AuthoredItemText>, type: ItemType): Localized<ItemText> {
  const references = referencesOf(texts.en.answer)
  const compileText = ({ title, stem, answer, why }: AuthoredItemText): ItemText => ({
    title,
    stem: richText(stem),
    answer: compileAnswer(answer, type, references),
    why: why && richText(why),
  })
  return { ko: compileText(texts.ko), en: compileText(texts.en) }
}

/** Misconceptions and show references, written once in English. */
function referencesOf(
  answer: AuthoredAnswer,
): ReadonlyMap<string, Pick<AuthoredOption, 'misconceptionId' | 'show'>> {
  if (answer.form !== 'choices' && answer.form !== 'ordering') return new Map()
  return new Map(
    answer.options.map(({ id, misconception, show }) => [
      id,
      { misconceptionId: misconception?.text, show: show && readShowReference(show.text) },
    ]),
  )
}

type References = ReturnType<typeof referencesOf>

function compileAnswer(answer: AuthoredAnswer, type: ItemType, references: References): AnswerBlock {
  switch (answer.form) {
    case 'choices': {
      const options = answer.options.map((option) => compileOption(option, references))
      return { type: type === 'multiple' ? 'multiple' : 'single', options }
    }
    case 'ordering':
      return { type: 'ordering', options: answer.options.map((option) => compileOption(option, references)) }
    case 'matching':
      return compileMatching(answer.rows)
    case 'numeric':
      return { type: 'numeric', whenRight: richText(answer.whenRight), whenWrong: richText(answer.whenWrong) }
    default:
      return assertNever(answer)
  }
}

function compileOption(option: AuthoredChoice, references: References): AuthoredOption {
  return {
    id: option.id,
    content: richText(option.content),
    rationale: richText(option.rationale),
    ...references.get(option.id),
  }
}

function compileMatching(rows: readonly AuthoredMatch[]): AnswerBlock {
  const choiceIds = choiceIdByRowId(rows)
  return {
    type: 'matching',
    prompts: rows.flatMap((row) =>
      row.prompt === undefined
        ? []
        : [{ id: row.id, content: richText(row.prompt), rationale: richText(row.rationale) }],
    ),
    choices: rows
      .filter((row) => choiceIds.get(row.id) === row.id)
      .map((row) => ({
        id: row.id,
        content: richText(row.choice),
        rationale: row.prompt === undefined && row.rationale ? richText(row.rationale) : undefined,
      })),
  }
}

function richText(text: AuthoredText | undefined): RichText {
  return toRichText(text?.nodes ?? [])
}
