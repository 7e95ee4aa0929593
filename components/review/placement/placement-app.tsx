'use client'

import type { Language } from '#domain/shared/language.ts'
import { Sitting } from '../session/sitting.tsx'
import { useFixedSitting } from '../session/use-fixed-sitting.ts'
import { StudyFrame } from '../study-frame.tsx'
import type { StudyFrameProps } from '../study-frame.tsx'
import { PlacementEnd } from './placement-end.tsx'
import type { PlacementProps } from './placement-props.ts'

const PATH = '/start/placement'

/** A question of each topic, and then where to begin reading. Answers are kept like any practice. */
export function PlacementApp({
  language,
  messages,
  titles,
  ...placement
}: PlacementProps & Pick<StudyFrameProps, 'language' | 'messages' | 'titles'>) {
  return (
    <StudyFrame language={language} messages={messages} titles={titles} path={PATH}>
      {(current, switchTo) => <Placement {...placement} language={current} onLanguage={switchTo} />}
    </StudyFrame>
  )
}

function Placement({
  language,
  onLanguage,
  question,
  today,
  cards,
  ...known
}: PlacementProps & { readonly language: Language; readonly onLanguage: (language: Language) => void }) {
  const { session, change, onUndoBefore } = useFixedSitting(PATH, today, cards)
  return (
    <Sitting
      language={language}
      onLanguage={onLanguage}
      path={PATH}
      mode="practice"
      question={question}
      session={session}
      change={change}
      onUndoBefore={onUndoBefore}
      empty={null}
      end={({ onUndo }) => (
        <PlacementEnd {...known} cards={cards} session={session} language={language} onUndo={onUndo} />
      )}
    />
  )
}
