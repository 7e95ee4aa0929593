'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import type { Language } from '#domain/shared/language.ts'
import type { DrawGate } from '../draw-gate.ts'
import type { DrawableDiagram } from '../drawable-diagram.ts'
import styles from '../figure.module.css'
import type { Player } from '../player/use-player.ts'

const loadLargeView = () => import('./large-view.tsx')
const LargeView = lazy(async () => ({ default: (await loadLargeView()).LargeView }))

/** Opens the picture as large as the window, to be moved and zoomed; what that takes is loaded when it is wanted. */
export function LargerButton({
  isOpen,
  onOpen,
  onClose,
  ...view
}: {
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
  readonly drawable: DrawableDiagram
  readonly player: Player
  readonly language: Language
  readonly drawGate: DrawGate | undefined
}) {
  const t = useTranslations('diagram')

  return (
    <>
      <button
        type="button"
        className={styles.tool}
        aria-haspopup="dialog"
        onPointerEnter={() => void loadLargeView()}
        onClick={onOpen}
      >
        {t('larger')}
      </button>
      {isOpen && (
        <Suspense>
          <LargeView {...view} onClose={onClose} />
        </Suspense>
      )}
    </>
  )
}
