'use client'

import { useTranslations } from 'next-intl'
import { createContext, use, useState } from 'react'
import type { ReactNode } from 'react'
import type { ShowReference } from '#domain/content/item.ts'
import styles from './question.module.css'

/** Draws the one step a reference names, over the question, until `onClose`; null where nothing can draw it. */
export type DrawStep = (reference: ShowReference, onClose: () => void) => ReactNode

/** Pictures are another feature's matter: the page says how a step is drawn. */
export const StepContext = createContext<DrawStep | null>(null)

/** Opens the step that shows why an option fails, and closes back to it. Nothing where the page draws no steps. */
export function ShowStep({ reference }: { readonly reference: ShowReference | undefined }) {
  const t = useTranslations('quiz')
  const draw = use(StepContext)
  const [isOpen, setIsOpen] = useState(false)
  if (!reference || !draw) return null

  return (
    <>
      <button type="button" className={styles.show} onClick={() => setIsOpen(true)}>
        {t('show')}
      </button>
      {isOpen && draw(reference, () => setIsOpen(false))}
    </>
  )
}
