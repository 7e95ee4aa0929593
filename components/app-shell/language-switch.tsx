'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useLayoutEffect, useRef } from 'react'
import { LanguageToggle } from '#components/ui/language-toggle.tsx'
import { rememberLanguage } from '#components/ui/remember-language.ts'
import type { Language } from '#domain/shared/language.ts'
import { otherLanguage } from '#domain/shared/language.ts'
import type { KeptPlace } from './kept-place.ts'
import { currentPlace, returnToPlace } from './return-to-place.ts'

/** Outlives the page in one language and is taken up by the page in the other. */
let placeToRestore: KeptPlace | undefined

/**
 * Changes the words and nothing else: the same page, the same section, about the same line. Without JavaScript it is a
 * link to the same address in the other language.
 */
export function LanguageSwitch({
  language,
  label,
  className,
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

  function switchLanguage() {
    rememberLanguage(other)
    placeToRestore = currentPlace()
    router.replace(href + window.location.search, { scroll: false })
  }

  return (
    <LanguageToggle
      language={language}
      label={label}
      href={href}
      link={link}
      onSwitch={switchLanguage}
      className={className}
    />
  )
}
