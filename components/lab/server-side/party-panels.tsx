'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Segmented } from '#components/ui/segmented.tsx'
import { Value } from '#components/ui/value.tsx'
import { toHex } from '#domain/crypto/bytes/hex.ts'
import type { LabDepth } from '#domain/content/lab/lab.ts'
import { bytesOf } from '#domain/labs/server-side/object-bytes.ts'
import type { ServerSideState } from '#domain/labs/server-side/state.ts'
import { holdingsOf, PARTIES } from '#domain/labs/server-side/view.ts'
import type { Holding, Party } from '#domain/labs/server-side/view.ts'
import { noteOf } from './notes.ts'
import styles from './server-side.module.css'

/** Who has what: five parties side by side, on a phone one at a time. */
export function PartyPanels({ state, depth }: { readonly state: ServerSideState; readonly depth: LabDepth }) {
  const t = useTranslations('lab.server-side')
  const [shown, setShown] = useState<Party>('s3')
  return (
    <section aria-label={t('parties')}>
      <div className={styles.switcher}>
        <Segmented
          name="party"
          label={t('parties')}
          choices={PARTIES.map((party) => ({ value: party, text: t(`party.${party}`) }))}
          chosen={shown}
          onChoose={setShown}
        />
      </div>
      <div className={styles.parties}>
        {PARTIES.map((party) => (
          <section key={party} data-shown={party === shown || undefined} aria-labelledby={`party-${party}`}>
            <h2 id={`party-${party}`}>{t(`party.${party}`)}</h2>
            <Holdings state={state} party={party} depth={depth} />
            {party === 'network' && depth !== 'picture' && <Wire state={state} />}
            <p className={styles.note}>{t(`note.${noteOf(state, party)}`)}</p>
          </section>
        ))}
      </div>
    </section>
  )
}

function Holdings({
  state,
  party,
  depth,
}: {
  readonly state: ServerSideState
  readonly party: Party
  readonly depth: LabDepth
}) {
  const t = useTranslations('lab.server-side')
  const holdings = holdingsOf(state, party)
  if (holdings.length === 0) return <p className={styles.none}>{t(`nothing.${party}`)}</p>
  return (
    <ul className={styles.holdings}>
      {holdings.map((holding, index) => (
        <HoldingItem key={index} holding={holding} arn={state.kmsKey.arn} depth={depth} />
      ))}
    </ul>
  )
}

function HoldingItem({
  holding: { what, secrecy, size, text, shown },
  arn,
  depth,
}: {
  readonly holding: Holding
  readonly arn: string
  readonly depth: LabDepth
}) {
  const t = useTranslations('lab.server-side')
  const ui = useTranslations('ui')
  const isClose = depth !== 'picture'
  return (
    <li>
      <Value secrecy={secrecy} secrecyName={ui(`secrecy.${secrecy}`)}>
        {t(`holding.${what}`)}
      </Value>
      {text !== undefined && <q className={styles.text}>{readable(text)}</q>}
      {isClose && <span className={styles.size}>{t('bytes', { count: size })}</span>}
      {isClose && what === 'kms-key' && <code className={styles.hexLine}>{arn}</code>}
      {isClose && shown !== undefined && <code className={styles.hexLine}>{firstHex(shown)}</code>}
    </li>
  )
}

/** The first 32 bytes. */
function firstHex(base64: string): string {
  const hex = toHex(bytesOf(base64))
  return hex.length > 64 ? `${hex.slice(0, 64)}…` : hex
}

/** Bytes that are no letters stand as dots. */
function readable(text: string): string {
  return text.replace(/[^\P{C}]|\uFFFD/gu, '·')
}

function Wire({ state: { wire } }: { readonly state: ServerSideState }) {
  const t = useTranslations('lab.server-side')
  return (
    <div className={styles.wire} role="group" aria-label={t('wireLabel')} tabIndex={0}>
      <ul>
        {wire.map(({ from, to, scheme, bytes }, index) => (
          <li key={index}>
            {t('wire', {
              from: t(`party.${from}`),
              to: t(`party.${to}`),
              scheme: scheme.toUpperCase(),
              bytes,
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
