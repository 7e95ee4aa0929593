import { describe, expect, test } from 'vitest'
import { aesKeyring, countingKey } from '../../../tests/crypto/sample-keyrings.ts'
import { policyFor, sampleMessage } from '../../../tests/crypto/sample-message.ts'
import type { EncryptOptions } from './begin-message.ts'
import type { EncryptionSuiteId } from './algorithm-suite.ts'
import { decryptMessage } from './decrypt-message.ts'
import { multiKeyring } from './multi-keyring.ts'

const SUITES: readonly EncryptionSuiteId[] = ['0178', '0378', '0478', '0578']

const KINDS: Readonly<Record<string, Partial<EncryptOptions>>> = {
  plain: {},
  'with a context': { encryptionContext: { department: 'finance', 목적: '시험' } },
  'in small frames': { contentType: { kind: 'framed', frameLength: 7 } },
  'not framed': { contentType: { kind: 'nonframed' } },
  'with two data keys': { keyring: multiKeyring(aesKeyring(), [aesKeyring('second', countingKey(1))]) },
}

const PATIENCE_MS = 120_000

describe.each(SUITES)('suite %s', (algorithmSuiteId) => {
  test.each(Object.keys(KINDS))(
    'a message %s is refused for every byte that was changed',
    async (kind) => {
      const { bytes } = await sampleMessage('nobody may change me', { ...KINDS[kind], algorithmSuiteId })
      const options = { keyring: aesKeyring(), commitmentPolicy: policyFor(algorithmSuiteId) }
      expect(await decryptMessage(bytes, options)).toMatchObject({ ok: true })
      const opened: number[] = []
      for (let offset = 0; offset < bytes.length; offset++) {
        const changed = bytes.slice()
        changed[offset]! ^= 1 << (offset % 8)
        if ((await decryptMessage(changed, options)).ok) opened.push(offset)
      }
      expect(opened).toEqual([])
    },
    PATIENCE_MS,
  )
})
