import type { useTranslations } from 'next-intl'
import type { ReaderWords } from '#contracts/lab-steps.ts'
import type { LabState, Why } from '#domain/labs/kernel/lab.ts'

/** The interface words of all labs: those they share, and under the id of each lab and byte format its own. */
export type LabTranslator = ReturnType<typeof useTranslations<'lab'>>

/** What a lab says of its states, beside the explanations that stand with its content. */
export interface LabWords<State extends LabState> {
  /** Who can read what at a moment. */
  readers(t: LabTranslator, state: State): ReaderWords
  /** A reason with words in place of the ids among its values. */
  why(t: LabTranslator, why: Why): Why
}
