import { useEffect } from 'react'
import { singleKeyOf } from '#components/ui/single-keys.ts'

/** A heading counts as reached from a little above the place that a jump to it gives it. */
const REACHED_PX = 8

/** `j` goes to the next section and `k` to the one before, from wherever one is; the focus goes along. */
export function useSectionKeys(sections: readonly { readonly id: string }[]): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const key = singleKeyOf(event)
      if (key !== 'j' && key !== 'k') return
      const headings = sections.flatMap(({ id }) => document.getElementById(id) ?? [])
      const target = key === 'j' ? firstBelow(headings) : lastAbove(headings)
      if (!target) return
      event.preventDefault()
      target.scrollIntoView()
      target.focus({ preventScroll: true })
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [sections])
}

function firstBelow(headings: readonly HTMLElement[]): HTMLElement | undefined {
  return headings.find((heading) => distanceFromRest(heading) > REACHED_PX)
}

function lastAbove(headings: readonly HTMLElement[]): HTMLElement | undefined {
  return headings.findLast((heading) => distanceFromRest(heading) < -REACHED_PX)
}

/** How far below the place where a jump would put it a heading stands, in pixels. */
function distanceFromRest(heading: HTMLElement): number {
  const margin = Number.parseFloat(getComputedStyle(heading).scrollMarginTop) || 0
  const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
  return heading.getBoundingClientRect().top - margin - padding
}
