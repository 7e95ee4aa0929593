import { afterEach, describe, expect, it, vi } from 'vitest'
import { EnvironmentError, readEnvironment, servedEnvironment } from './env.ts'

afterEach(() => vi.unstubAllEnvs())

describe('readEnvironment', () => {
  it('throws one error that says how to mend each wrong variable', () => {
    vi.stubEnv('PORT', 'eighty')
    vi.stubEnv('HOST', '999.1.1.1')
    expect(() => readEnvironment()).toThrow(
      new EnvironmentError([
        { variable: 'PORT', shown: '"eighty"', allowed: 'a whole number from 1 to 65535, as 3000' },
        {
          variable: 'HOST',
          shown: '"999.1.1.1"',
          allowed:
            'an address or name of this machine, as 127.0.0.1 (only this machine) or 0.0.0.0 (others too)',
        },
      ]),
    )
  })
})

describe('servedEnvironment', () => {
  it('refuses to serve without a database or a secret, and names both', () => {
    vi.stubEnv('DATABASE_URL', '')
    vi.stubEnv('CLEARTEXT_SECRET', '')
    expect(() => servedEnvironment()).toThrow(/DATABASE_URL is nothing\..*\nCLEARTEXT_SECRET is nothing\./)
  })

  it('gives a server its database and secret', () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://localhost/cleartext')
    vi.stubEnv('CLEARTEXT_SECRET', 'k'.repeat(40))
    expect(servedEnvironment()).toMatchObject({
      databaseUrl: 'postgresql://localhost/cleartext',
      secret: 'k'.repeat(40),
    })
  })
})
