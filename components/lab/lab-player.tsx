'use client'

import dynamic from 'next/dynamic'
import type { EnvelopePlayerProps } from './envelope/envelope-player.tsx'

/** The players by the lab they belong to, each in a file of its own that is loaded with its page only. */
const PLAYERS = {
  envelope: dynamic(() => import('./envelope/envelope-player.tsx').then((module) => module.EnvelopePlayer)),
}

/** The player of a lab. */
export function LabPlayer({ labId, ...props }: EnvelopePlayerProps & { readonly labId: string }) {
  if (labId !== 'envelope') throw new TypeError(`No player for ${labId}`)
  const Player = PLAYERS[labId]
  return <Player {...props} />
}
