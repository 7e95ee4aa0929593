'use client'

import Link from 'next/link'
import { useState } from 'react'
import type { ComponentProps } from 'react'

/**
 * A link of the frame. Where it leads is fetched when somebody reaches for it, and not with every page that has the frame:
 * on a phone the code of all places would come before the page one has opened can be used.
 */
export function PlaceLink(props: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  const [isWanted, setWanted] = useState(false)
  const want = () => setWanted(true)
  return (
    <Link
      {...props}
      prefetch={isWanted ? null : false}
      onPointerEnter={want}
      onTouchStart={want}
      onFocus={want}
    />
  )
}
