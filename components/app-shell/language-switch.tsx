'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useLayoutEffect, useRef } from 'react'
import type { MouseEvent } from 'react'
import { rememberLanguage } from '#components/ui/remember-language.ts'
import type { Language } from '#domain/shared/language.ts'
import { LANGUAGES, otherLanguage } from '#domain/shared/language.ts'
import type { KeptPlace } from './kept-place.ts'
import styles from './language-switch.module.css'
import { currentPlace, returnToPlace } from './return-to-place.ts'

const NAMES = {
  ko: { short: '한', full: '한국어' },
  en: { short: 'EN', full: 'English' },
} as const

/** Outlives the page in one language and is taken up by the page in the other. */
let placeToRestore: KeptPlace | undefined

/**
 * Changes the words and nothing else: the same page, the same section, about the same line. Without JavaScript it is a
 * link to the same address in the other language.
 */
export function LanguageSwitch({
  language,
  label,
  className = '',
}: {
  readonly language: Language
  readonly label: string
  /** Where it stands. */
  readonly className?: string | undefined
}) {
  const pathname = usePathname()
  const router = useRouter()
  const link = useRef<HTMLAnchorElement>(null)
  const other = otherLanguage(language)
  const href = `/${other}${pathname.slice(`/${language}`.length)}`

  useLayoutEffect(() => {
    if (!placeToRestore) return
    returnToPlace(placeToRestore)
    placeToRestore = undefined
    link.current?.focus({ preventScroll: true })
  }, [language])

  function switchLanguage(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    rememberLanguage(other)
    placeToRestore = currentPlace()
    router.replace(href + window.location.search, { scroll: false })
  }

  return (
    <div className={`${styles.languages} ${className}`} role="group" aria-label={label}>
      {LANGUAGES.map((each) =>
        each === language ? (
          <span key={each} aria-hidden="true">
            {NAMES[each].short}
          </span>
        ) : (
          <a
            key={each}
            ref={link}
            href={href}
            lang={each}
            hrefLang={each}
            aria-label={NAMES[each].full}
            onClick={switchLanguage}
          >
            {NAMES[each].short}
          </a>
        ),
      )}
    </div>
  )
}
