'use client'

import { useTranslations } from 'next-intl'
import { createContext, use, useState } from 'react'
import type { ReactNode } from 'react'
import type { ShowReference } from '#domain/content/item.ts'
import styles from './question.module.css'

/** Draws single steps over a question. Pictures are another feature's matter: the page says how. */
export interface StepDrawer {
  readonly canDraw: (reference: ShowReference) => boolean
  /** The one step that a reference names, until `onClose`. */
  readonly draw: (reference: ShowReference, onClose: () => void) => ReactNode
}

export const StepContext = createContext<StepDrawer | null>(null)

/** Opens the step that shows why an option fails, and closes back to it. Nothing where the page cannot draw it. */
export function ShowStep({ reference }: { readonly reference: ShowReference | undefined }) {
  const t = useTranslations('quiz')
  const drawer = use(StepContext)
  const [isOpen, setIsOpen] = useState(false)
  if (!reference || !drawer?.canDraw(reference)) return null

  return (
    <>
      <button type="button" className={styles.show} onClick={() => setIsOpen(true)}>
        {t('show')}
      </button>
      {isOpen && drawer.draw(reference, () => setIsOpen(false))}
    </>
  )
}
