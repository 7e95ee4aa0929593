import { findPlace, locatePlace } from './kept-place.ts'
import type { KeptPlace, Landmark } from './kept-place.ts'

/** A page in the other language arrives in parts; after this it stays as it is. */
const SETTLING_MS = 2_000
const READER_MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/** Names the place one reads at now; the top of the page where nothing was scrolled. */
export function currentPlace(): KeptPlace {
  if (window.scrollY === 0) return { progress: 0 }
  return findPlace(landmarks(), window.scrollY + readingLineOffset(), document.documentElement.scrollHeight)
}

/** Shows a place again, and keeps it in view while the page around it is still growing. Stops when the reader moves. */
export function returnToPlace(place: KeptPlace): void {
  const observer = new ResizeObserver(() => show(place))
  function stop() {
    observer.disconnect()
    clearTimeout(timer)
    for (const event of READER_MOVES) window.removeEventListener(event, stop)
  }
  const timer = setTimeout(stop, SETTLING_MS)
  for (const event of READER_MOVES) window.addEventListener(event, stop, { passive: true })
  show(place)
  observer.observe(document.body)
}

function show(place: KeptPlace): void {
  const isTop = place.headingId === undefined && place.progress === 0
  const line = isTop ? 0 : locatePlace(landmarks(), place, document.documentElement.scrollHeight)
  if (line !== undefined)
    window.scrollTo({ top: isTop ? 0 : line - readingLineOffset(), behavior: 'instant' })
}

/** The line one reads at: a third down the window. */
function readingLineOffset(): number {
  return window.innerHeight / 3
}

/** Headings that authors named, which are the same in both languages; React names others anew on every page. */
function landmarks(): readonly Landmark[] {
  return [...document.querySelectorAll('main :is(h1, h2, h3)[id]')]
    .filter((heading) => !heading.id.startsWith('_') && heading.getClientRects().length > 0)
    .map((heading) => ({ id: heading.id, top: heading.getBoundingClientRect().top + window.scrollY }))
}
