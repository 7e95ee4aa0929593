'use client'

import { useTranslations } from 'next-intl'
import type { LabDepth } from '#domain/content/lab/lab.ts'
import type { EnvelopeState } from '#domain/labs/envelope/state.ts'
import { holdingsOf, PARTIES } from '#domain/labs/envelope/view.ts'
import type { Holding, Party } from '#domain/labs/envelope/view.ts'
import { firstHex, HoldingItem } from '../player/holding-item.tsx'
import { Parties } from '../player/parties.tsx'
import parts from '../player/parties.module.css'
import styles from './envelope.module.css'

/** Who has what, and what the eavesdropper sees of it. */
export function PartyPanels({ state, depth }: { readonly state: EnvelopeState; readonly depth: LabDepth }) {
  const t = useTranslations('lab.envelope')
  return (
    <Parties
      label={t('parties')}
      parties={PARTIES}
      opensWith="app"
      nameOf={(party) => t(`party.${party}`)}
      draw={(party) =>
        party === 'eavesdropper' ? (
          <Wire state={state} />
        ) : (
          <Holdings state={state} party={party} depth={depth} />
        )
      }
    />
  )
}

function Holdings({
  state,
  party,
  depth,
}: {
  readonly state: EnvelopeState
  readonly party: Exclude<Party, 'eavesdropper'>
  readonly depth: LabDepth
}) {
  const t = useTranslations('lab.envelope')
  const isClose = depth !== 'picture'
  const holdings = holdingsOf(state, party)
  return (
    <>
      {holdings.length === 0 && <p className={parts.none}>{t(`nothing.${party}`)}</p>}
      <ul className={parts.holdings}>
        {holdings.map(({ what, secrecy, size, text }) => (
          <HoldingItem
            key={what}
            name={t(`holding.${what}`)}
            secrecy={secrecy}
            text={text}
            size={isClose ? t('bytes', { count: size }) : undefined}
            details={isClose ? detailsOf(what, state) : []}
          />
        ))}
      </ul>
      <p className={parts.note}>{t(`note.${noteOf(state, party)}`)}</p>
    </>
  )
}

/** What stands behind a name. The material of KMS keys is never shown. */
function detailsOf(what: Holding['what'], { app, keys }: EnvelopeState): readonly string[] {
  if (what === 'kms-key') return [keys.kms.arn]
  const base64 = what === 'data-key' ? app.dataKey : what === 'wrapped-data-key' ? app.wrappedDataKey : null
  return base64 === null ? [] : [firstHex(base64)]
}

function noteOf(
  { done, kmsHandledDataKey, failure, app, changes }: EnvelopeState,
  party: Exclude<Party, 'eavesdropper'>,
):
  | 'appReads'
  | 'appForgot'
  | 'appAsks'
  | 'appHasKey'
  | 'appClosed'
  | 'appStart'
  | 'kmsIdle'
  | 'kmsHandled'
  | 'storageEmpty'
  | 'storageFull'
  | 'storageChanged' {
  if (party === 'kms') return kmsHandledDataKey ? 'kmsHandled' : 'kmsIdle'
  if (party === 'storage') return noteOfStorage(done, changes)
  if (failure) return 'appClosed'
  if (app.opened !== null || (app.text !== null && app.dataKey !== null)) return 'appReads'
  if (app.text !== null) return done >= 4 ? 'appForgot' : 'appStart'
  return app.dataKey === null ? 'appAsks' : 'appHasKey'
}

function noteOfStorage(
  done: EnvelopeState['done'],
  changes: EnvelopeState['changes'],
): 'storageEmpty' | 'storageFull' | 'storageChanged' {
  if (done < 5) return 'storageEmpty'
  return changes.some(({ key }) => key !== 'other-key-used') ? 'storageChanged' : 'storageFull'
}

function Wire({ state }: { readonly state: EnvelopeState }) {
  const t = useTranslations('lab.envelope')
  return (
    <>
      {state.wire.length === 0 ? (
        <p className={parts.none}>{t('nothing.eavesdropper')}</p>
      ) : (
        <div className={styles.wire} role="group" aria-label={t('wireLabel')} tabIndex={0}>
          <ul>
            {state.wire.map(({ from, to, server, bytes }, index) => (
              <li key={index}>
                {server !== state.wire[index - 1]?.server && <small>{server}</small>}
                {t('wire', { from: t(`party.${from}`), to: t(`party.${to}`), bytes })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={parts.note}>{t('note.eavesdropper')}</p>
    </>
  )
}
