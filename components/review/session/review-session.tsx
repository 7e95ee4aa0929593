'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { StudyItem } from '#contracts/items.ts'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { UndoIcon } from '#components/ui/icons.tsx'
import type { Language, Localized } from '#domain/shared/language.ts'
import { SavedStateLine } from '../saved-state-line.tsx'
import { NothingDue } from './nothing-due.tsx'
import { SessionEnd } from './session-end.tsx'
import { SessionHeader } from './session-header.tsx'
import { isFinished } from './session-state.ts'
import type { SessionResult } from './session-state.ts'
import styles from './session.module.css'
import { useReviewSession } from './use-review-session.ts'
import { useSessionItems } from './use-session-items.ts'

/** A question to draw: the item, what settles its variant, and what the session wants to hear. */
export interface AskedQuestion {
  readonly studyItem: StudyItem
  /** The learner's answers so far: they settle variant and order. */
  readonly reviews: number
  readonly language: Language
  readonly takesFocus: boolean
  readonly onAnswered: (result: SessionResult) => void
  readonly onUndone: () => void
  readonly onUndoPrevious: () => void
  readonly onNext: () => void
}

/** How questions look and are taken back is another feature's matter; the page hands it in. */
export interface QuestionSlot {
  readonly draw: (asked: AskedQuestion) => ReactNode
  readonly takeBack: (asked: Pick<AskedQuestion, 'studyItem' | 'reviews' | 'language'>) => void
}

/** Where to go when the review is done: the next section that was not read. */
export interface NextStep {
  /** Below the language, as `/learn/kms#rotation`. */
  readonly path: string
  readonly title: Localized<string>
  readonly minutes: Localized<number>
}

export interface ReviewSessionProps {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly timeZone: string
  readonly nextStep: NextStep | null
  readonly question: QuestionSlot
}

/** A sitting of the review, from its first question to its end. */
export function ReviewSession({ language, onLanguage, timeZone, nextStep, question }: ReviewSessionProps) {
  const t = useTranslations('review')
  const { session, change, day, dueLeft, startAnother } = useReviewSession(timeZone)
  const { itemById, missingIds, failed, retry } = useSessionItems(session?.cards ?? [])
  const [hasMoved, setHasMoved] = useState(false)
  const missingKey = missingIds.join(',')
  useEffect(() => {
    if (missingKey !== '') change({ kind: 'drop', itemIds: missingKey.split(',') })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `change` is new each time and does the same.
  }, [missingKey])

  function move(step: () => void) {
    setHasMoved(true)
    step()
    window.scrollTo({ top: 0, behavior: 'instant' })
  }
  function undoPrevious() {
    const card = session?.cards[session.position - 1]
    const studyItem = card && itemById.get(card.itemId)
    if (!studyItem) return
    question.takeBack({ studyItem, reviews: card.reviews, language })
    move(() => change({ kind: 'previous-undone' }))
  }

  const header = (children?: ReactNode, place?: Parameters<typeof SessionHeader>[0]['place']) => (
    <SessionHeader language={language} onLanguage={onLanguage} {...(place && { place })}>
      {children}
    </SessionHeader>
  )
  const next = <NextStepLink language={language} nextStep={nextStep} />
  const frame = (top: ReactNode, content: ReactNode) => (
    <div className={styles.session}>
      {top}
      <main id="main" className={styles.main}>
        {content}
      </main>
    </div>
  )

  if (!session) return frame(header(), <p className={styles.words}>{t('loading')}</p>)
  if (session.cards.length === 0) return frame(header(), <NothingDue day={day} nextStep={next} />)
  if (isFinished(session)) {
    return frame(
      header(),
      <SessionEnd
        session={session}
        dueLeft={dueLeft}
        nextStep={next}
        onMore={() => move(startAnother)}
        onUndo={undoPrevious}
      />,
    )
  }

  const card = session.cards[session.position]
  const studyItem = card && itemById.get(card.itemId)
  const isAnswered = session.results.length > session.position
  return frame(
    header(
      session.position > 0 && !isAnswered && (
        <button type="button" className="icon-button" aria-label={t('undoPrevious')} onClick={undoPrevious}>
          <UndoIcon />
        </button>
      ),
      { position: session.position + 1, count: session.cards.length, done: session.results.length },
    ),
    <>
      <div className={styles.line}>
        <SavedStateLine onlyTrouble />
      </div>
      {studyItem ? (
        question.draw({
          studyItem,
          reviews: card.reviews,
          language,
          takesFocus: hasMoved,
          onAnswered: (result) => change({ kind: 'answered', result }),
          onUndone: () => change({ kind: 'undone' }),
          onUndoPrevious: undoPrevious,
          onNext: () => move(() => change({ kind: 'next' })),
        })
      ) : (
        <WaitForItem failed={failed} onRetry={retry} />
      )}
    </>,
  )
}

function NextStepLink({
  language,
  nextStep,
}: {
  readonly language: Language
  readonly nextStep: NextStep | null
}) {
  const t = useTranslations('review')
  if (!nextStep) {
    return (
      <ButtonLink variant="primary" wide href={`/${language}`}>
        {t('toToday')}
      </ButtonLink>
    )
  }
  return (
    <ButtonLink variant="primary" wide href={`/${language}${nextStep.path}`}>
      {t('next', { title: nextStep.title[language], minutes: nextStep.minutes[language] })}
    </ButtonLink>
  )
}

function WaitForItem({ failed, onRetry }: { readonly failed: boolean; readonly onRetry: () => void }) {
  const t = useTranslations('review')
  if (!failed) return <p className={styles.words}>{t('loading')}</p>
  return (
    <div className={styles.words}>
      <h2>{t('itemsFailed.title')}</h2>
      <p>{t('itemsFailed.why')}</p>
      <div className={styles.actions}>
        <Button variant="primary" wide onClick={onRetry}>
          {t('itemsFailed.retry')}
        </Button>
      </div>
    </div>
  )
}
