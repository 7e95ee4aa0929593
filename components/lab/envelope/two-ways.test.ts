// @vitest-environment node
// The official client needs Node's own streams and buffers.
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
} from '@aws-crypto/client-node'
import { describe, expect, test } from 'vitest'
import { toBase64 } from '#domain/crypto/bytes/base64.ts'
import { hexBytes } from '#domain/crypto/bytes/hex.ts'
import { readUtf8 } from '#domain/crypto/bytes/utf8.ts'
import { decryptMessage } from '#domain/crypto/esdk/decrypt-message.ts'
import { dissectMessage } from '#domain/crypto/esdk/dissect-message.ts'
import { STEPS } from '#domain/labs/envelope/command.ts'
import type { EnvelopeCommand } from '#domain/labs/envelope/command.ts'
import { envelopeLab } from '#domain/labs/envelope/envelope-lab.ts'
import { practiceKeyringForOpening } from '#domain/labs/envelope/keyrings.ts'
import { beginRun, runCommands } from '#domain/labs/kernel/run-commands.ts'
import { messageFile, shownKey } from './message-file.ts'
import { readForeignFile, readForeignText } from './read-foreign.ts'

const client = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT)

/** What someone types in who has the page in front of them. */
function officialKeyring({ keyNamespace, keyName, keyInHex }: ReturnType<typeof shownKey>) {
  return new RawAesKeyringNode({
    keyNamespace,
    keyName,
    unencryptedMasterKey: hexBytes(keyInHex),
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
    utf8Sorting: true,
  })
}

async function storedMessage(text: string, context: Readonly<Record<string, string>>) {
  const commands: EnvelopeCommand[] = [
    { type: 'SetData', text, context },
    ...STEPS.slice(0, 5).map(({ type }) => ({ type })),
  ]
  const run = await runCommands(
    envelopeLab,
    beginRun(envelopeLab, { scenario: 'two-ways', seed: 11, now: 0 }),
    commands,
  )
  if (!run.ok) throw new Error(run.failure.code)
  const { storage, keys } = run.value.moments.at(-1)!.state
  return { message: storage.message!, rawKey: keys.raw }
}

describe.each([
  ['a label', 'card 4111 1111 1111 1111', { department: 'finance', purpose: 'exam' }],
  ['a label beyond ASCII', '카드 번호 😀', { 목적: '시험', é: '𝒜' }],
  ['neither data nor label', '', {}],
] as const)('a message with %s', (_what, text, context) => {
  test('that was taken out is opened by the AWS Encryption SDK with what the page shows', async () => {
    const { message, rawKey } = await storedMessage(text, context)
    const file = new Uint8Array(await messageFile(message).arrayBuffer())
    const { plaintext, messageHeader } = await client.decrypt(officialKeyring(shownKey(rawKey)), file)
    expect(plaintext.toString('utf8')).toBe(text)
    expect(messageHeader.encryptionContext).toEqual(context)
    const pasted = await client.decrypt(officialKeyring(shownKey(rawKey)), message, { encoding: 'base64' })
    expect(pasted.plaintext.toString('utf8')).toBe(text)
  })

  test('that the AWS Encryption SDK made is taken apart and opened, as a file and as text', async () => {
    const { rawKey } = await storedMessage(text, context)
    for (const suiteId of [
      AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY,
      AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY_ECDSA_P384,
    ]) {
      const { result } = await client.encrypt(officialKeyring(shownKey(rawKey)), text, {
        suiteId,
        encryptionContext: context,
      })
      const message = Uint8Array.from(result)
      const asFile = await readForeignFile(new File([message], 'from-elsewhere.bin'))
      const asText = readForeignText(toBase64(message).replace(/.{60}/g, '$&\n'))
      expect(asFile).toEqual({ ok: true, value: message })
      expect(asText).toEqual({ ok: true, value: message })
      const { fault, trace } = dissectMessage(message)
      expect(fault).toBeUndefined()
      expect(trace.reduce((sum, { length }) => sum + length, 0)).toBe(message.length)
      const opened = await decryptMessage(message, { keyring: practiceKeyringForOpening(rawKey) })
      expect(opened.ok && readUtf8(opened.value.plaintext)).toBe(text)
    }
  })
})
