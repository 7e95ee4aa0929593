'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Sheet } from '#components/ui/sheet.tsx'
import type { ItemMenuProps } from './item-menu-props.ts'
import styles from './item-menu.module.css'
import { NoteForm } from './note-form.tsx'
import { ReportForm } from './report-form.tsx'

type View = 'menu' | 'report' | 'note'

/** What can be done to a question besides answering it; closes back to the question. */
export function ItemMenuSheet({
  itemId,
  itemHash,
  isAnswered,
  onPutAside,
  onClose,
}: ItemMenuProps & { readonly onClose: () => void }) {
  const t = useTranslations('review.menu')
  const [view, setView] = useState<View>('menu')

  function putAside(kind: 'bury' | 'suspend') {
    onClose()
    onPutAside?.(kind)
  }

  return (
    <Sheet open title={t(`title.${view}`)} closeLabel={t('close')} onClose={onClose}>
      {view === 'report' && <ReportForm itemId={itemId} itemHash={itemHash} onDone={onClose} />}
      {view === 'note' && <NoteForm itemId={itemId} onDone={onClose} />}
      {view === 'menu' && (
        <ul className={styles.entries}>
          <Entry name={t('note')} onPress={() => setView('note')} />
          {onPutAside && !isAnswered && (
            <Entry name={t('bury')} detail={t('buryWhy')} onPress={() => putAside('bury')} />
          )}
          {onPutAside && (
            <Entry name={t('suspend')} detail={t('suspendWhy')} onPress={() => putAside('suspend')} />
          )}
          <Entry name={t('report')} onPress={() => setView('report')} />
        </ul>
      )}
    </Sheet>
  )
}

function Entry({
  name,
  detail,
  onPress,
}: {
  readonly name: string
  readonly detail?: string
  readonly onPress: () => void
}) {
  return (
    <li>
      <button type="button" onClick={onPress}>
        {name}
        {detail && <span>{detail}</span>}
      </button>
    </li>
  )
}
