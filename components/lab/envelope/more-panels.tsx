'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { LabContent } from '#domain/content/lab/lab.ts'
import { breakageCommand } from '#domain/labs/envelope/break-it.ts'
import type { ChangeCommand, EnvelopeCommand } from '#domain/labs/envelope/command.ts'
import type { EnvelopeState } from '#domain/labs/envelope/state.ts'
import type { Language } from '#domain/shared/language.ts'
import { LoggedCalls } from '../player/logged-calls.tsx'
import styles from '../player/player.module.css'
import { momentShown, momentsShown } from '../player/session.ts'
import { Stories } from '../player/stories.tsx'
import type { LabSession } from '../player/use-lab-session.ts'
import { ProofPanel } from '../proof/proof-panel.tsx'
import { BreakMenu } from './break-menu.tsx'
import { BringIn } from './bring-in.tsx'
import { OwnData } from './own-data.tsx'
import { plainPlan } from './plans.ts'

const PANELS = ['break', 'logged', 'own', 'bring', 'proof', 'stories'] as const
type Panel = (typeof PANELS)[number]

interface PanelProps {
  readonly lab: LabSession<EnvelopeState, EnvelopeCommand>
  readonly content: Pick<LabContent, 'scenarios' | 'opensWith'>
  readonly language: Language
  /** Told what to do to the message once it lies in the storage. */
  readonly onBreak: (makeCommand: (stored: EnvelopeState) => ChangeCommand) => void
}

/** What can be done beyond going on, one thing open at a time. */
export function MorePanels(props: PanelProps) {
  const t = useTranslations('lab')
  const [open, setOpen] = useState<Panel | null>(null)
  return (
    <>
      <nav className={styles.panels} aria-label={t('more')}>
        {PANELS.map((name) => (
          <button
            key={name}
            type="button"
            className="button"
            data-variant="quiet"
            aria-expanded={open === name}
            onClick={() => setOpen(open === name ? null : name)}
          >
            {t(`panel.${name}`)}
          </button>
        ))}
      </nav>
      {open && <div className={styles.panel}>{drawPanel(open, props, () => setOpen(null))}</div>}
    </>
  )
}

function drawPanel(
  name: Panel,
  { lab, content, language, onBreak }: PanelProps,
  onDone: () => void,
): ReactNode {
  const { session, canCompute } = lab
  const { keys, input } = momentShown(session).state
  switch (name) {
    case 'break':
      return (
        <BreakMenu
          canCompute={canCompute}
          onBreak={(breakage) => {
            onBreak((stored) => breakageCommand(breakage, stored))
            onDone()
          }}
          onOpen={lab.open}
        />
      )
    case 'logged':
      return <LoggedCalls calls={momentsShown(session).flatMap(({ trail }) => trail)} />
    case 'own':
      return (
        <OwnData
          input={input}
          canCompute={canCompute}
          onData={(text, context) => {
            lab.change({ setup: [{ type: 'SetData', text, context }], plan: plainPlan(content) }, () => 1)
            onDone()
          }}
        />
      )
    case 'bring':
      return <BringIn rawKey={keys.raw} canCompute={canCompute} />
    case 'proof':
      return <ProofPanel canCompute={canCompute} />
    case 'stories':
      return <Stories content={content} language={language} current={session.scenario.id} onOpen={lab.open} />
  }
}
