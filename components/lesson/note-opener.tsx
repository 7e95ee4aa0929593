'use client'

import { useEffect, useRef, useState } from 'react'
import { CrossIcon } from '#components/ui/icons.tsx'
import styles from './notes.module.css'

const WIDE = '(min-width: 48rem)'
const GAP_PX = 8

/**
 * Opens the note behind a claim or a term where one reads: a card beside the word, on a phone a sheet from the bottom.
 *
 * The notes are already in the page, at the end of their section; this copies one, so that nothing is sent twice and
 * the links work before and without this script.
 */
export function NoteOpener({
  closeLabel,
  factTitle,
  termTitle,
}: {
  readonly closeLabel: string
  readonly factTitle: string
  readonly termTitle: string
}) {
  const card = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDialogElement>(null)
  const sheetBody = useRef<HTMLDivElement>(null)
  const [title, setTitle] = useState('')

  useEffect(() => {
    function open(event: MouseEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return
      const link =
        event.target instanceof Element
          ? event.target.closest<HTMLAnchorElement>('a[data-fact], a[data-term]')
          : null
      const note = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
      if (!link || !note) return
      event.preventDefault()
      setTitle(link.dataset.fact ? factTitle : termTitle)
      const copy = [...note.childNodes].map((node) => node.cloneNode(true))
      if (matchMedia(WIDE).matches) showCard(card.current, copy, link)
      else showSheet(sheet.current, sheetBody.current, copy)
    }
    document.addEventListener('click', open)
    return () => document.removeEventListener('click', open)
  }, [factTitle, termTitle])

  return (
    <>
      <div ref={card} popover="auto" role="dialog" aria-label={title} tabIndex={-1} className={styles.card} />
      {/* The click belongs to the backdrop, which has no element of its own; the keyboard has Escape. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <dialog
        ref={sheet}
        className="sheet"
        aria-label={title}
        onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      >
        <div className="sheet-head">
          <h2 className="text-s1">{title}</h2>
          <form method="dialog">
            <button className="icon-button" aria-label={closeLabel}>
              <CrossIcon />
            </button>
          </form>
        </div>
        <div ref={sheetBody} className={styles.sheetBody} />
      </dialog>
    </>
  )
}

function showSheet(
  sheet: HTMLDialogElement | null,
  body: HTMLElement | null,
  content: readonly Node[],
): void {
  body?.replaceChildren(...content)
  sheet?.showModal()
}

function showCard(card: HTMLElement | null, content: readonly Node[], word: HTMLElement): void {
  if (!card) return
  card.replaceChildren(...content)
  card.showPopover()
  const lines = word.getClientRects()
  const first = lines[0] ?? word.getBoundingClientRect()
  const last = lines[lines.length - 1] ?? first
  const hasRoomBelow = last.bottom + GAP_PX + card.offsetHeight < window.innerHeight
  const top = hasRoomBelow ? last.bottom + GAP_PX : first.top - GAP_PX - card.offsetHeight
  const left = Math.min(
    hasRoomBelow ? last.left : first.left,
    window.innerWidth - card.offsetWidth - 2 * GAP_PX,
  )
  card.style.top = `${Math.max(GAP_PX, top)}px`
  card.style.left = `${Math.max(GAP_PX, left)}px`
  card.focus({ preventScroll: true })
}
