'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { UndoIcon } from '#components/ui/icons.tsx'
import type { Language } from '#domain/shared/language.ts'
import { ItemMenu } from '../item-menu.tsx'
import { setAside, takeBack } from '../keep-event.ts'
import { SavedStateLine } from '../saved-state-line.tsx'
import { Remedy } from './remedy.tsx'
import { RevisedNote } from './revised-note.tsx'
import { SessionHeader } from './session-header.tsx'
import type { QuestionSlot, SittingMode } from './session-slots.ts'
import { isAnswered, isFinished, previousDeed } from './session-state.ts'
import type { Session, SessionAction, SetAside } from './session-state.ts'
import styles from './session.module.css'
import { useSessionItems } from './use-session-items.ts'
import { WaitForItem } from './wait-for-item.tsx'

export interface SittingProps {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  /** Of the page, below the language, as `/review`. */
  readonly path: string
  readonly mode: SittingMode
  readonly question: QuestionSlot
  /** Null until its cards are known. */
  readonly session: Session | null
  readonly change: (action: SessionAction) => void
  /** Takes back what was done before this sitting. */
  readonly onUndoBefore: () => void
  /** In place of a question where there is none. */
  readonly empty: ReactNode
  readonly end: (controls: {
    readonly onUndo: () => void
    readonly move: (step: () => void) => void
  }) => ReactNode
}

/** Question after question, from the first to the end of the sitting, with everything that can be done to one. */
export function Sitting(props: SittingProps) {
  const { language, onLanguage, path, mode, question, session, change } = props
  const t = useTranslations('review')
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
    const deed = session && previousDeed(session)
    if (!deed) return props.onUndoBefore()
    const { card, result } = deed
    const studyItem = itemById.get(card.itemId)
    if (result.aside) void takeBack({ eventId: result.aside.eventId, itemId: card.itemId, mode })
    else if (studyItem) question.takeBack({ studyItem, reviews: card.reviews, language, mode })
    move(() => change({ kind: 'previous-undone' }))
  }
  async function putAside(kind: SetAside['kind'], itemId: string) {
    const eventId = await setAside(kind, itemId, mode)
    move(() => change({ kind: 'set-aside', aside: { kind, eventId } }))
  }
  const card = session?.cards[session.position]
  const studyItem = card && itemById.get(card.itemId)

  function content(): ReactNode {
    if (!session) return <p className={styles.words}>{t('loading')}</p>
    if (session.cards.length === 0) return props.empty
    if (isFinished(session)) return props.end({ onUndo: undoPrevious, move })
    if (!card || !studyItem) return <WaitForItem failed={failed} onRetry={retry} />
    return (
      <>
        <RevisedNote item={studyItem.item} card={card} isAnswered={isAnswered(session)} />
        {question.draw({
          studyItem,
          reviews: card.reviews,
          language,
          mode,
          takesFocus: hasMoved,
          remedy: card.keepsFailing ? <Remedy studyItem={studyItem} language={language} /> : null,
          onAnswered: (answer) => change({ kind: 'answered', answer }),
          onUndone: () => change({ kind: 'undone' }),
          onUndoPrevious: undoPrevious,
          onNext: () => move(() => change({ kind: 'next' })),
        })}
      </>
    )
  }

  const place = session && placeOf(session)
  return (
    <div className={styles.session}>
      <SessionHeader language={language} onLanguage={onLanguage} path={path} place={place}>
        {place && !place.isAnswered && <UndoPrevious onPress={undoPrevious} />}
        {place && studyItem && (
          <ItemMenu
            key={studyItem.item.id}
            itemId={studyItem.item.id}
            itemHash={studyItem.item.hash}
            onPutAside={(kind) => putAside(kind, studyItem.item.id)}
            isAnswered={place.isAnswered}
          />
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

function UndoPrevious({ onPress }: { readonly onPress: () => void }) {
  const t = useTranslations('review')
  return (
    <button type="button" className="icon-button" aria-label={t('undoPrevious')} onClick={onPress}>
      <UndoIcon />
    </button>
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
    isAnswered: isAnswered(session),
  }
}
