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
import type { AnswerBlock, AuthoredOption, Item, ItemKey, ItemText, ItemType } from '../item.ts'
import { plainText } from '../markdown/plain-text.ts'
import type { RichText } from '../rich-text.ts'
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
    differs: metadata.differs,
    unitTermId: metadata.unit,
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

/** Rows whose matches read alike share one choice, named by the first of their ids in the alphabet. */
export function choiceIdByRowId(rows: readonly AuthoredMatch[]): ReadonlyMap<string, string> {
  const byText = new Map<string, string>()
  for (const { id, choice } of rows) {
    const text = plainText(choice.nodes)
    const known = byText.get(text)
    if (known === undefined || id < known) byText.set(text, id)
  }
  return new Map(rows.map((row) => [row.id, byText.get(plainText(row.choice.nodes)) ?? row.id]))
}

/** What makes a response right, read off the marks of one language; both languages have the same. */
export function keyOf(answer: AuthoredAnswer, type: ItemType): ItemKey {
  switch (answer.form) {
    case 'choices': {
      const optionIds = answer.options.filter((option) => option.isKey).map((option) => option.id)
      return type === 'multiple'
        ? { type, optionIds: optionIds.sort() }
        : { type: 'single', optionId: optionIds[0] ?? '' }
    }
    case 'ordering':
      return { type: 'ordering', optionIds: answer.options.map((option) => option.id) }
    case 'matching': {
      const choiceIds = choiceIdByRowId(answer.rows)
      const prompts = answer.rows.filter((row) => row.prompt !== undefined)
      const entries = prompts.map((row) => [row.id, choiceIds.get(row.id) ?? row.id] as const)
      return {
        type: 'matching',
        choiceIdByPromptId: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))),
      }
    }
    case 'numeric':
      return { type: 'numeric', accepted: answer.accepted }
    default:
      return assertNever(answer)
  }
}

function richText(text: AuthoredText | undefined): RichText {
  return toRichText(text?.nodes ?? [])
}
