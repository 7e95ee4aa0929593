'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ReaderWords } from '#contracts/lab-steps.ts'
import type { LabCommand, LabState } from '#domain/labs/kernel/lab.ts'
import { ReaderTable } from '../reader-table.tsx'
import { Caption } from './caption.tsx'
import { Goals } from './goals.tsx'
import styles from './player.module.css'
import { PlayerTop } from './player-top.tsx'
import room from './projector.module.css'
import { LabQuestions } from './lab-questions.tsx'
import { reachedGoals } from './reached-goals.ts'
import { StepBar } from './step-bar.tsx'
import { Story } from './story.tsx'
import type { LabPlayerProps, LabPlayerState } from './use-lab-player.ts'

/**
 * What every lab's page shows around its own parts: the top line, the story, what happened and who can read, and the
 * steps under the thumb.
 *
 * @param props.stage - the parties and what each of them has.
 * @param props.children - what the lab offers beneath: bytes, failures, panels.
 */
export function LabFrame<State extends LabState, Command extends LabCommand>({
  page: { language, title, otherLanguageHref },
  player,
  readers,
  isChange,
  stage,
  children,
}: {
  readonly page: Pick<LabPlayerProps, 'language' | 'title' | 'otherLanguageHref'>
  readonly player: LabPlayerState<State, Command>
  readonly readers: ReaderWords
  /** Whether a command breaks something, as opposed to going on; the step bar marks it. */
  readonly isChange: (commandType: string) => boolean
  readonly stage: ReactNode
  readonly children: ReactNode
}) {
  const { engine, lab, depth, screen, predictions, happened } = player
  const { session } = lab
  return (
    <div className={`${styles.player} ${room.screen}`} data-depth={depth} data-screen={screen}>
      <PlayerTop
        title={title}
        language={language}
        otherLanguageHref={otherLanguageHref}
        depth={depth}
        onDepth={player.setDepth}
        screen={screen}
        onScreen={player.setScreen}
        onStartOver={() => {
          predictions.forget()
          lab.open(session.scenario.id)
        }}
        log={session.run.log}
      />
      <main id="main" className={styles.main}>
        <Story session={session} language={language} onLeaveBranch={lab.leaveBranch} />
        <Problems linkProblem={player.linkProblem} tooLarge={lab.tooLarge} />
        <div className={styles.stage}>{stage}</div>
        <div className={styles.told}>
          <div>
            <Caption
              {...happened}
              depth={depth}
              place={`${session.position}/${session.plan.length}`}
              isComputedHere={session.isComputedHere}
            />
            <LabQuestions
              predictions={predictions}
              language={language}
              onGoOn={() => lab.go(session.position + 1)}
            />
          </div>
          <div className={styles.readers}>
            <ReaderTable readers={readers} />
            <Goals
              goals={session.scenario.goals}
              reached={reachedGoals(engine, session)}
              language={language}
            />
          </div>
        </div>
        {children}
      </main>
      <StepBar
        position={session.position}
        steps={session.plan.map(({ id, command }) => ({ id, isChange: isChange(command.type) }))}
        titleOf={() => happened.line}
        onGo={lab.go}
        isNextHeld={predictions.asked !== undefined}
      />
    </div>
  )
}

function Problems({
  linkProblem,
  tooLarge,
}: {
  readonly linkProblem: LabPlayerState<LabState, LabCommand>['linkProblem']
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
