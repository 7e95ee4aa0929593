'use client'

import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import type { LabPlayerProps } from './player/use-lab-player.ts'

/** The players by the lab they belong to, each in a file of its own that is loaded with its page only. */
const PLAYERS: Readonly<Record<string, ComponentType<LabPlayerProps>>> = {
  envelope: dynamic(() => import('./envelope/envelope-player.tsx').then((module) => module.EnvelopePlayer)),
  'server-side': dynamic(() =>
    import('./server-side/server-side-player.tsx').then((module) => module.ServerSidePlayer),
  ),
}

/** The player of a lab. */
export function LabPlayer({ labId, ...props }: LabPlayerProps & { readonly labId: string }) {
  const Player = PLAYERS[labId]
  if (!Player) throw new TypeError(`No player for ${labId}`)
  return <Player {...props} />
}
