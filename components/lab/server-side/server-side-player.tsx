'use client'

import { useTranslations } from 'next-intl'
import type { ServerSideCommand } from '#domain/labs/server-side/command.ts'
import { serverSideLab } from '#domain/labs/server-side/server-side-lab.ts'
import type { ServerSideState, StoredObject } from '#domain/labs/server-side/state.ts'
import { LabFrame } from '../player/lab-frame.tsx'
import { MorePanels } from '../player/more-panels.tsx'
import { momentsShown } from '../player/session.ts'
import { useLabPlayer } from '../player/use-lab-player.ts'
import type { LabPlayerProps } from '../player/use-lab-player.ts'
import type { LabSession } from '../player/use-lab-session.ts'
import { CallCounter } from './call-counter.tsx'
import { DiskBytes } from './disk-bytes.tsx'
import { FailureAnswers } from './failure-answers.tsx'
import { PartyPanels } from './party-panels.tsx'
import { isChange } from './plans.ts'
import type { ServerSideSession } from './plans.ts'
import { serverSidePanels } from './server-side-panels.tsx'
import { serverSideWords } from './server-side-words.ts'

/** The lab of server-side encryption: parties, readers, what lies on the disk, calls to KMS, and all one can do. */
export function ServerSidePlayer(page: LabPlayerProps) {
  const t = useTranslations('lab')
  const player = useLabPlayer(serverSideLab, serverSideWords, page)
  const { lab, state, depth } = player
  const { content, language, words } = page
  return (
    <LabFrame
      page={page}
      player={player}
      readers={serverSideWords.readers(t, state)}
      isChange={isChange}
      stage={<PartyPanels state={state} depth={depth} />}
    >
      <FailureAnswers state={state} words={words} onPutBack={() => putBack(lab, content.opensWith)} />
      <CallCounter state={state} />
      {depth !== 'picture' && (
        <DiskBytes state={state} before={diskBefore(lab.session)} isWhole={depth === 'bytes'} />
      )}
      <MorePanels panels={serverSidePanels(t, { lab, content, language })} />
    </LabFrame>
  )
}

/** Undoes a change: back to where one branched off, or, where the story itself made it, to the sound story. */
function putBack(
  { session, leaveBranch, open }: LabSession<ServerSideState, ServerSideCommand>,
  opensWith: string,
): void {
  if (session.origin) leaveBranch()
  else open(opensWith)
}

/** What lay on the disk a step ago. */
function diskBefore(session: ServerSideSession): StoredObject | null {
  return momentsShown(session).at(-2)?.state.disk ?? null
}
