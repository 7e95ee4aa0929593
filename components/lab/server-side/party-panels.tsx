'use client'

import { useTranslations } from 'next-intl'
import type { LabDepth } from '#domain/content/lab/lab.ts'
import type { ServerSideState } from '#domain/labs/server-side/state.ts'
import { holdingsOf, PARTIES } from '#domain/labs/server-side/view.ts'
import type { Holding, Party } from '#domain/labs/server-side/view.ts'
import { firstHex, HoldingItem } from '../player/holding-item.tsx'
import { Parties } from '../player/parties.tsx'
import parts from '../player/parties.module.css'
import { noteOf } from './notes.ts'
import styles from './server-side.module.css'

/** Who has what, from the app to the disk. */
export function PartyPanels({ state, depth }: { readonly state: ServerSideState; readonly depth: LabDepth }) {
  const t = useTranslations('lab.server-side')
  return (
    <Parties
      label={t('parties')}
      parties={PARTIES}
      opensWith="s3"
      nameOf={(party) => t(`party.${party}`)}
      draw={(party) => (
        <>
          <Holdings state={state} party={party} depth={depth} />
          {party === 'network' && depth !== 'picture' && <Wire state={state} />}
          <p className={parts.note}>{t(`note.${noteOf(state, party)}`)}</p>
        </>
      )}
    />
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
  const isClose = depth !== 'picture'
  const holdings = holdingsOf(state, party)
  if (holdings.length === 0) return <p className={parts.none}>{t(`nothing.${party}`)}</p>
  return (
    <ul className={parts.holdings}>
      {holdings.map((holding, index) => (
        <HoldingItem
          key={index}
          name={t(`holding.${holding.what}`)}
          secrecy={holding.secrecy}
          text={holding.text}
          size={isClose ? t('bytes', { count: holding.size }) : undefined}
          details={isClose ? detailsOf(holding, state) : []}
        />
      ))}
    </ul>
  )
}

function detailsOf({ what, shown }: Holding, { kmsKey }: ServerSideState): readonly string[] {
  return [...(what === 'kms-key' ? [kmsKey.arn] : []), ...(shown === undefined ? [] : [firstHex(shown)])]
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
