'use client'

import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { CrossIcon } from './icons.tsx'

/**
 * A sheet over the page: from the bottom on a phone, in the middle elsewhere. The browser keeps the focus inside and
 * gives it back; Escape, the cross and a tap outside close it.
 */
export function Sheet({
  open,
  title,
  closeLabel,
  onClose,
  children,
}: {
  readonly open: boolean
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])

  return (
    // The click belongs to the backdrop, which has no element of its own; the keyboard has Escape.
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className="sheet-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="icon-button" aria-label={closeLabel} onClick={onClose}>
          <CrossIcon />
        </button>
      </div>
      {children}
    </dialog>
  )
}
