'use client'

import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { CrossIcon, ListIcon } from '#components/ui/icons.tsx'
import styles from './contents.module.css'

const CONTENTS_ID = 'contents'

/** Words in the page's language; `places` and `open` have one entry for each section. */
interface ContentsWords {
  readonly label: string
  readonly close: string
  readonly places: readonly string[]
  readonly open: readonly string[]
}

/**
 * The sections of a lesson and where one is among them: a column beside the text, on a narrow screen a line at the top
 * that opens the same list as a sheet. Both work as plain links before and without a script.
 */
export function Contents({
  sections,
  lessonTitle,
  words,
  beside,
}: {
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly lessonTitle: string
  readonly words: ContentsWords
  /** What else is in reach while one reads on a narrow screen. */
  readonly beside: ReactNode
}) {
  const list = useRef<HTMLElement>(null)
  const current = useCurrentSection(sections.map(({ id }) => id))
  const shown = Math.max(0, current)

  return (
    <>
      <div className={styles.bar} data-reading={current >= 0 || undefined}>
        <button type="button" popoverTarget={CONTENTS_ID} aria-label={words.open[shown]}>
          <ListIcon />
          <span className={styles.place}>{words.places[shown]}</span>
          <span className={styles.now}>{sections[shown]?.title}</span>
        </button>
        {beside}
      </div>
      <nav
        id={CONTENTS_ID}
        ref={list}
        popover="auto"
        className={styles.contents}
        aria-label={words.label}
        onClick={(event) => {
          if (event.target instanceof HTMLAnchorElement && list.current?.matches(':popover-open'))
            list.current.hidePopover()
        }}
      >
        <div className={styles.head}>
          <a href="#main">{lessonTitle}</a>
          <button
            type="button"
            className={`icon-button ${styles.close}`}
            popoverTarget={CONTENTS_ID}
            popoverTargetAction="hide"
            aria-label={words.close}
          >
            <CrossIcon />
          </button>
        </div>
        <ol>
          {sections.map(({ id, title }, index) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={index === current ? 'true' : undefined}>
                <span>{index + 1}</span>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </>
  )
}

/** Index of the section at the reading line, a third down the window; -1 above the first. */
function useCurrentSection(ids: readonly string[]): number {
  const [current, setCurrent] = useState(-1)
  const key = ids.join(' ')

  useEffect(() => {
    const sectionIds = key.split(' ')
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const index = sectionIds.indexOf(entry.target.getAttribute('aria-labelledby') ?? '')
          if (entry.isIntersecting) setCurrent(index)
          else if (index === 0 && entry.boundingClientRect.top > 0) setCurrent(-1)
        }
      },
      { rootMargin: '-33% 0px -67% 0px' },
    )
    for (const id of sectionIds) {
      const section = document.getElementById(id)?.parentElement
      if (section) observer.observe(section)
    }
    return () => observer.disconnect()
  }, [key])

  return current
}
