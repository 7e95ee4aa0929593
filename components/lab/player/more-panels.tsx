'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReactNode } from 'react'
import styles from './player.module.css'

/** Something to do beyond going on. */
export interface MorePanel {
  readonly id: string
  /** What its button says. */
  readonly name: string
  /** @param onDone - closes the panel. */
  draw(onDone: () => void): ReactNode
}

/** What can be done beyond going on, one thing open at a time. */
export function MorePanels({ panels }: { readonly panels: readonly MorePanel[] }) {
  const t = useTranslations('lab')
  const [open, setOpen] = useState<string | null>(null)
  const shown = panels.find(({ id }) => id === open)
  return (
    <>
      <nav className={styles.panels} aria-label={t('more')}>
        {panels.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="button"
            data-variant="quiet"
            aria-expanded={open === id}
            onClick={() => setOpen(open === id ? null : id)}
          >
            {name}
          </button>
        ))}
      </nav>
      {shown && <div className={styles.panel}>{shown.draw(() => setOpen(null))}</div>}
    </>
  )
}
