import type { DiagramBadge, DiagramStep } from '#domain/diagram/diagram.ts'
import type { Traffic } from './edge-drawing.tsx'
import type { Emphasis } from './node-drawing.tsx'

/** A step's state, asked part by part. */
export interface StepView {
  isVisible(id: string): boolean
  emphasisOf(id: string): Emphasis
  badgesOf(nodeId: string): readonly DiagramBadge[]
  trafficOn(edgeId: string): Traffic
}

export function stepView({ state, packets }: DiagramStep): StepView {
  const visible = new Set(state.visibleIds)
  const dimmed = new Set(state.dimmedIds)
  const focused = new Set(state.focusedIds)
  return {
    isVisible: (id) => visible.has(id),
    emphasisOf: (id) => (focused.has(id) ? 'focused' : dimmed.has(id) ? 'dimmed' : undefined),
    badgesOf: (nodeId) => state.badges.filter((badge) => badge.nodeId === nodeId),
    trafficOn: (edgeId) => ({
      packet: packets.find((packet) => packet.edgeId === edgeId),
      denial: state.denials.find((denial) => denial.edgeId === edgeId),
    }),
  }
}
