'use client'

import { useState } from 'react'
import type { ReactNode } from 'react'
import { Segmented } from '#components/ui/segmented.tsx'
import styles from './parties.module.css'

/** Who has what: the parties of a lab side by side, on a phone one at a time. */
export function Parties<Party extends string>({
  label,
  parties,
  opensWith,
  nameOf,
  draw,
}: {
  readonly label: string
  readonly parties: readonly Party[]
  /** Seen first on a phone. */
  readonly opensWith: Party
  readonly nameOf: (party: Party) => string
  /** What stands under a party's name. */
  readonly draw: (party: Party) => ReactNode
}) {
  const [shown, setShown] = useState(opensWith)
  return (
    <section aria-label={label}>
      <div className={styles.switcher} data-many={parties.length > FITTING_EVENLY || undefined}>
        <Segmented
          name="party"
          label={label}
          choices={parties.map((party) => ({ value: party, text: nameOf(party) }))}
          chosen={shown}
          onChoose={setShown}
        />
      </div>
      <div className={styles.parties}>
        {parties.map((party) => (
          <section key={party} data-shown={party === shown || undefined} aria-labelledby={`party-${party}`}>
            <h2 id={`party-${party}`}>{nameOf(party)}</h2>
            {draw(party)}
          </section>
        ))}
      </div>
    </section>
  )
}

/** So many names fit into equal parts of a phone's width; of more, each takes what it needs. */
const FITTING_EVENLY = 4
