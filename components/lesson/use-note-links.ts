import { useEffect } from 'react'

const CAN_HOVER = '(hover: hover)'
/** Long enough that a pointer which only passes opens nothing, and may travel from the word to its card. */
const HOVER_MS = 250

/** A claim or term in the text and the element of the page that explains it. */
export interface NoteLink {
  readonly link: HTMLAnchorElement
  readonly note: HTMLElement
}

/** What to do when a link to a note is followed, rested on, or left. */
export interface NoteLinkActions {
  open(target: NoteLink): void
  peek(target: NoteLink): void
  /** @param over - what the pointer is on now. */
  leave(over: Node | null): void
}

/**
 * Watches all links to notes at once, so that the text itself needs no script. Where a note is missing, or the reader
 * wants it in a new window, the link does what links do.
 *
 * @param actions - must keep its identity from render to render.
 */
export function useNoteLinks(actions: NoteLinkActions): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined

    function followClick(event: MouseEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return
      const target = noteLinkAt(event.target, 'a[data-fact], a[data-term]')
      if (!target) return
      event.preventDefault()
      actions.open(target)
    }

    function followPointer(event: PointerEvent) {
      if (event.pointerType !== 'mouse' || !matchMedia(CAN_HOVER).matches) return
      clearTimeout(timer)
      const target = noteLinkAt(event.target, 'a[data-term]')
      const over = event.target instanceof Node ? event.target : null
      timer = setTimeout(() => (target ? actions.peek(target) : actions.leave(over)), HOVER_MS)
    }

    document.addEventListener('click', followClick)
    document.addEventListener('pointerover', followPointer)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('click', followClick)
      document.removeEventListener('pointerover', followPointer)
    }
  }, [actions])
}

function noteLinkAt(target: EventTarget | null, selector: string): NoteLink | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(selector) : null
  const note = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  return link && note ? { link, note } : null
}
