/**
 * A list with the entry of one place moved to another; the entries between close up.
 *
 * @param to - from 0; a place beyond an end is the end.
 */
export function moveWithin<Entry>(list: readonly Entry[], from: number, to: number): readonly Entry[] {
  const moved = list[from]
  if (moved === undefined) return list
  const others = [...list.slice(0, from), ...list.slice(from + 1)]
  const place = Math.min(Math.max(to, 0), others.length)
  return [...others.slice(0, place), moved, ...others.slice(place)]
}
