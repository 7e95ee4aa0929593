'use client'

import { useState, useSyncExternalStore } from 'react'
import { Segmented } from '#components/ui/segmented.tsx'
import { areSingleKeysOn, switchSingleKeys } from '#components/ui/single-keys.ts'

const CHOICES = ['on', 'off'] as const
type Choice = (typeof CHOICES)[number]

/** Switches single keys on or off. Takes effect at once. */
export function SingleKeysChoice({
  label,
  words,
}: {
  readonly label: string
  readonly words: Readonly<Record<Choice, string>>
}) {
  const stored = useSyncExternalStore(neverChanges, storedChoice, () => undefined)
  const [chosen, setChosen] = useState<Choice>()

  function choose(choice: Choice) {
    switchSingleKeys(choice === 'on')
    setChosen(choice)
  }

  return (
    <Segmented
      name="single-keys"
      label={label}
      choices={CHOICES.map((value) => ({ value, text: words[value] }))}
      chosen={chosen ?? stored}
      onChoose={choose}
    />
  )
}

function storedChoice(): Choice {
  return areSingleKeysOn() ? 'on' : 'off'
}

function neverChanges(): () => void {
  return () => undefined
}
