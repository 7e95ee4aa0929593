'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { CheckIcon, CrossIcon } from '#components/ui/icons.tsx'
import { placeToBegin } from '#domain/quiz/placement.ts'
import type { Language } from '#domain/shared/language.ts'
import { sendJson } from '../send-json.ts'
import type { Session, SessionAnswer } from '../session/session-state.ts'
import styles from '../session/session.module.css'
import type { PlacementProps } from './placement-props.ts'
import own from './placement.module.css'

interface PlacementEndProps extends Pick<PlacementProps, 'cards' | 'askedTopicIds' | 'topics' | 'told'> {
  readonly session: Session
  readonly language: Language
  readonly onUndo: () => void
}

/** What is known and where reading begins; either way every topic stays in the list. */
export function PlacementEnd(props: PlacementEndProps) {
  const { topics, told, language, onUndo } = props
  const t = useTranslations('review')
  const router = useRouter()
  const heading = useRef<HTMLHeadingElement>(null)
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  const asked = answersOf(props)
  const beginAt = placeToBegin(
    topics.map(({ id }) => id),
    asked.map(({ topicId, answer }) => ({ topicId, isKnown: isKnown(answer) })),
  )
  const topic = topics.find(({ id }) => id === beginAt)
  const first = topics[0]

  async function begin(topicId: string | null, path: string) {
    if ((await sendJson('PUT', '/api/learner/settings', { ...told, beginAt: topicId })) === 'done') {
      router.push(`/${language}${path}`)
    } else setHasFailed(true)
  }

  return (
    <div className={styles.words}>
      <h1 ref={heading} tabIndex={-1}>
        {topic ? t('placement.beginAt', { title: topic.title[language] }) : t('placement.allKnown')}
      </h1>
      <ul className={own.topics}>
        {asked.map(({ topicId, answer }) => (
          <li key={topicId}>
            {isKnown(answer) ? <CheckIcon /> : <CrossIcon />}
            <span>{topics.find(({ id }) => id === topicId)?.title[language]}</span>
            <span>{t(`placement.${outcomeOf(answer)}`)}</span>
          </li>
        ))}
      </ul>
      <p>{t('placement.why')}</p>
      <p role="status">{hasFailed && t('placement.failed')}</p>
      <div className={styles.actions}>
        {topic ? (
          <Button variant="primary" wide onClick={() => void begin(topic.id, `/learn/${topic.id}`)}>
            {t('placement.read', { minutes: topic.minutes })}
          </Button>
        ) : (
          <Button variant="primary" wide onClick={() => void begin(null, '/practice')}>
            {t('practice.choose')}
          </Button>
        )}
        {first && topic !== first && (
          <Button variant="quiet" onClick={() => void begin(null, `/learn/${first.id}`)}>
            {t('placement.fromStart')}
          </Button>
        )}
        <Button variant="quiet" onClick={onUndo}>
          {t('end.undo')}
        </Button>
      </div>
    </div>
  )
}

/** Found by item: a card may have left the sitting, and one of before may have come back into it. */
function answersOf({ cards, askedTopicIds, session }: PlacementEndProps) {
  const results = new Map(session.cards.map(({ itemId }, index) => [itemId, session.results[index]?.answer]))
  return askedTopicIds.map((topicId, index) => ({ topicId, answer: results.get(cards[index]?.itemId ?? '') }))
}

function isKnown(answer: SessionAnswer | undefined): boolean {
  return answer !== undefined && answer.correct && answer.confidence === 'sure'
}

function outcomeOf(answer: SessionAnswer | undefined): 'known' | 'unsure' | 'toRead' {
  if (isKnown(answer)) return 'known'
  return answer?.correct ? 'unsure' : 'toRead'
}
