import { useEffect } from 'react'

/** As long as phones take to begin a selection. */
const LONG_PRESS_MS = 500
/** A finger that rests still moves this much. */
const TREMBLE_PX = 10
const ROW = '[data-row]'
/** These answer to a long press themselves. */
const ANSWERS_ITSELF = 'a, button, input, select, summary, video'

/**
 * Notices who wants a row in the other language: `Alt+L` where the focus or the pointer is, or a long press on a touch
 * screen.
 *
 * @param isOpen - a row that is open already: there a long press selects text, as everywhere.
 * @param open - both must keep their identity from render to render.
 */
export function usePeekGestures(isOpen: (row: Element) => boolean, open: (row: Element) => void): void {
  useEffect(() => {
    let pressed: { readonly x: number; readonly y: number } | undefined
    let timer: ReturnType<typeof setTimeout> | undefined

    function onKeyDown(event: KeyboardEvent) {
      // The letter itself differs: Alt+L writes "¬" on a Mac.
      const isPeek = event.altKey && event.code === 'KeyL' && !event.ctrlKey && !event.metaKey
      if (!isPeek || event.isComposing || event.repeat) return
      const row = rowInFocus() ?? rowUnderPointer() ?? rowAtReadingLine()
      if (!row) return
      event.preventDefault()
      open(row)
    }
    function release() {
      pressed = undefined
      clearTimeout(timer)
    }
    function onPress({ pointerType, target, clientX, clientY }: PointerEvent) {
      release()
      const row = pointerType === 'touch' && target instanceof Element ? target.closest(ROW) : null
      if (!row || isOpen(row) || (target as Element).closest(ANSWERS_ITSELF)) return
      pressed = { x: clientX, y: clientY }
      timer = setTimeout(() => {
        getSelection()?.removeAllRanges()
        open(row)
      }, LONG_PRESS_MS)
    }
    function onMove({ clientX, clientY }: PointerEvent) {
      if (pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) > TREMBLE_PX) release()
    }
    function onMenu(event: Event) {
      if (pressed) event.preventDefault()
    }

    const listeners = [
      ['keydown', onKeyDown],
      ['pointerdown', onPress],
      ['pointermove', onMove],
      ['pointerup', release],
      ['pointercancel', release],
      ['contextmenu', onMenu],
    ] as const
    for (const [name, listener] of listeners) document.addEventListener(name, listener as EventListener)
    return () => {
      release()
      for (const [name, listener] of listeners) document.removeEventListener(name, listener as EventListener)
    }
  }, [isOpen, open])
}

/** A focus that has been scrolled out of sight is not where one reads. */
function rowInFocus(): Element | null {
  const row = document.activeElement?.closest(ROW) ?? null
  return row && isInView(row) ? row : null
}

function rowUnderPointer(): Element | null {
  return [...document.querySelectorAll(`${ROW}:hover`)].at(-1) ?? null
}

function rowAtReadingLine(): Element | null {
  const line = window.innerHeight / 3
  return (
    [...document.querySelectorAll(ROW)].find((row) => {
      const { top, bottom, height } = row.getBoundingClientRect()
      return height > 0 && top <= line && bottom >= line
    }) ?? null
  )
}

function isInView(row: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}
