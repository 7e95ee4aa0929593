'use client'

import Link from 'next/link'
import { useRef } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { CheckIcon, CrossIcon, ListIcon } from '#components/ui/icons.tsx'
import { Meter } from '#components/ui/meter.tsx'
import styles from './contents.module.css'
import { useReading } from './reading/use-reading.ts'
import { useSectionKeys } from './reading/use-section-keys.ts'

const CONTENTS_ID = 'contents'

/** Words in the page's language; `places` and `open` have one entry for each section. */
interface ContentsWords {
  readonly label: string
  readonly close: string
  readonly read: string
  readonly summary: string
  /** With `{minutes}` to be filled in. */
  readonly left: string
  readonly allRead: string
  readonly places: readonly string[]
  readonly open: readonly string[]
}

export interface ContentsSection {
  readonly id: string
  readonly title: string
  readonly minutes: number
}

/**
 * The sections of a lesson, where one is among them and what was read: a column beside the text, on a narrow screen a
 * line at the top that opens the same list as a sheet. Both work as plain links before and without a script.
 */
export function Contents({
  topicId,
  sections,
  lessonTitle,
  summaryHref,
  words,
  beside,
}: {
  readonly topicId: string
  readonly sections: readonly ContentsSection[]
  readonly lessonTitle: string
  readonly summaryHref: string
  readonly words: ContentsWords
  /** What else is in reach while one reads on a narrow screen. */
  readonly beside: ReactNode
}) {
  const list = useRef<HTMLElement>(null)
  const { current, readSectionIds, minutesLeft } = useReading(topicId, sections)
  useSectionKeys(sections)
  const shown = Math.max(0, current)
  const left = minutesLeft > 0 ? words.left.replace('{minutes}', String(minutesLeft)) : words.allRead

  return (
    <>
      <div className={styles.bar} data-language-here="" data-reading={current >= 0 || undefined}>
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
        onClick={(event) => closeAfterChoice(event, list.current)}
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
                <span className={styles.number}>{index + 1}</span>
                <span className={styles.title}>{title}</span>
                {readSectionIds.includes(id) && (
                  <span className={styles.mark}>
                    <CheckIcon />
                    <span className="sr-only">{words.read}</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ol>
        <Link className={styles.summary} href={summaryHref}>
          {words.summary}
        </Link>
        <div className={styles.left}>
          <Meter value={readSectionIds.length} max={sections.length} label={words.read} />
          <p>{left}</p>
        </div>
      </nav>
    </>
  )
}

function closeAfterChoice(event: MouseEvent, list: HTMLElement | null) {
  const isLink = event.target instanceof Element && event.target.closest('a') !== null
  if (isLink && list?.matches(':popover-open')) list.hidePopover()
}
