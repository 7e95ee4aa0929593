'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { singleKeyOf } from '#components/ui/single-keys.ts'
import type { Language } from '#domain/shared/language.ts'
import { onKeyHelp } from './key-help-opener.ts'

/** Comes, words included, when somebody asks: reading costs nothing for it. */
const KeyHelpSheet = lazy(async () => {
  const { KeyHelpSheet: sheet } = await import('./key-help-sheet.tsx')
  return { default: sheet }
})

/** Lists the keys of the product on `?`. Stands on every page. */
export function KeyHelp({ language }: { readonly language: Language }) {
  const [isOpen, setIsOpen] = useState(false)
  const [wasAsked, setWasAsked] = useState(false)

  useEffect(() => {
    function open() {
      setWasAsked(true)
      setIsOpen(true)
    }
    function onKeyDown(event: KeyboardEvent) {
      if (singleKeyOf(event) !== '?') return
      event.preventDefault()
      open()
    }
    const stop = onKeyHelp(open)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      stop()
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [])

  if (!wasAsked) return null
  return (
    <Suspense>
      <KeyHelpSheet language={language} open={isOpen} onClose={() => setIsOpen(false)} />
    </Suspense>
  )
}
