import type { Localized } from '#domain/shared/language.ts'
import type { LocalizedText } from '#domain/shared/localized-text.ts'
import type { RichText } from '../rich-text.ts'
import type { ScenarioSource } from './lab-source.ts'

/** How much a lab shows: pictures in taught words; names, algorithms and calls; every byte. */
export const LAB_DEPTHS = ['picture', 'keys', 'bytes'] as const
export type LabDepth = (typeof LAB_DEPTHS)[number]

/** The words for something that happened in a lab. Placeholders `{{name}}` are still in them. */
export interface LabExplanation extends Readonly<Record<LabDepth, RichText>> {
  /** One line. */
  readonly title: string
}

/** A story in a lab, ready to run. */
export interface LabScenario extends Omit<ScenarioSource, 'now' | 'labVersion'> {
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A lab as it is listed: without its words. */
export interface LabOutline {
  readonly id: string
  readonly title: LocalizedText
  readonly summary: LocalizedText
  readonly minutes: number
  readonly topicIds: readonly string[]
  readonly scenarios: readonly { readonly id: string; readonly title: LocalizedText }[]
}

/** Everything published about a lab. */
export interface LabContent {
  readonly outline: LabOutline
  /** The scenario that opens where none is named. */
  readonly opensWith: string
  readonly scenarios: readonly LabScenario[]
  readonly explanations: Localized<Readonly<Record<string, LabExplanation>>>
}
