'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button-link.tsx'
import type { Language } from '#domain/shared/language.ts'
import { SessionEnd } from './session/session-end.tsx'
import type { QuestionSlot, SittingMode } from './session/session-slots.ts'
import type { SessionCard } from './session/session-state.ts'
import styles from './session/session.module.css'
import { Sitting } from './session/sitting.tsx'
import { useFixedSitting } from './session/use-fixed-sitting.ts'
import { StudyFrame } from './study-frame.tsx'
import type { StudyFrameProps } from './study-frame.tsx'

interface PracticeProps {
  /** `cram` leaves the dates of reviews alone. */
  readonly mode: Extract<SittingMode, 'practice' | 'cram'>
  /** The learner's day. */
  readonly today: number
  /** In the order to ask them. */
  readonly cards: readonly SessionCard[]
  /** Of the page, below the language, as `/practice?topic=kms`. */
  readonly path: string
  readonly question: QuestionSlot
}

/** Practice of a topic, a pair or what was failed, with what it stands on. */
export function PracticeApp({
  language,
  messages,
  titles,
  ...practice
}: PracticeProps & Pick<StudyFrameProps, 'language' | 'messages' | 'titles'>) {
  return (
    <StudyFrame language={language} messages={messages} titles={titles} path={practice.path}>
      {(current, switchTo) => <Practice {...practice} language={current} onLanguage={switchTo} />}
    </StudyFrame>
  )
}

function Practice({
  language,
  onLanguage,
  mode,
  today,
  cards,
  path,
  question,
}: PracticeProps & { readonly language: Language; readonly onLanguage: (language: Language) => void }) {
  const t = useTranslations('review')
  const { session, change, onUndoBefore, startAgain } = useFixedSitting(path, today, cards)
  const left = cards.filter(({ itemId }) => !session.cards.some((card) => card.itemId === itemId))
  const choose = (
    <ButtonLink variant="primary" wide href={`/${language}/practice`}>
      {t('practice.choose')}
    </ButtonLink>
  )

  return (
    <Sitting
      language={language}
      onLanguage={onLanguage}
      path={path}
      mode={mode}
      question={question}
      session={session}
      change={change}
      onUndoBefore={onUndoBefore}
      empty={
        <div className={styles.words}>
          <h1>{t('practice.emptyTitle')}</h1>
          <p>{t('practice.empty')}</p>
          <div className={styles.actions}>{choose}</div>
        </div>
      }
      end={({ onUndo, move }) => (
        <SessionEnd
          session={session}
          words={{
            title: t(mode === 'cram' ? 'practice.cramDone' : 'practice.done'),
            more: t('practice.more', { count: left.length }),
          }}
          leavesDatesAlone={mode === 'cram'}
          left={{ today: left.length, later: 0 }}
          onMore={() => move(() => startAgain(left))}
          nextStep={choose}
          onUndo={onUndo}
        />
      )}
    />
  )
}
