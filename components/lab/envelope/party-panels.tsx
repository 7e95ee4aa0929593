'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Segmented } from '#components/ui/segmented.tsx'
import { Value } from '#components/ui/value.tsx'
import { toHex } from '#domain/crypto/bytes/hex.ts'
import type { LabDepth } from '#domain/content/lab/lab.ts'
import { bytesOf } from '#domain/labs/envelope/message-bytes.ts'
import type { EnvelopeState } from '#domain/labs/envelope/state.ts'
import { holdingsOf, PARTIES } from '#domain/labs/envelope/view.ts'
import type { Holding, Party } from '#domain/labs/envelope/view.ts'
import styles from './envelope.module.css'

/** Who has what: four parties side by side, on a phone one at a time. */
export function PartyPanels({ state, depth }: { readonly state: EnvelopeState; readonly depth: LabDepth }) {
  const t = useTranslations('lab.envelope')
  const [shown, setShown] = useState<Party>('app')
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
            {party === 'eavesdropper' ? (
              <Wire state={state} />
            ) : (
              <Holdings state={state} party={party} depth={depth} />
            )}
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
  readonly state: EnvelopeState
  readonly party: Exclude<Party, 'eavesdropper'>
  readonly depth: LabDepth
}) {
  const t = useTranslations('lab.envelope')
  const holdings = holdingsOf(state, party)
  return (
    <>
      {holdings.length === 0 && <p className={styles.none}>{t(`nothing.${party}`)}</p>}
      <ul className={styles.holdings}>
        {holdings.map((holding) => (
          <HoldingItem key={holding.what} holding={holding} state={state} depth={depth} />
        ))}
      </ul>
      <p className={styles.note}>{t(`note.${noteOf(state, party)}`)}</p>
    </>
  )
}

function HoldingItem({
  holding: { what, secrecy, size, text },
  state,
  depth,
}: {
  readonly holding: Holding
  readonly state: EnvelopeState
  readonly depth: LabDepth
}) {
  const t = useTranslations('lab.envelope')
  const ui = useTranslations('ui')
  const detail = depth === 'picture' ? undefined : detailOf(what, state)
  return (
    <li>
      <Value secrecy={secrecy} secrecyName={ui(`secrecy.${secrecy}`)}>
        {t(`holding.${what}`)}
      </Value>
      {text !== undefined && <q className={styles.text}>{readable(text)}</q>}
      {depth !== 'picture' && <span className={styles.size}>{t('bytes', { count: size })}</span>}
      {detail !== undefined && <code className={styles.hexLine}>{detail}</code>}
    </li>
  )
}

/** What stands behind a name, for those who look closer. The material of KMS keys is never shown. */
function detailOf(what: Holding['what'], { app, keys }: EnvelopeState): string | undefined {
  if (what === 'kms-key') return keys.kms.arn
  const base64 = what === 'data-key' ? app.dataKey : what === 'wrapped-data-key' ? app.wrappedDataKey : null
  if (base64 === null) return undefined
  const hex = toHex(bytesOf(base64))
  return hex.length > 64 ? `${hex.slice(0, 64)}…` : hex
}

/** Bytes that are no letters stand as dots. */
function readable(text: string): string {
  return text.replace(/[^\P{C}]|\uFFFD/gu, '·')
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
        <p className={styles.none}>{t('nothing.eavesdropper')}</p>
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
      <p className={styles.note}>{t('note.eavesdropper')}</p>
    </>
  )
}
