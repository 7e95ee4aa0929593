'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { UndoIcon } from '#components/ui/icons.tsx'
import type { Language } from '#domain/shared/language.ts'
import { SavedStateLine } from '../saved-state-line.tsx'
import { NextStepLink } from './next-step-link.tsx'
import { NothingDue } from './nothing-due.tsx'
import { SessionEnd } from './session-end.tsx'
import { SessionHeader } from './session-header.tsx'
import type { NextStep, QuestionSlot } from './session-slots.ts'
import { isFinished } from './session-state.ts'
import type { Session } from './session-state.ts'
import styles from './session.module.css'
import { useReviewSession } from './use-review-session.ts'
import { useSessionItems } from './use-session-items.ts'
import { WaitForItem } from './wait-for-item.tsx'

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
  const missing = missingIds.join(',')
  useEffect(() => {
    if (missing !== '') change({ kind: 'drop', itemIds: missing.split(',') })
  }, [missing, change])

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
  function content(): ReactNode {
    if (!session) return <p className={styles.words}>{t('loading')}</p>
    const next = <NextStepLink language={language} nextStep={nextStep} />
    if (session.cards.length === 0) return <NothingDue day={day} nextStep={next} />
    if (isFinished(session)) {
      const onMore = () => move(startAnother)
      return <SessionEnd {...{ session, dueLeft, onMore }} nextStep={next} onUndo={undoPrevious} />
    }
    const card = session.cards[session.position]
    const studyItem = card && itemById.get(card.itemId)
    if (!studyItem) return <WaitForItem failed={failed} onRetry={retry} />
    return question.draw({
      studyItem,
      reviews: card.reviews,
      language,
      takesFocus: hasMoved,
      onAnswered: (result) => change({ kind: 'answered', result }),
      onUndone: () => change({ kind: 'undone' }),
      onUndoPrevious: undoPrevious,
      onNext: () => move(() => change({ kind: 'next' })),
    })
  }

  const place = session && placeOf(session)
  return (
    <div className={styles.session}>
      <SessionHeader language={language} onLanguage={onLanguage} place={place}>
        {place?.mayUndoPrevious && (
          <button type="button" className="icon-button" aria-label={t('undoPrevious')} onClick={undoPrevious}>
            <UndoIcon />
          </button>
        )}
      </SessionHeader>
      <main id="main" className={styles.main}>
        {place && (
          <div className={styles.line}>
            <SavedStateLine onlyTrouble />
          </div>
        )}
        {content()}
      </main>
    </div>
  )
}

/** How far the sitting is; null where there is nothing to count. */
function placeOf(session: Session) {
  const { cards, position, results } = session
  if (isFinished(session)) return null
  return {
    position: position + 1,
    count: cards.length,
    done: results.length,
    mayUndoPrevious: position > 0 && results.length === position,
  }
}
