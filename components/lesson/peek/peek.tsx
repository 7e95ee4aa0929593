'use client'

import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { announce } from '#components/ui/announce.ts'
import { CrossIcon } from '#components/ui/icons.tsx'
import type { Language } from '#domain/shared/language.ts'
import { otherLanguage } from '#domain/shared/language.ts'
import styles from './peek.module.css'
import { usePeekGestures } from './use-peek-gestures.ts'

interface PeekWords {
  /** Name of what opens, as "English". */
  readonly label: string
  readonly close: string
  readonly opened: string
  readonly failed: string
}

/** What a row has been answered with; nothing while the other page is on its way, or where it cannot be had. */
interface OpenRow {
  readonly row: Element
  readonly answer?: readonly Element[] | 'failed'
}

/**
 * Opens one paragraph in the other language beneath it, and closes it again. The page stands in its own element around
 * the rows, `main`, in both languages.
 */
export function Peek({ language, words }: { readonly language: Language; readonly words: PeekWords }) {
  const other = otherLanguage(language)
  const address = `/${other}${usePathname().slice(`/${language}`.length)}`
  const [openRows, setOpenRows] = useState<readonly OpenRow[]>([])
  const latest = useRef(openRows)
  useEffect(() => {
    latest.current = openRows
  })

  const close = useCallback((row: Element) => {
    setOpenRows((rows) => rows.filter((open) => open.row !== row))
  }, [])
  const isOpen = useCallback((row: Element) => latest.current.some((open) => open.row === row), [])
  const toggle = useCallback(
    (row: Element) => {
      if (isOpen(row)) return close(row)
      setOpenRows((rows) => [...rows, { row }])
      void answerTo(row, address).then((answer) => {
        setOpenRows((rows) => rows.map((open) => (open.row === row ? { row, answer } : open)))
        announce(answer === 'failed' ? words.failed : words.opened)
      })
    },
    [isOpen, close, address, words],
  )
  usePeekGestures(isOpen, toggle)

  return openRows.flatMap(({ row, answer }, index) =>
    answer === undefined
      ? []
      : createPortal(
          <div className={styles.peek} role="note" aria-label={words.label}>
            {answer === 'failed' ? <p>{words.failed}</p> : <Answer elements={answer} language={other} />}
            <button
              type="button"
              className={`icon-button ${styles.close}`}
              aria-label={words.close}
              onClick={() => close(row)}
            >
              <CrossIcon />
            </button>
          </div>,
          row,
          `peek-${index}`,
        ),
  )
}

/** Copies of what the other page says; ids stay with the originals. */
function Answer({
  elements,
  language,
}: {
  readonly elements: readonly Element[]
  readonly language: Language
}) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const copies = elements.map((element) => element.cloneNode(true) as Element)
    for (const copy of copies) {
      copy.removeAttribute('data-row')
      for (const inner of copy.querySelectorAll('[id], [data-row]')) {
        inner.removeAttribute('id')
        inner.removeAttribute('data-row')
      }
    }
    place.current?.replaceChildren(...copies)
  }, [elements])
  return <div ref={place} lang={language} className={styles.answer} />
}

/** What it takes to find the answer is loaded with it. */
async function answerTo(row: Element, address: string): Promise<readonly Element[] | 'failed'> {
  try {
    const [{ otherPage }, { pairRows }] = await Promise.all([
      import('./other-page.ts'),
      import('./pair-rows.ts'),
    ])
    const there = await otherPage(address)
    const answer = pairRows(row, row.closest('main') ?? document, there)
    return answer.length > 0 ? answer : 'failed'
  } catch {
    return 'failed'
  }
}
