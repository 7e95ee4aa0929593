import { describe, expect, it } from 'vitest'
import { completeLock } from './complete-lock.mjs'

const VERSION = '1.16.22'

function lockOf(wanted: Record<string, string>, packages: Record<string, object> = {}) {
  return {
    packages: { '': {}, 'node_modules/swc': { dev: true, optionalDependencies: wanted }, ...packages },
  }
}

describe('completeLock', () => {
  it('adds a package for another machine, with what its name says about that machine', () => {
    const { lock, added } = completeLock(
      lockOf({
        'swc-darwin-arm64': VERSION,
        '@swc/core-linux-arm-musleabihf': VERSION,
        'swc-wasm32-wasi': VERSION,
      }),
    )
    expect(added).toEqual(['swc-darwin-arm64', '@swc/core-linux-arm-musleabihf', 'swc-wasm32-wasi'])
    expect(lock.packages).toMatchObject({
      'node_modules/swc-darwin-arm64': {
        version: VERSION,
        cpu: ['arm64'],
        os: ['darwin'],
        optional: true,
        dev: true,
      },
      'node_modules/@swc/core-linux-arm-musleabihf': { cpu: ['arm'], os: ['linux'], libc: ['musl'] },
      'node_modules/swc-wasm32-wasi': { cpu: ['wasm32'] },
    })
  })

  it('keeps npm’s order of the packages', () => {
    const { lock } = completeLock(lockOf({ 'swc-darwin-x64': VERSION }, { 'node_modules/zod': {} }))
    expect(Object.keys(lock.packages)).toEqual([
      '',
      'node_modules/swc',
      'node_modules/swc-darwin-x64',
      'node_modules/zod',
    ])
  })

  it.each(['node_modules/swc-darwin-x64', 'node_modules/swc/node_modules/swc-darwin-x64'])(
    'leaves a lock alone that has the package at %s',
    (location) => {
      const complete = lockOf({ 'swc-darwin-x64': VERSION }, { [location]: { version: VERSION } })
      expect(completeLock(complete)).toEqual({ lock: complete, added: [] })
    },
  )

  it.each([
    ['fsevents', '2.3.3'],
    ['swc-darwin-x64', '^1.0.0'],
  ])('refuses to guess about %s@%s', (name, version) => {
    expect(() => completeLock(lockOf({ [name]: version }))).toThrow(/does not say which machine it is for/)
  })
})
