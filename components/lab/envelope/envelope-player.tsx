'use client'

import { useTranslations } from 'next-intl'
import type { ChangeCommand, EnvelopeCommand } from '#domain/labs/envelope/command.ts'
import { envelopeLab } from '#domain/labs/envelope/envelope-lab.ts'
import type { EnvelopeState } from '#domain/labs/envelope/state.ts'
import { LabFrame } from '../player/lab-frame.tsx'
import { MorePanels } from '../player/more-panels.tsx'
import { useLabPlayer } from '../player/use-lab-player.ts'
import type { LabPlayerProps } from '../player/use-lab-player.ts'
import type { LabSession } from '../player/use-lab-session.ts'
import { envelopePanels } from './envelope-panels.tsx'
import { envelopeWords } from './envelope-words.ts'
import { FailureAnswers } from './failure-answers.tsx'
import { MessageBytes } from './message-bytes.tsx'
import { PartyPanels } from './party-panels.tsx'
import { failingPosition, isChange, originalMessage, STORED, unbroken } from './plans.ts'

/** The envelope lab: parties, readers, bytes, and everything that can be done to a message. */
export function EnvelopePlayer(page: LabPlayerProps) {
  const t = useTranslations('lab')
  const player = useLabPlayer(envelopeLab, envelopeWords, page)
  const { lab, state, depth } = player
  const { content, language, words } = page
  const breakWith = (makeCommand: (stored: EnvelopeState) => ChangeCommand): void =>
    lab.insertAfter(
      unbroken(lab.session, content),
      STORED,
      (stored) => ({ id: 'change', command: makeCommand(stored) }),
      failingPosition,
    )

  return (
    <LabFrame
      page={page}
      player={player}
      readers={envelopeWords.readers(t, state)}
      isChange={isChange}
      stage={<PartyPanels state={state} depth={depth} />}
    >
      <FailureAnswers state={state} words={words} onPutBack={() => putBack(lab, content.opensWith)} />
      {depth !== 'picture' && (
        <MessageBytes
          state={state}
          before={originalMessage(lab.session)}
          depth={depth}
          onFlip={
            lab.canCompute ? (offset) => breakWith(() => ({ type: 'FlipBits', offset, mask: 1 })) : undefined
          }
        />
      )}
      <MorePanels panels={envelopePanels(t, { lab, content, language, onBreak: breakWith })} />
    </LabFrame>
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
