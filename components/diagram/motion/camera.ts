import type { Box, DiagramLayout } from '#domain/diagram/diagram.ts'

/** How a picture is brought close: first moved, then scaled from its upper left corner. */
export interface Camera {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** Closer than this, lines and letters would look coarse. */
const MAX_SCALE = 1.8

const WHOLE: Camera = { scale: 1, x: 0, y: 0 }

/**
 * Brings a part of the picture close and into the middle of its frame.
 *
 * @param box - what to bring close; nothing for the whole picture.
 */
export function cameraOn({ width, height }: DiagramLayout, box: Box | undefined): Camera {
  if (!box) return WHOLE
  const scale = Math.min(MAX_SCALE, width / box.width, height / box.height)
  if (scale <= 1) return WHOLE
  // Near a border the frame stays full: nothing outside the picture comes into sight.
  const left = within(box.x + box.width / 2 - width / scale / 2, width - width / scale)
  const top = within(box.y + box.height / 2 - height / scale / 2, height - height / scale)
  return { scale: tidy(scale), x: tidy(-left), y: tidy(-top) }
}

/** As an SVG attribute. */
export function cameraAttribute({ scale, x, y }: Camera): string {
  return `scale(${scale}) translate(${x} ${y})`
}

/** As a CSS value, for what moves. */
export function cameraStyle({ scale, x, y }: Camera): string {
  return `scale(${scale}) translate(${x}px, ${y}px)`
}

function within(value: number, max: number): number {
  return Math.min(Math.max(0, value), max)
}

function tidy(value: number): number {
  return Math.round(value * 1000) / 1000 + 0
}
