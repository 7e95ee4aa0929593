'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { MoreIcon } from '#components/ui/icons.tsx'
import type { ItemMenuProps } from './item-menu/item-menu-props.ts'

const ItemMenuSheet = lazy(async () => {
  const { ItemMenuSheet } = await import('./item-menu/item-menu-sheet.tsx')
  return { default: ItemMenuSheet }
})

/** `⋯` at a question, before and after the answer. What it opens is loaded when it is pressed. */
export function ItemMenu(props: ItemMenuProps) {
  const t = useTranslations('review.menu')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={t('open')}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        <MoreIcon />
      </button>
      {isOpen && (
        <Suspense>
          <ItemMenuSheet {...props} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
