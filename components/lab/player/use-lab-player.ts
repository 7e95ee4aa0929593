'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { announce } from '#components/ui/announce.ts'
import type { LabContent, LabDepth, LabExplanation } from '#domain/content/lab/lab.ts'
import type { ExplanationSource, Lab, LabCommand, LabState, Why } from '#domain/labs/kernel/lab.ts'
import type { LabLog } from '#domain/labs/kernel/log.ts'
import type { Language } from '#domain/shared/language.ts'
import type { LabWords } from '../lab-words.ts'
import { fillLine } from './fill-words.ts'
import { useLinkedPlace } from './linked-place.ts'
import { momentShown } from './session.ts'
import { useDepth } from './use-depth.ts'
import { useLabSession } from './use-lab-session.ts'
import type { LabSession } from './use-lab-session.ts'
import { usePredictions } from './use-predictions.ts'
import type { Predictions } from './use-predictions.ts'
import { useScreen } from './use-screen.ts'
import type { LabScreen } from './use-screen.ts'

/** What the page of a lab hands to its player. */
export interface LabPlayerProps {
  readonly language: Language
  readonly title: string
  readonly content: Pick<LabContent, 'scenarios' | 'opensWith'>
  readonly words: Readonly<Record<string, LabExplanation>>
  /** A record of every scenario. */
  readonly runs: Readonly<Record<string, LabLog>>
  /** Where the page stands in the other language. */
  readonly otherLanguageHref: string
}

/** What the shown moment has to say for itself. */
export interface Happened {
  readonly why: Why | undefined
  readonly words: LabExplanation | undefined
  readonly source: ExplanationSource | undefined
  /** Its title, filled in. */
  readonly line: string
}

/** The state of a lab's player: the run, where one looks, how deep, and what is asked. */
export interface LabPlayerState<State extends LabState, Command extends LabCommand> {
  readonly engine: Lab<State, Command>
  readonly lab: LabSession<State, Command>
  readonly state: State
  readonly depth: LabDepth
  readonly setDepth: (depth: LabDepth) => void
  readonly screen: LabScreen
  readonly setScreen: (screen: LabScreen) => void
  readonly predictions: Predictions
  readonly happened: Happened
  readonly linkProblem: ReturnType<typeof useLinkedPlace>['linkProblem']
}

/** Runs a lab in a page and keeps address, announcements and predictions with it. */
export function useLabPlayer<State extends LabState, Command extends LabCommand>(
  engine: Lab<State, Command>,
  labWords: LabWords<State>,
  { content, runs, words }: LabPlayerProps,
): LabPlayerState<State, Command> {
  const t = useTranslations('lab')
  const [depth, setDepth] = useDepth()
  const [screen, setScreen] = useScreen()
  const lab = useLabSession(engine, content, runs)
  const { linkProblem } = useLinkedPlace(engine.id, lab)
  const predictions = usePredictions(lab.session)
  const { state, why: reasons } = momentShown(lab.session)
  const [first] = reasons
  const why = first && labWords.why(t, first)
  const said = why && words[why.key]
  const line = said ? fillLine(said.title, why.values) : ''
  useEffect(() => announce(line), [line])
  const happened = { why, words: said, source: why && engine.explanations[why.key], line }
  return { engine, lab, state, depth, setDepth, screen, setScreen, predictions, happened, linkProblem }
}
