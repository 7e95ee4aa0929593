'use client'

import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { singleKeyOf } from '#components/ui/single-keys.ts'
import type { PlayerEvent } from './player-state.ts'
import type { Player } from './use-player.ts'

/** What single keys do in a diagram. */
const EVENT_BY_KEY: Readonly<Record<string, PlayerEvent>> = { '[': { kind: 'back' }, ']': { kind: 'next' } }

/** The event of a key, or nothing where it does none. */
export function eventOfKey(key: string | null): PlayerEvent | undefined {
  return key === null ? undefined : EVENT_BY_KEY[key]
}

/**
 * `[` and `]` go back and on: anywhere on a page that is about the diagram; among text in the diagram that has the
 * focus or, while nothing has it, in the one at the middle of the window.
 */
export function useStepKeys(
  place: RefObject<HTMLElement | null>,
  { dispatch }: Player,
  isWholePage: boolean,
): void {
  const latest = useRef(dispatch)
  useEffect(() => {
    latest.current = dispatch
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const stepEvent = eventOfKey(singleKeyOf(event))
      if (!stepEvent || !place.current || !(isWholePage || isMeant(place.current, event.target))) return
      event.preventDefault()
      latest.current(stepEvent)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [place, isWholePage])
}

function isMeant(place: HTMLElement, target: EventTarget | null): boolean {
  if (target instanceof Node && place.contains(target)) return true
  if (target !== document.body && !(target instanceof HTMLElement && target.id === 'main')) return false
  const { top, bottom } = place.getBoundingClientRect()
  const middle = window.innerHeight / 2
  return top <= middle && middle <= bottom
}
