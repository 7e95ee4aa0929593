import type { Json } from '#domain/labs/kernel/json.ts'
import type { Lab, LabState } from '#domain/labs/kernel/lab.ts'

/** Bytes are base64 in a state. */
interface RecordingState extends LabState {
  readonly publicKey: string
  readonly signature: string
  readonly wrapped: string
  readonly drawn: readonly string[]
}

export type RecordingCommand =
  | { readonly type: 'MakeKeyPair' }
  | { readonly type: 'Sign'; readonly text: string }
  | { readonly type: 'Wrap' }
  | { readonly type: 'Draw' }

/**
 * A lab of the tests: it records everything that WebCrypto will not derive from a seed (a P-384 key pair, an ECDSA
 * signature, an RSA-OAEP ciphertext) and draws from its seed beside it.
 */
export const recordingLab: Lab<RecordingState, RecordingCommand> = {
  id: 'recording',
  version: 1,
  explanations: {
    made: { source: 'https://www.w3.org/TR/webcrypto-2/', certainty: 'documented' },
  },
  init: ({ now }) => ({ now, publicKey: '', signature: '', wrapped: '', drawn: [] }),
  prepare: async (_state, command) => record(command),
  reduce(state, command, { kit, recorded }) {
    const given = typeof recorded === 'string' ? recorded : ''
    const why = [{ key: 'made' }]
    switch (command.type) {
      case 'MakeKeyPair':
        return { state: { ...state, publicKey: given }, why }
      case 'Sign':
        return { state: { ...state, signature: given }, why }
      case 'Wrap':
        return { state: { ...state, wrapped: given }, why }
      case 'Draw':
        return { state: { ...state, drawn: [...state.drawn, toBase64(kit.bytes(16)), kit.uuid()] }, why }
    }
  },
  timers: (state) =>
    state.drawn.length % 4 === 2
      ? [{ at: state.now + 60_000, order: 'draw', command: { type: 'Draw' } }]
      : [],
  checks: { signed: (states) => states.some(({ signature }) => signature !== '') },
  invariants: {
    'draws come in pairs': ({ drawn }) => drawn.length % 2 === 0 || `${drawn.length} draws`,
  },
}

async function record(command: RecordingCommand): Promise<Json | undefined> {
  switch (command.type) {
    case 'MakeKeyPair': {
      const pair = await makeSigningKeys()
      return toBase64(await crypto.subtle.exportKey('spki', pair.publicKey))
    }
    case 'Sign': {
      const { privateKey } = await makeSigningKeys()
      const algorithm = { name: 'ECDSA', hash: 'SHA-384' }
      return toBase64(await crypto.subtle.sign(algorithm, privateKey, new TextEncoder().encode(command.text)))
    }
    case 'Wrap': {
      const algorithm = { name: 'RSA-OAEP', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
      const pair = await crypto.subtle.generateKey({ ...algorithm, hash: 'SHA-256' }, true, [
        'encrypt',
        'decrypt',
      ])
      return toBase64(await crypto.subtle.encrypt('RSA-OAEP', pair.publicKey, new Uint8Array(32)))
    }
    case 'Draw':
      return undefined
  }
}

function makeSigningKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign', 'verify'])
}

function toBase64(bytes: ArrayBuffer | Uint8Array): string {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
}
