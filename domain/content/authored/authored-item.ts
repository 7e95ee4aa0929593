import type { Language } from '#domain/shared/language.ts'
import type { ItemMetadata } from '../item.ts'
import type { Placed } from '../yaml/placed.ts'
import type { AuthoredText } from './authored-text.ts'
import type { Place } from './place.ts'

/** An option with what stands in the quote beneath it. */
export interface AuthoredChoice {
  readonly id: string
  readonly place: Place
  /** Marked `[x]`; of an ordering item every option is part of the key. */
  readonly isKey: boolean
  readonly content: AuthoredText
  readonly rationale?: AuthoredText
  readonly misconception?: AuthoredReference
  readonly show?: AuthoredReference
}

/** What was written after `misconception:` or `show:`. */
export interface AuthoredReference {
  readonly text: string
  readonly place: Place
}

/** A row of a matching table. Without a prompt it is an extra choice. */
export interface AuthoredMatch {
  readonly id: string
  readonly place: Place
  readonly prompt?: AuthoredText
  readonly choice: AuthoredText
  readonly rationale?: AuthoredText
}

/** Bounds of accepted numbers: a number, or the name of a variable. */
export interface AcceptedRange {
  readonly from: number | string
  readonly to: number | string
}

/** The answer block by its form on paper; single and multiple look alike. */
export type AuthoredAnswer = { readonly place: Place } & (
  | { readonly form: 'choices'; readonly options: readonly AuthoredChoice[] }
  | { readonly form: 'ordering'; readonly options: readonly AuthoredChoice[] }
  | { readonly form: 'matching'; readonly rows: readonly AuthoredMatch[] }
  | {
      readonly form: 'numeric'
      readonly accepted: readonly AcceptedRange[]
      readonly whenRight?: AuthoredText
      readonly whenWrong?: AuthoredText
    }
)

/** An item as one language's file has it. */
export interface AuthoredItemText {
  readonly id: string
  readonly language: Language
  readonly title: string
  readonly isDraft: boolean
  /** The heading. */
  readonly place: Place
  /** Of the English file only. */
  readonly metadata?: Placed<ItemMetadata>
  readonly stem: AuthoredText
  readonly answer: AuthoredAnswer
  readonly why?: AuthoredText
}

/** An item with all languages it was written in. */
export interface AuthoredItem {
  readonly id: string
  readonly topicId: string
  readonly metadata?: Placed<ItemMetadata>
  readonly texts: Readonly<Partial<Record<Language, AuthoredItemText>>>
}

/** Everything an item says in one language, each with a name for messages. */
export function listItemTexts(
  text: AuthoredItemText,
): { readonly name: string; readonly content: AuthoredText }[] {
  return [
    { name: 'the stem', content: text.stem },
    ...answerTexts(text.answer),
    ...(text.why === undefined ? [] : [{ name: 'Why', content: text.why }]),
  ]
}

function answerTexts(answer: AuthoredAnswer): { name: string; content: AuthoredText }[] {
  switch (answer.form) {
    case 'choices':
    case 'ordering':
      return answer.options.flatMap((option) => [
        { name: `option (${option.id})`, content: option.content },
        ...named(`the rationale of (${option.id})`, option.rationale),
      ])
    case 'matching':
      return answer.rows.flatMap((row) => [
        ...named(`prompt (${row.id})`, row.prompt),
        { name: `the match of (${row.id})`, content: row.choice },
        ...named(`the rationale of (${row.id})`, row.rationale),
      ])
    case 'numeric':
      return [
        ...named('the text for right', answer.whenRight),
        ...named('the text for wrong', answer.whenWrong),
      ]
  }
}

function named(name: string, content: AuthoredText | undefined): { name: string; content: AuthoredText }[] {
  return content === undefined ? [] : [{ name, content }]
}
