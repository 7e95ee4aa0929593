// @vitest-environment node
import { expect, it } from 'vitest'
import { SIGHT } from './sight.ts'

const TAG_BYTES = 16

it('shows bytes that AES-256-GCM really makes of the card number', async () => {
  const key = await crypto.subtle.importKey(
    'raw',
    Uint8Array.from({ length: 32 }, (_, i) => i),
    'AES-GCM',
    false,
    ['encrypt'],
  )
  const plaintext = new TextEncoder().encode(SIGHT.plaintext)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, plaintext)
  expect(Buffer.from(sealed).subarray(0, -TAG_BYTES).toString('hex')).toBe(SIGHT.ciphertext)
})
