'use client'

import { usePathname } from 'next/navigation'
import { PlaceLink } from './place-link.tsx'

export interface Place {
  readonly href: string
  readonly text: string
  /** Also current on every address below its own. */
  readonly includesBelow: boolean
}

/** The places one can always go to: a bar at the thumb on a phone, part of the top line elsewhere. */
export function Places({
  label,
  places,
  className,
}: {
  readonly label: string
  readonly places: readonly Place[]
  readonly className: string | undefined
}) {
  const pathname = usePathname()

  return (
    <nav className={className} aria-label={label}>
      {places.map(({ href, text, includesBelow }) => {
        const isCurrent = pathname === href || (includesBelow && pathname.startsWith(`${href}/`))
        return (
          <PlaceLink key={href} href={href} aria-current={isCurrent ? 'page' : undefined}>
            {text}
          </PlaceLink>
        )
      })}
    </nav>
  )
}
