import { routeLength } from '../drawing/route-path.ts'
import { cameraStyle } from './camera.ts'
import type { Camera } from './camera.ts'
import type { Arrival, Choreography, Journey } from './choreography.ts'

const FADE_MS = 180
const CAMERA_MS = 450

/** Whether the reader asked the system for less motion: then everything is at once where it ends. */
export function prefersStillness(): boolean {
  return window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false
}

/**
 * Shows a choreography once on a drawn picture. Nothing is left afterwards: at rest the picture is what React drew.
 *
 * @returns a function that ends it at once.
 */
export function perform(picture: Element, { journeys, arrivals }: Choreography): () => void {
  if (prefersStillness()) return () => undefined
  const animations = [
    ...arrivals.flatMap((arrival) => appear(picture, arrival)),
    ...journeys.flatMap((journey) => travel(picture, journey)),
  ]
  return () => animations.forEach((animation) => animation.cancel())
}

/** Brings a picture from one view to another. */
export function moveCamera(picture: Element, from: Camera, to: Camera): () => void {
  const stage = picture.querySelector('[data-camera]')
  if (!stage || prefersStillness() || cameraStyle(from) === cameraStyle(to)) return () => undefined
  const animation = stage.animate([{ transform: cameraStyle(from) }, { transform: cameraStyle(to) }], {
    duration: CAMERA_MS,
    easing: 'cubic-bezier(0.3, 0, 0.2, 1)',
  })
  return () => animation.cancel()
}

const MARKS = { part: 'data-part', badge: 'data-badge', words: 'data-words' } satisfies Record<
  Arrival['kind'],
  string
>

function appear(picture: Element, { kind, id, delay }: Arrival): readonly Animation[] {
  const element = picture.querySelector(`[${MARKS[kind]}="${CSS.escape(id)}"]`)
  if (!element) return []
  return [element.animate([{ opacity: 0 }, {}], { duration: FADE_MS, delay, fill: 'backwards' })]
}

/** Constant along the way, slower at both ends; in sight only while it is under way. */
function travel(picture: Element, { edgeId, points, delay, duration }: Journey): readonly Animation[] {
  const token = picture.querySelector(`[data-token="${CSS.escape(edgeId)}"]`)
  const whole = routeLength(points)
  if (!token || whole === 0) return []
  const frames = points.map(({ x, y }, index) => ({
    transform: `translate(${x}px, ${y}px)`,
    offset: routeLength(points.slice(0, index + 1)) / whole,
    opacity: 1,
  }))
  return [token.animate(frames, { duration, delay, easing: 'cubic-bezier(0.4, 0, 0.4, 1)' })]
}
