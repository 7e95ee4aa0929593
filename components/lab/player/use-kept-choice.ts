'use client'

import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

/**
 * One of several ways to look at labs, remembered on this device; an address may ask for one as `?<name>=<choice>`.
 *
 * @param choices - the first of them is taken where nothing else is known.
 */
export function useKeptChoice<Choice extends string>(
  name: string,
  choices: readonly [Choice, ...Choice[]],
): readonly [Choice, (choice: Choice) => void] {
  const read = (): Choice => {
    const asked = new URLSearchParams(window.location.search).get(name) ?? readStored(name)
    return choices.find((choice) => choice === asked) ?? choices[0]
  }
  return [useSyncExternalStore(subscribe, read, () => choices[0]), (choice) => store(name, choice)]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A browser may refuse storage altogether; then nothing is remembered. */
function readStored(name: string): string | null {
  try {
    return window.localStorage.getItem(`lab-${name}`)
  } catch {
    return null
  }
}

function store(name: string, choice: string): void {
  const address = new URL(window.location.href)
  address.searchParams.delete(name)
  window.history.replaceState(window.history.state, '', address)
  try {
    window.localStorage.setItem(`lab-${name}`, choice)
  } catch {
    address.searchParams.set(name, choice)
    window.history.replaceState(window.history.state, '', address)
  }
  listeners.forEach((listener) => listener())
}
