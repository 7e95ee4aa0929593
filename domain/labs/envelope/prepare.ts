import { toBase64 } from '#domain/crypto/bytes/base64.ts'
import { readUtf8, utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import { decryptMessage } from '#domain/crypto/esdk/decrypt-message.ts'
import { encryptMessage } from '#domain/crypto/esdk/encrypt-message.ts'
import type { DecryptFailure } from '#domain/crypto/esdk/failures.ts'
import type { Keyring } from '#domain/crypto/esdk/keyring.ts'
import { multiKeyring } from '#domain/crypto/esdk/multi-keyring.ts'
import type { Json } from '../kernel/json.ts'
import type { Kit } from '../kernel/kit.ts'
import type { EnvelopeCommand } from './command.ts'
import { forgeMessage } from './forge/forge-message.ts'
import { answeredByKms, practiceKeyring, practiceKeyringForOpening } from './keyrings.ts'
import { decryptUnderKmsKey, encryptUnderKmsKey } from './kms-model.ts'
import { readHead } from './message-bytes.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import type { EnvelopeState } from './state.ts'

/** 28 bytes of chance for one call of KMS. */
const KMS_RANDOM_BYTES = 28
const DATA_KEY_BYTES = 32

/** Does with WebCrypto what a command needs and records the result. What cannot be done records nothing. */
export async function prepareEnvelope(
  state: EnvelopeState,
  command: EnvelopeCommand,
  kit: Kit,
): Promise<Json | undefined> {
  switch (command.type) {
    case 'ReturnDataKey':
      return makeDataKey(state, kit)
    case 'EncryptData':
      return encryptData(state, kit)
    case 'AskDecrypt':
      return askKms(state)
    case 'OpenMessage':
      return openWithDataKey(state)
    case 'OpenWithRawKey':
      return openMessage(state, practiceKeyringForOpening(state.keys.raw))
    case 'SwapDataKey':
      return { other: (await makeDataKey(state, kit)).wrapped }
    case 'ForgeMessage':
      return forge(state, command.commits, kit)
    default:
      return undefined
  }
}

async function forge({ keys, input }: EnvelopeState, commits: boolean, kit: Kit): Promise<Json> {
  const forgedFor = { kms: keys.kms, raw: keys.raw, context: input.context }
  return { message: toBase64(await forgeMessage(forgedFor, commits, kit)) }
}

async function makeDataKey(
  { keys, input }: EnvelopeState,
  kit: Kit,
): Promise<{ dataKey: string; wrapped: string }> {
  const plaintext = kit.bytes(DATA_KEY_BYTES)
  const random = kit.bytes(KMS_RANDOM_BYTES)
  const wrapped = await encryptUnderKmsKey(keys.kms, { plaintext, context: input.context, random })
  return { dataKey: toBase64(plaintext), wrapped: toBase64(wrapped) }
}

async function encryptData({ app, keys, input }: EnvelopeState, kit: Kit): Promise<Json | undefined> {
  if (app.dataKey === null || app.wrappedDataKey === null) return undefined
  const randomBytes = (length: number) => kit.bytes(length)
  const generator = answeredByKms(keys.kms.arn, bytesOf(app.dataKey), bytesOf(app.wrappedDataKey))
  const encrypted = await encryptMessage(utf8Bytes(input.text), {
    keyring: multiKeyring(generator, [practiceKeyring(keys.raw, randomBytes)]),
    randomBytes,
    algorithmSuiteId: '0478',
    encryptionContext: input.context,
  })
  return encrypted.ok ? { message: toBase64(encrypted.value.bytes) } : undefined
}

async function askKms({ app, keys, asksWithOtherKey }: EnvelopeState): Promise<Json | undefined> {
  if (app.message === null) return undefined
  const head = readHead(bytesOf(app.message), keys.kms.arn)
  if (head.kind !== 'readable') return undefined
  const answer = await decryptUnderKmsKey(head.wrapped.ciphertext, {
    asked: asksWithOtherKey ? keys.otherKms : keys.kms,
    all: [keys.kms, keys.otherKms],
    context: head.header.encryptionContext,
  })
  return answer.ok ? { dataKey: toBase64(answer.value) } : { refused: answer.failure }
}

async function openWithDataKey(state: EnvelopeState): Promise<Json | undefined> {
  const { app, keys } = state
  if (app.dataKey === null) return undefined
  return openMessage(state, answeredByKms(keys.kms.arn, bytesOf(app.dataKey), new Uint8Array(0)))
}

async function openMessage({ app }: EnvelopeState, keyring: Keyring): Promise<Json | undefined> {
  if (app.message === null) return undefined
  const opened = await decryptMessage(bytesOf(app.message), {
    keyring,
    commitmentPolicy: 'REQUIRE_ENCRYPT_ALLOW_DECRYPT',
  })
  if (!opened.ok) return describeFailure(opened.failure)
  // Forged messages open to bytes that are no text throughout.
  return { text: readUtf8(opened.value.plaintext) ?? readLoosely(opened.value.plaintext) }
}

function readLoosely(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** What a failure says, in the few words that the lab explains. */
function describeFailure(failure: DecryptFailure): Json {
  if (failure.code === 'malformed-message') {
    return { failed: failure.code, rule: failure.rule, offset: failure.offset }
  }
  return { failed: failure.code }
}
