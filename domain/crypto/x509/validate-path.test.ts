import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CertificateChain, ChainChanges } from '../../../tests/crypto/certificate-chain.ts'
import { certificateChain, NOW, SERVER_NAME, toPem } from '../../../tests/crypto/certificate-chain.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { concatBytes } from '../bytes/bytes.ts'
import { readUnsigned } from '../bytes/unsigned.ts'
import type { Certificate } from './certificate.ts'
import { readCertificate } from './read-certificate.ts'
import type { PathRule } from './validate-path.ts'
import { validatePath } from './validate-path.ts'

const PATIENCE_MS = 30_000
const MALFORMED = { ok: false, failure: { code: 'malformed-certificate' } }
const hasOpenssl = spawnSync('openssl', ['version']).status === 0

function read(bytes: Bytes): Certificate {
  const certificate = readCertificate(bytes)
  if (!certificate.ok) throw new TypeError('no certificate')
  return certificate.value
}

function validate(
  { leaf, intermediate, root }: CertificateChain,
  anchor: Bytes = root,
  serverName = SERVER_NAME,
) {
  return validatePath([read(leaf), read(intermediate)], { anchors: [read(anchor)], serverName, now: NOW })
}

/** Each way to break a chain: what is changed, the rule it breaks and where, and what OpenSSL says of it. */
const BROKEN: readonly (readonly [string, ChainChanges, PathRule, number, RegExp])[] = [
  [
    'of a server that has expired',
    { leaf: { notAfter: new Date('2029-01-01') } },
    'has-not-expired',
    0,
    /has expired/,
  ],
  [
    'of a server not valid yet',
    { leaf: { notBefore: new Date('2031-01-01') } },
    'has-begun',
    0,
    /not yet valid/,
  ],
  [
    'of an issuer that has expired',
    { intermediate: { notAfter: new Date('2029-01-01') } },
    'has-not-expired',
    1,
    /has expired/,
  ],
  [
    'issued by who is no authority',
    { intermediate: { basicConstraints: { isCa: false } } },
    'issuer-is-a-ca',
    1,
    /invalid CA certificate/,
  ],
  [
    'issued by who does not say to be one',
    { intermediate: { basicConstraints: undefined, keyUsage: undefined } },
    'issuer-is-a-ca',
    1,
    /invalid CA certificate/,
  ],
  [
    'issued with a key for other uses',
    { intermediate: { keyUsage: ['digitalSignature'] } },
    'issuer-may-sign-certificates',
    1,
    /invalid CA certificate|key usage does not include certificate signing/,
  ],
  [
    'longer than the root allows',
    { root: { basicConstraints: { isCa: true, pathLength: 0 } } },
    'path-length-is-kept',
    2,
    /path length constraint exceeded/,
  ],
  [
    'for clients only',
    { leaf: { extendedKeyUsage: ['clientAuth'] } },
    'is-for-servers',
    0,
    /unsuitable certificate purpose|unsupported certificate purpose/,
  ],
  ['for another name', { leaf: { names: ['other.example.com'] } }, 'name-matches', 0, /[Hh]ostname mismatch/],
  [
    'for a wildcard one level too high',
    { leaf: { names: ['*.com'] } },
    'name-matches',
    0,
    /[Hh]ostname mismatch/,
  ],
]

describe('a chain', () => {
  test('that is right leads to its root', async () => {
    const chain = await certificateChain()
    const path = await validate(chain)
    expect(path.ok && path.value.map(({ subject }) => subject)).toEqual([
      `CN=${SERVER_NAME}`,
      'CN=Practice Authority',
      'CN=Practice Root',
    ])
  })

  test('with a wildcard for the name is right too', async () => {
    expect(await validate(await certificateChain({ leaf: { names: ['*.example.com'] } }))).toMatchObject({
      ok: true,
    })
  })

  test.each(BROKEN)('%s is refused', async (_how, changes, rule, depth) => {
    const failure = { code: 'untrusted-path', rule, depth }
    expect(await validate(await certificateChain(changes))).toEqual({ ok: false, failure })
  })

  test('whose root is not trusted is refused, also where it was sent along', async () => {
    const [chain, other] = [await certificateChain(), await certificateChain()]
    const context = { anchors: [], serverName: SERVER_NAME, now: NOW }
    expect(await validatePath([chain.leaf, chain.intermediate, chain.root].map(read), context)).toMatchObject(
      {
        failure: { rule: 'issuer-is-known', depth: 3 },
      },
    )
    expect(await validate(chain, other.root)).toMatchObject({
      failure: { rule: 'signature-holds', depth: 1 },
    })
  })

  test('without the certificate in the middle, or without any, is refused', async () => {
    const { leaf, root } = await certificateChain()
    const context = { anchors: [read(root)], serverName: SERVER_NAME, now: NOW }
    expect(await validatePath([read(leaf)], context)).toMatchObject({
      failure: { rule: 'issuer-is-known', depth: 1 },
    })
    expect(await validatePath([], context)).toMatchObject({ failure: { rule: 'chain-is-not-empty' } })
  })

  test('of one that signed itself is refused, unless it is the root', async () => {
    const { root } = await certificateChain()
    const context = { anchors: [], serverName: SERVER_NAME, now: NOW }
    expect(await validatePath([read(root)], context)).toMatchObject({ failure: { rule: 'issuer-is-known' } })
  })

  test(
    'with any byte of the server’s certificate changed is refused, and nothing throws',
    async () => {
      const chain = await certificateChain()
      await fc.assert(
        fc.asyncProperty(
          fc.nat(chain.leaf.length - 1),
          fc.integer({ min: 1, max: 255 }),
          async (offset, change) => {
            const leaf = chain.leaf.slice()
            leaf[offset]! ^= change
            const changed = readCertificate(leaf)
            if (!changed.ok) return
            const context = { anchors: [read(chain.root)], serverName: SERVER_NAME, now: NOW }
            const path = await validatePath([changed.value, read(chain.intermediate)], context)
            expect({ offset, ok: path.ok }).toEqual({ offset, ok: false })
          },
        ),
        { numRuns: 400 },
      )
    },
    PATIENCE_MS,
  )
})

describe('bytes', () => {
  test('of a certificate that was cut short, or with bytes behind it, are no certificate', async () => {
    const { leaf } = await certificateChain()
    fc.assert(
      fc.property(fc.nat(leaf.length - 1), (length) => {
        expect(readCertificate(leaf.slice(0, length))).toEqual(MALFORMED)
      }),
    )
    expect(readCertificate(concatBytes(leaf, Uint8Array.of(0)))).toEqual(MALFORMED)
  })

  test('of any kind never make the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 99 }), (some) => {
        expect(readCertificate(concatBytes(Uint8Array.of(0x30, some.length), some)).ok).toBe(false)
      }),
    )
  })

  // Nothing signs what is around the signature: these are the bytes that a lenient reader lets be changed.
  test('around the signature may not differ in a single bit', async () => {
    const { leaf } = await certificateChain()
    const tbsEnd = 4 + 4 + readUnsigned(leaf, 6, 2)
    const unnoticed: number[] = []
    for (let offset = tbsEnd; offset < tbsEnd + 19; offset++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = leaf.slice()
        changed[offset]! ^= 1 << bit
        if (readCertificate(changed).ok) unnoticed.push(offset)
      }
    }
    expect(unnoticed).toEqual([])
  })
})

describe('OpenSSL', () => {
  test('accepts the chain that is right', async ({ skip }) => {
    skip(!hasOpenssl, 'OPENSSL SKIPPED: the program is not installed')
    expect(verifyByOpenssl(await certificateChain())).toMatch(/leaf\.pem: OK/)
  })

  test.for(BROKEN)('refuses a chain %s for the same reason', async (broken, { skip }) => {
    skip(!hasOpenssl, 'OPENSSL SKIPPED: the program is not installed')
    const [, changes, , , reason] = broken
    expect(verifyByOpenssl(await certificateChain(changes))).toMatch(reason)
  })
})

/** What `openssl verify` says of a chain. */
function verifyByOpenssl(chain: CertificateChain): string {
  const folder = mkdtempSync(join(tmpdir(), 'chain-'))
  try {
    for (const name of ['root', 'intermediate', 'leaf'] as const) {
      writeFileSync(join(folder, `${name}.pem`), toPem(chain[name]))
    }
    const time = String(NOW.getTime() / 1000)
    const files = ['-CAfile', 'root.pem', '-untrusted', 'intermediate.pem', 'leaf.pem']
    const options = ['-purpose', 'sslserver', '-verify_hostname', SERVER_NAME, '-attime', time]
    const { stdout, stderr } = spawnSync('openssl', ['verify', ...options, ...files], {
      cwd: folder,
      encoding: 'utf8',
    })
    return stdout + stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}
