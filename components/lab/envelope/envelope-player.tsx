'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { announce } from '#components/ui/announce.ts'
import type { LabContent, LabDepth, LabExplanation } from '#domain/content/lab/lab.ts'
import type { ChangeCommand, EnvelopeCommand } from '#domain/labs/envelope/command.ts'
import { envelopeLab } from '#domain/labs/envelope/envelope-lab.ts'
import type { EnvelopeState } from '#domain/labs/envelope/state.ts'
import type { LabLog } from '#domain/labs/kernel/log.ts'
import type { Language } from '#domain/shared/language.ts'
import { Caption } from '../player/caption.tsx'
import { fillLine } from '../player/fill-words.ts'
import { Goals } from '../player/goals.tsx'
import { useLinkedPlace } from '../player/linked-place.ts'
import styles from '../player/player.module.css'
import { PlayerTop } from '../player/player-top.tsx'
import { Prediction, PredictionSettled } from '../player/prediction.tsx'
import { reachedGoals } from '../player/reached-goals.ts'
import room from '../player/projector.module.css'
import { momentShown } from '../player/session.ts'
import { StepBar } from '../player/step-bar.tsx'
import { useDepth } from '../player/use-depth.ts'
import { useLabSession } from '../player/use-lab-session.ts'
import type { LabSession } from '../player/use-lab-session.ts'
import { usePredictions } from '../player/use-predictions.ts'
import type { Predictions } from '../player/use-predictions.ts'
import { useScreen } from '../player/use-screen.ts'
import { FailureAnswers } from './failure-answers.tsx'
import { MessageBytes } from './message-bytes.tsx'
import { MorePanels } from './more-panels.tsx'
import { PartyPanels } from './party-panels.tsx'
import { failingPosition, isChange, originalMessage, STORED, unbroken } from './plans.ts'
import type { EnvelopeSession } from './plans.ts'
import { ReaderTable } from './reader-table.tsx'
import { readerWords } from './reader-words.ts'
import { whyInWords } from './why-words.ts'

export interface EnvelopePlayerProps {
  readonly language: Language
  readonly title: string
  readonly content: Pick<LabContent, 'scenarios' | 'opensWith'>
  readonly words: Readonly<Record<string, LabExplanation>>
  /** A record of every scenario. */
  readonly runs: Readonly<Record<string, LabLog>>
  /** Where the page stands in the other language. */
  readonly otherLanguageHref: string
}

/** The envelope lab: parties, readers, bytes, and everything that can be done to a message. */
export function EnvelopePlayer({
  language,
  title,
  content,
  words,
  runs,
  otherLanguageHref,
}: EnvelopePlayerProps) {
  const [depth, setDepth] = useDepth()
  const [screen, setScreen] = useScreen()
  const lab = useLabSession(envelopeLab, content, runs)
  const { linkProblem } = useLinkedPlace(envelopeLab.id, lab)
  const { session } = lab
  const predictions = usePredictions(session)
  const happened = useHappened(session, words)
  const { state } = momentShown(session)
  const breakWith = (makeCommand: (stored: EnvelopeState) => ChangeCommand): void =>
    lab.insertAfter(
      unbroken(session, content),
      STORED,
      (stored) => ({ id: 'change', command: makeCommand(stored) }),
      failingPosition,
    )

  return (
    <div className={`${styles.player} ${room.screen}`} data-depth={depth} data-screen={screen}>
      <PlayerTop
        title={title}
        language={language}
        otherLanguageHref={otherLanguageHref}
        depth={depth}
        onDepth={setDepth}
        screen={screen}
        onScreen={setScreen}
        onStartOver={() => {
          predictions.forget()
          lab.open(session.scenario.id)
        }}
        log={session.run.log}
      />
      <main id="main" className={styles.main}>
        <Story session={session} language={language} onLeaveBranch={lab.leaveBranch} />
        <Problems linkProblem={linkProblem} tooLarge={lab.tooLarge} />
        <div className={styles.stage}>
          <PartyPanels state={state} depth={depth} />
        </div>
        <Told lab={lab} happened={happened} predictions={predictions} depth={depth} language={language} />
        <FailureAnswers state={state} words={words} onPutBack={() => putBack(lab, content.opensWith)} />
        {depth !== 'picture' && (
          <MessageBytes
            state={state}
            before={originalMessage(session)}
            depth={depth}
            onFlip={
              lab.canCompute
                ? (offset) => breakWith(() => ({ type: 'FlipBits', offset, mask: 1 }))
                : undefined
            }
          />
        )}
        <MorePanels lab={lab} content={content} language={language} onBreak={breakWith} />
      </main>
      <Steps session={session} title={happened.line} onGo={lab.go} isHeld={predictions.asked !== undefined} />
    </div>
  )
}

/** What happened, what is asked, who can read now, and how far the story has got. */
function Told({
  lab: { session, go },
  happened,
  predictions,
  depth,
  language,
}: {
  readonly lab: LabSession<EnvelopeState, EnvelopeCommand>
  readonly happened: ReturnType<typeof useHappened>
  readonly predictions: Predictions
  readonly depth: LabDepth
  readonly language: Language
}) {
  const t = useTranslations('lab.envelope')
  return (
    <div className={styles.told}>
      <div>
        <Caption
          {...happened}
          depth={depth}
          place={`${session.position}/${session.plan.length}`}
          isComputedHere={session.isComputedHere}
        />
        <Questions predictions={predictions} language={language} onGoOn={() => go(session.position + 1)} />
      </div>
      <div className={styles.readers}>
        <ReaderTable readers={readerWords(t, momentShown(session).state)} />
        <Goals
          goals={session.scenario.goals}
          reached={reachedGoals(envelopeLab, session)}
          language={language}
        />
      </div>
    </div>
  )
}

/** Undoes a change: back to where one branched off, or, where the story itself made it, to the sound message. */
function putBack(
  { session, leaveBranch, open }: LabSession<EnvelopeState, EnvelopeCommand>,
  opensWith: string,
): void {
  if (session.origin) leaveBranch()
  else open(opensWith, STORED)
}

/** Which story this is; in a branch of it, with the way back. */
function Story({
  session: { scenario, origin },
  language,
  onLeaveBranch,
}: {
  readonly session: EnvelopeSession
  readonly language: Language
  readonly onLeaveBranch: () => void
}) {
  const t = useTranslations('lab.branch')
  return (
    <div className={styles.story}>
      <p>
        <b>{scenario.title[language]}</b> {scenario.briefing[language]}
      </p>
      {origin && (
        <p>
          {t('own')}{' '}
          <button type="button" className="button" data-variant="quiet" onClick={onLeaveBranch}>
            {t('leave', { step: origin.position, steps: origin.plan.length })}
          </button>
        </p>
      )}
    </div>
  )
}

/** The question before the next step, or what came of the one that this step settles. */
function Questions({
  predictions: { asked, settled, answer },
  language,
  onGoOn,
}: {
  readonly predictions: Predictions
  readonly language: Language
  readonly onGoOn: () => void
}) {
  return (
    <>
      {settled && <PredictionSettled {...settled} language={language} />}
      {asked && (
        <Prediction
          key={asked.before}
          prediction={asked}
          language={language}
          onAnswer={(optionId) => {
            answer(optionId)
            onGoOn()
          }}
        />
      )}
    </>
  )
}

function Steps({
  session: { position, plan },
  title,
  onGo,
  isHeld,
}: {
  readonly session: EnvelopeSession
  readonly title: string
  readonly onGo: (position: number) => void
  readonly isHeld: boolean
}) {
  return (
    <StepBar
      position={position}
      steps={plan.map(({ id, command }) => ({ id, isChange: isChange(command.type) }))}
      titleOf={() => title}
      onGo={onGo}
      isNextHeld={isHeld}
    />
  )
}

/** What the shown moment has to say for itself; said aloud when it changes. */
function useHappened(session: EnvelopeSession, explanations: EnvelopePlayerProps['words']) {
  const t = useTranslations('lab')
  const [first] = momentShown(session).why
  const why = first && whyInWords(t, first)
  const words = why && explanations[why.key]
  const line = words ? fillLine(words.title, why.values) : ''
  useEffect(() => announce(line), [line])
  return { why, words, source: why && envelopeLab.explanations[why.key], line }
}

function Problems({
  linkProblem,
  tooLarge,
}: {
  readonly linkProblem: ReturnType<typeof useLinkedPlace>['linkProblem']
  readonly tooLarge: { readonly size: number; readonly most: number } | null
}) {
  const t = useTranslations('lab')
  return (
    <>
      {linkProblem && <p role="alert">{t(`link.${linkProblem}`)}</p>}
      {tooLarge && <p role="alert">{t('tooLarge', tooLarge)}</p>}
    </>
  )
}
