'use client'

import { useState } from 'react'
import type { CSSProperties, RefObject } from 'react'
import { usePointerDrag } from './use-pointer-drag.ts'

/** A row as it lay when the drag began, in the window. */
interface Row {
  readonly top: number
  readonly height: number
}

/**
 * Lets the rows of a list be dragged to another place. While one is held it follows the pointer and the others make room;
 * nothing in the document moves before it is let go.
 *
 * @param list - its children are the rows, in the order of `ids`.
 * @param onMoved - places from 0.
 */
export function useSortableRows(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  onMoved: (from: number, to: number) => void,
) {
  const [rows, setRows] = useState<readonly Row[]>([])
  const { drag, handleProps } = usePointerDrag({
    onDrop: ({ id, offsetY }) => {
      const held = ids.indexOf(id)
      const place = placeOf(rows, held, offsetY)
      if (place !== held) onMoved(held, place)
    },
  })
  const from = drag ? ids.indexOf(drag.id) : -1
  const to = drag ? placeOf(rows, from, drag.offsetY) : null

  function measure() {
    const boxes = [...(list.current?.children ?? [])].map((child) => child.getBoundingClientRect())
    setRows(boxes.map(({ top, height }) => ({ top, height })))
  }

  function rowProps(id: string) {
    if (!drag || to === null) return {}
    const shift =
      id === drag.id ? drag.offsetY : shiftOf(ids.indexOf(id), from, to) * (rows[from]?.height ?? 0)
    const style: CSSProperties = { transform: `translateY(${shift}px)` }
    return { style, 'data-held': id === drag.id || undefined, 'data-yielding': id !== drag.id || undefined }
  }

  return {
    rowProps,
    handleProps: (id: string) => {
      const props = handleProps(id)
      return {
        ...props,
        onPointerDown: (event: Parameters<typeof props.onPointerDown>[0]) => {
          measure()
          props.onPointerDown(event)
        },
      }
    },
  }
}

/** Where a row that was dragged so far would come to lie: past each row whose middle one of its edges has crossed. */
export function placeOf(rows: readonly Row[], from: number, offsetY: number): number {
  const held = rows[from]
  if (!held) return from
  const top = held.top + offsetY
  const middle = (row: Row) => row.top + row.height / 2
  const passedBelow = rows.filter((row, index) => index > from && middle(row) < top + held.height).length
  const passedAbove = rows.filter((row, index) => index < from && middle(row) > top).length
  return from + passedBelow - passedAbove
}

/** By how many heights of the held row another one makes room: −1, 0 or 1. */
function shiftOf(index: number, from: number, to: number): number {
  if (index > from && index <= to) return -1
  return index < from && index >= to ? 1 : 0
}
