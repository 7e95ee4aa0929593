'use client'

import { useRef, useState } from 'react'
import type { PointerEvent } from 'react'

/** A drag in progress. */
export interface PointerDrag {
  readonly id: string
  /** Way from where the pointer went down, CSS px. */
  readonly offsetX: number
  readonly offsetY: number
}

interface DragHandlers {
  /** Called with the place under the pointer, in the window. */
  readonly onMove?: (id: string, x: number, y: number) => void
  readonly onDrop?: (id: string, x: number, y: number) => void
}

/** So far a finger may slip before a tap becomes a drag. */
const SLACK_PX = 4

/**
 * Dragging by mouse, pen and finger alike, from handles that carry `handleProps(id)` and `touch-action: none`.
 *
 * Pointer events instead of the browser's own drag and drop: that one needs a long press on phones, shows a picture that
 * cannot be styled, and does not exist in every browser with touch.
 *
 * @see https://www.w3.org/TR/pointerevents3/
 */
export function usePointerDrag({ onMove, onDrop }: DragHandlers) {
  const [drag, setDrag] = useState<PointerDrag | null>(null)
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null)

  function end(event: PointerEvent, isDropped: boolean) {
    if (isDropped && drag) onDrop?.(drag.id, event.clientX, event.clientY)
    start.current = null
    setDrag(null)
  }

  function handleProps(id: string) {
    return {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture?.(event.pointerId)
        start.current = { x: event.clientX, y: event.clientY }
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (!start.current) return
        const offsetX = event.clientX - start.current.x
        const offsetY = event.clientY - start.current.y
        if (!drag && Math.hypot(offsetX, offsetY) < SLACK_PX) return
        setDrag({ id, offsetX, offsetY })
        onMove?.(id, event.clientX, event.clientY)
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => end(event, true),
      onPointerCancel: (event: PointerEvent<HTMLElement>) => end(event, false),
      onLostPointerCapture: (event: PointerEvent<HTMLElement>) => end(event, false),
    }
  }

  return { drag, handleProps }
}
