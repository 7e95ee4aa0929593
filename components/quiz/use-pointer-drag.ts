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
  /** Called with how far it was dragged in the end, and with the place under the pointer. */
  readonly onDrop?: (dropped: PointerDrag, x: number, y: number) => void
}

/** What is held, and by which of several fingers. */
interface Hold {
  readonly id: string
  readonly pointerId: number
  readonly x: number
  readonly y: number
  /** Whether it went further than a tap may slip. */
  readonly isDragged: boolean
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
  // Not read from the state: a finger may be off again before React has drawn how it moved.
  const hold = useRef<Hold | null>(null)

  /** Where the pointer has dragged what it holds; null as long as that is a tap, and for any other pointer. */
  function follow(event: PointerEvent): PointerDrag | null {
    const held = hold.current
    if (held?.pointerId !== event.pointerId) return null
    const offsetX = event.clientX - held.x
    const offsetY = event.clientY - held.y
    if (!held.isDragged && Math.hypot(offsetX, offsetY) < SLACK_PX) return null
    hold.current = { ...held, isDragged: true }
    return { id: held.id, offsetX, offsetY }
  }

  function letGo(event: PointerEvent) {
    if (hold.current?.pointerId !== event.pointerId) return
    hold.current = null
    setDrag(null)
  }

  function handleProps(id: string) {
    return {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture?.(event.pointerId)
        const { pointerId, clientX: x, clientY: y } = event
        hold.current = { id, pointerId, x, y, isDragged: false }
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const dragged = follow(event)
        if (!dragged) return
        setDrag(dragged)
        onMove?.(dragged.id, event.clientX, event.clientY)
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const dropped = follow(event)
        letGo(event)
        if (dropped) onDrop?.(dropped, event.clientX, event.clientY)
      },
      onPointerCancel: letGo,
      onLostPointerCapture: letGo,
    }
  }

  return { drag, handleProps }
}
