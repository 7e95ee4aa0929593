'use client'

import { useMemo, useRef, useState } from 'react'
import { Sheet } from '#components/ui/sheet.tsx'
import { placeBeside } from './place-beside.ts'
import styles from './notes.module.css'
import { useNoteLinks } from './use-note-links.ts'
import type { NoteLink, NoteLinkActions } from './use-note-links.ts'

const WIDE = '(min-width: 48rem)'

/**
 * Opens the note behind a claim or a term where one reads: a card beside the word, on a phone a sheet from the bottom. A
 * pointer that rests on a term is enough.
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
  const sheetBody = useRef<HTMLDivElement>(null)
  const [title, setTitle] = useState('')
  const [isSheetOpen, setIsSheetOpen] = useState(false)

  const actions = useMemo<NoteLinkActions>(() => {
    function showCard({ link, note }: NoteLink) {
      setTitle(link.dataset.fact ? factTitle : termTitle)
      card.current?.replaceChildren(...copyOf(note))
      card.current?.showPopover()
      if (card.current) placeBeside(card.current, link)
    }
    function showSheet({ link, note }: NoteLink) {
      setTitle(link.dataset.fact ? factTitle : termTitle)
      sheetBody.current?.replaceChildren(...copyOf(note))
      setIsSheetOpen(true)
    }
    return {
      open(target) {
        if (!matchMedia(WIDE).matches) return showSheet(target)
        showCard(target)
        card.current?.focus({ preventScroll: true })
      },
      peek: showCard,
      leave(over) {
        const isInUse = card.current?.contains(over) || card.current?.contains(document.activeElement)
        if (!isInUse && card.current?.matches(':popover-open')) card.current.hidePopover()
      },
    }
  }, [factTitle, termTitle])
  useNoteLinks(actions)

  return (
    <>
      <div ref={card} popover="auto" role="dialog" aria-label={title} tabIndex={-1} className={styles.card} />
      <Sheet open={isSheetOpen} title={title} closeLabel={closeLabel} onClose={() => setIsSheetOpen(false)}>
        <div ref={sheetBody} className={styles.sheetBody} />
      </Sheet>
    </>
  )
}

function copyOf(note: HTMLElement): readonly Node[] {
  return [...note.childNodes].map((node) => node.cloneNode(true))
}
