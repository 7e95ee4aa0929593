import type { LabContent } from '#domain/content/lab/lab.ts'
import type { ServerSideCommand } from '#domain/labs/server-side/command.ts'
import type { ServerSideState } from '#domain/labs/server-side/state.ts'
import type { Language } from '#domain/shared/language.ts'
import type { LabTranslator } from '../lab-words.ts'
import { LoggedCalls } from '../player/logged-calls.tsx'
import type { MorePanel } from '../player/more-panels.tsx'
import { momentShown, momentsShown } from '../player/session.ts'
import { Stories } from '../player/stories.tsx'
import type { LabSession } from '../player/use-lab-session.ts'
import { BreakMenu } from './break-menu.tsx'
import { OwnBucket } from './own-bucket.tsx'
import { brokenPlan } from './plans.ts'

/** What the lab of server-side encryption offers beyond going on. */
export function serverSidePanels(
  t: LabTranslator,
  {
    lab,
    content,
    language,
  }: {
    readonly lab: LabSession<ServerSideState, ServerSideCommand>
    readonly content: Pick<LabContent, 'scenarios' | 'opensWith'>
    readonly language: Language
  },
): readonly MorePanel[] {
  const { session, canCompute } = lab
  const { state } = momentShown(session)
  const draw: Readonly<Record<'break' | 'own' | 'logged' | 'stories', MorePanel['draw']>> = {
    break: (onDone) => (
      <BreakMenu
        state={state}
        canCompute={canCompute}
        onBreak={(breakage) => {
          const { position } = session
          lab.change({ plan: brokenPlan(session, breakage, state) }, () => position + 1)
          onDone()
        }}
      />
    ),
    own: (onDone) => (
      <OwnBucket
        state={state}
        canCompute={canCompute}
        onStart={(setup, plan) => {
          lab.change({ setup, plan }, () => 1)
          onDone()
        }}
      />
    ),
    logged: () => <LoggedCalls calls={momentsShown(session).flatMap(({ trail }) => trail)} />,
    stories: () => (
      <Stories content={content} language={language} current={session.scenario.id} onOpen={lab.open} />
    ),
  }
  return [
    { id: 'break', name: t('panel.break'), draw: draw.break },
    { id: 'own', name: t('server-side.own.open'), draw: draw.own },
    { id: 'logged', name: t('panel.logged'), draw: draw.logged },
    { id: 'stories', name: t('panel.stories'), draw: draw.stories },
  ]
}
