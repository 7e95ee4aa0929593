import { describe, expect, it } from 'vitest'
import { isInstalled } from './is-installed.mjs'

const MANIFEST = {
  dependencies: { zod: '4.6.7', next: '16.4.6' },
  optionalDependencies: { 'pg-arm': '1.0.0' },
}
const ZOD = { version: '4.6.7', integrity: 'sha512-zod' }
const NEXT = { version: '16.4.6', integrity: 'sha512-next' }
const LOCK = {
  packages: {
    '': { dependencies: { next: '16.4.6', zod: '4.6.7' }, optionalDependencies: { 'pg-arm': '1.0.0' } },
    'node_modules/zod': ZOD,
    'node_modules/next': NEXT,
    'node_modules/pg-arm': { version: '1.0.0', integrity: 'sha512-arm', optional: true },
  },
}
const INSTALLED = { packages: { 'node_modules/zod': ZOD, 'node_modules/next': NEXT } }

describe('isInstalled', () => {
  it('finds an installation complete that lacks only packages for other machines', () => {
    expect(isInstalled(MANIFEST, LOCK, INSTALLED)).toBe(true)
  })

  it('finds nothing installed in a fresh clone or after a broken-off installation', () => {
    expect(isInstalled(MANIFEST, LOCK, undefined)).toBe(false)
    expect(isInstalled(MANIFEST, LOCK, {})).toBe(false)
  })

  it('notices a package that is missing, another version, other bytes, or too much', () => {
    const { 'node_modules/zod': _, ...withoutZod } = INSTALLED.packages
    expect(isInstalled(MANIFEST, LOCK, { packages: withoutZod })).toBe(false)
    for (const changed of [{ version: '4.6.8' }, { integrity: 'sha512-other' }]) {
      const packages = { ...INSTALLED.packages, 'node_modules/zod': { ...ZOD, ...changed } }
      expect(isInstalled(MANIFEST, LOCK, { packages })).toBe(false)
    }
    const packages = { ...INSTALLED.packages, 'node_modules/left-over': ZOD }
    expect(isInstalled(MANIFEST, LOCK, { packages })).toBe(false)
  })

  it('notices a dependency in package.json that the lock does not know', () => {
    const manifest = { ...MANIFEST, devDependencies: { knip: '6.44.2' } }
    expect(isInstalled(manifest, LOCK, INSTALLED)).toBe(false)
  })
})
