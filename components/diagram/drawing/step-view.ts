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

/** The same at every step, so that a part with nothing to show is seen to be unchanged at once. */
const NO_BADGES: readonly DiagramBadge[] = []
const NO_TRAFFIC: Traffic = {}

export function stepView({ state, packets }: DiagramStep): StepView {
  const visible = new Set(state.visibleIds)
  const dimmed = new Set(state.dimmedIds)
  const focused = new Set(state.focusedIds)
  const badged = new Set(state.badges.map(({ nodeId }) => nodeId))
  const packetOn = new Map(packets.map((packet) => [packet.edgeId, packet]))
  const denialOn = new Map(state.denials.map((denial) => [denial.edgeId, denial]))
  return {
    isVisible: (id) => visible.has(id),
    emphasisOf: (id) => (focused.has(id) ? 'focused' : dimmed.has(id) ? 'dimmed' : undefined),
    badgesOf: (nodeId) =>
      badged.has(nodeId) ? state.badges.filter((badge) => badge.nodeId === nodeId) : NO_BADGES,
    trafficOn: (edgeId) => {
      const packet = packetOn.get(edgeId)
      const denial = denialOn.get(edgeId)
      return packet || denial ? { packet, denial } : NO_TRAFFIC
    },
  }
}
