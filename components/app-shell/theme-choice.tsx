'use client'

import { useSyncExternalStore } from 'react'
import { Segmented } from '#components/ui/segmented.tsx'
import { chooseTheme, readTheme } from './theme.ts'
import type { Theme } from './theme.ts'

const CHOICES = ['device', 'light', 'dark'] as const satisfies readonly Theme[]

/** Chooses light or dark, or leaves it to the device. Takes effect at once. */
export function ThemeChoice({
  label,
  words,
}: {
  readonly label: string
  readonly words: Readonly<Record<Theme, string>>
}) {
  const theme = useSyncExternalStore(observeTheme, readTheme, () => undefined)

  return (
    <Segmented
      name="theme"
      label={label}
      choices={CHOICES.map((value) => ({ value, text: words[value] }))}
      chosen={theme}
      onChoose={chooseTheme}
    />
  )
}

/** The theme lives on the root element, where the script in the head has put it before the page was drawn. */
function observeTheme(notify: () => void): () => void {
  const observer = new MutationObserver(notify)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
