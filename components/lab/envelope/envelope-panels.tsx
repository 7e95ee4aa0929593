import type { LabContent } from '#domain/content/lab/lab.ts'
import { breakageCommand } from '#domain/labs/envelope/break-it.ts'
import type { ChangeCommand, EnvelopeCommand } from '#domain/labs/envelope/command.ts'
import type { EnvelopeState } from '#domain/labs/envelope/state.ts'
import type { Language } from '#domain/shared/language.ts'
import type { LabTranslator } from '../lab-words.ts'
import { LoggedCalls } from '../player/logged-calls.tsx'
import type { MorePanel } from '../player/more-panels.tsx'
import { momentShown, momentsShown } from '../player/session.ts'
import { Stories } from '../player/stories.tsx'
import type { LabSession } from '../player/use-lab-session.ts'
import { ProofPanel } from '../proof/proof-panel.tsx'
import { BreakMenu } from './break-menu.tsx'
import { BringIn } from './bring-in.tsx'
import { OwnData } from './own-data.tsx'
import { plainPlan } from './plans.ts'

/** What the envelope lab offers beyond going on. */
export function envelopePanels(
  t: LabTranslator,
  {
    lab,
    content,
    language,
    onBreak,
  }: {
    readonly lab: LabSession<EnvelopeState, EnvelopeCommand>
    readonly content: Pick<LabContent, 'scenarios' | 'opensWith'>
    readonly language: Language
    /** Told what to do to the message once it lies in the storage. */
    readonly onBreak: (makeCommand: (stored: EnvelopeState) => ChangeCommand) => void
  },
): readonly MorePanel[] {
  const { session, canCompute } = lab
  const { keys, input } = momentShown(session).state
  const draw: Readonly<
    Record<'break' | 'logged' | 'own' | 'bring' | 'proof' | 'stories', MorePanel['draw']>
  > = {
    break: (onDone) => (
      <BreakMenu
        canCompute={canCompute}
        onBreak={(breakage) => {
          onBreak((stored) => breakageCommand(breakage, stored))
          onDone()
        }}
        onOpen={lab.open}
      />
    ),
    logged: () => <LoggedCalls calls={momentsShown(session).flatMap(({ trail }) => trail)} />,
    own: (onDone) => (
      <OwnData
        input={input}
        canCompute={canCompute}
        onData={(text, context) => {
          lab.change({ setup: [{ type: 'SetData', text, context }], plan: plainPlan(content) }, () => 1)
          onDone()
        }}
      />
    ),
    bring: () => <BringIn rawKey={keys.raw} canCompute={canCompute} />,
    proof: () => <ProofPanel canCompute={canCompute} />,
    stories: () => (
      <Stories content={content} language={language} current={session.scenario.id} onOpen={lab.open} />
    ),
  }
  const ids = ['break', 'logged', 'own', 'bring', 'proof', 'stories'] as const
  return ids.map((id) => ({ id, name: t(`panel.${id}`), draw: draw[id] }))
}
