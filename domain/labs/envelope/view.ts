import type { Secrecy } from '#domain/shared/secrecy.ts'
import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import type { EnvelopeState } from './state.ts'

export const PARTIES = ['app', 'kms', 'storage', 'eavesdropper'] as const
export type Party = (typeof PARTIES)[number]

/** Something a party has, as a picture names it. */
export interface Holding {
  readonly what:
    'data' | 'data-key' | 'wrapped-data-key' | 'message' | 'kms-key' | 'opened' | 'opened-by-raw-key'
  readonly secrecy: Secrecy
  /** In bytes. */
  readonly size: number
  /** What it says, where that can be read. */
  readonly text?: string
}

/** What a party has at this moment. What the eavesdropper has is the wire: sizes and names. */
export function holdingsOf(state: EnvelopeState, party: Party): Holding[] {
  switch (party) {
    case 'app':
      return appHoldings(state)
    case 'kms':
      return [{ what: 'kms-key', secrecy: 'key', size: 32 }]
    case 'storage':
      return state.storage.message === null ? [] : [messageOf(state.storage.message)]
    case 'eavesdropper':
      return []
  }
}

function appHoldings({ app, done, failure }: EnvelopeState): Holding[] {
  const { text, dataKey, wrappedDataKey, message, opened, openedByRawKey } = app
  const hasKey = dataKey !== null && failure?.answer.from !== 'kms' && done !== ASKING
  const plain = (what: 'data' | 'opened' | 'opened-by-raw-key', value: string): Holding => ({
    what,
    secrecy: 'plaintext',
    size: utf8Bytes(value).length,
    text: value,
  })
  return [
    ...(text === null ? [] : [plain('data', text)]),
    ...(hasKey ? [{ what: 'data-key', secrecy: 'key', size: bytesOf(dataKey).length } as const] : []),
    ...(wrappedDataKey === null
      ? []
      : [
          { what: 'wrapped-data-key', secrecy: 'wrapped-key', size: bytesOf(wrappedDataKey).length } as const,
        ]),
    ...(message === null ? [] : [messageOf(message)]),
    ...(opened === null ? [] : [plain('opened', opened)]),
    ...(openedByRawKey === null ? [] : [plain('opened-by-raw-key', openedByRawKey)]),
  ]
}

/** After the seventh step KMS has the answer ready, and the application has not got it yet. */
const ASKING = 7

function messageOf(message: string): Holding {
  return { what: 'message', secrecy: 'ciphertext', size: bytesOf(message).length }
}

/** What someone could do with a thing at this moment. */
export type Reading = 'yes' | 'no' | 'after-asking-kms' | 'handled-it' | 'another-key' | 'not-there'

/** Who can read the data and use the data key right now. */
export function readersOf(
  state: EnvelopeState,
): { readonly party: Party; readonly data: Reading; readonly dataKey: Reading }[] {
  const whats = appHoldings(state).map(({ what }) => what)
  const canAsk: Reading = state.failure ? 'no' : 'after-asking-kms'
  const exists = state.kmsHandledDataKey || state.done >= STORED
  const others: Reading = exists ? 'no' : 'not-there'
  return [
    {
      party: 'app',
      data: readingOfData(state, whats),
      dataKey: whats.includes('data-key') ? keyInHand(state) : exists ? canAsk : 'not-there',
    },
    { party: 'kms', data: 'no', dataKey: state.kmsHandledDataKey ? 'handled-it' : others },
    { party: 'storage', data: 'no', dataKey: others },
    { party: 'eavesdropper', data: 'no', dataKey: others },
  ]
}

/** A swapped data key opens nothing here, whatever KMS does with it. */
function readingOfData(state: EnvelopeState, whats: readonly Holding['what'][]): Reading {
  if (whats.includes('data') || whats.includes('opened')) return 'yes'
  return state.failure || hasSwappedKey(state) ? 'no' : 'after-asking-kms'
}

/** Where someone swapped the encrypted data key, what KMS gives back is the key of another message. */
function keyInHand(state: EnvelopeState): Reading {
  return hasSwappedKey(state) ? 'another-key' : 'yes'
}

function hasSwappedKey({ changes }: EnvelopeState): boolean {
  return changes.some(({ key }) => key === 'data-key-swapped')
}

/** After the fifth step the message lies in the storage. */
const STORED = 5

/** The message that the byte view shows: where the application works with it, else in the storage. */
export function messageInView({ app, storage }: EnvelopeState): string | null {
  return app.message ?? storage.message
}
