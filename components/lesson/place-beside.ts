const GAP_PX = 8

/** Puts a floating card below a word, above it where there is no room, and inside the window in any case. */
export function placeBeside(card: HTMLElement, word: HTMLElement): void {
  const lines = [...word.getClientRects()]
  const first = lines[0] ?? word.getBoundingClientRect()
  const last = lines.at(-1) ?? first
  const hasRoomBelow = last.bottom + GAP_PX + card.offsetHeight < window.innerHeight
  const top = hasRoomBelow ? last.bottom + GAP_PX : first.top - GAP_PX - card.offsetHeight
  const left = Math.min(
    hasRoomBelow ? last.left : first.left,
    document.documentElement.clientWidth - card.offsetWidth - 2 * GAP_PX,
  )
  card.style.top = `${Math.max(GAP_PX, top)}px`
  card.style.left = `${Math.max(GAP_PX, left)}px`
}
