import { describe, expect, it } from 'vitest'
import { parseEnvironment } from './environment.ts'

function problemsOf(variables: Record<string, string>) {
  const parsed = parseEnvironment(variables)
  return parsed.ok ? [] : parsed.failure
}

describe('parseEnvironment', () => {
  it('needs nothing: an empty environment serves this machine on port 3000 from .data', () => {
    expect(parseEnvironment({})).toEqual({
      ok: true,
      value: { port: 3000, host: '127.0.0.1', dataDirectory: '.data', isProduction: false },
    })
  })

  it('takes an empty variable for an absent one', () => {
    expect(parseEnvironment({ PORT: '', DATABASE_URL: '', CLEARTEXT_DATA_DIR: '' })).toEqual(
      parseEnvironment({}),
    )
  })

  it('reads every variable', () => {
    const variables = {
      PORT: '8080',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://ada@db:5432/cleartext',
      CLEARTEXT_DATA_DIR: '/srv/data',
      CLEARTEXT_SECRET: 's'.repeat(32),
      CLEARTEXT_ORIGIN: 'https://cleartext.example.org/',
      NODE_ENV: 'production',
    }
    expect(parseEnvironment(variables)).toEqual({
      ok: true,
      value: {
        port: 8080,
        host: '0.0.0.0',
        databaseUrl: 'postgres://ada@db:5432/cleartext',
        dataDirectory: '/srv/data',
        secret: 's'.repeat(32),
        origin: 'https://cleartext.example.org',
        isProduction: true,
      },
    })
  })

  it.each(['127.0.0.1', '::', '::1', 'localhost', 'study-box.local'])('accepts HOST %s', (host) => {
    expect(problemsOf({ HOST: host })).toEqual([])
  })

  it.each([
    'postgresql://localhost/cleartext',
    'postgresql://u:p%40ss@10.0.0.7:6432/app?sslmode=require',
    'postgresql:///cleartext?host=/var/run/postgresql',
  ])('accepts DATABASE_URL %s', (url) => {
    expect(problemsOf({ DATABASE_URL: url })).toEqual([])
  })

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '30x0'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['HOST', 'http://localhost'],
    ['HOST', '999.1.1.1'],
    ['HOST', 'two words'],
    ['DATABASE_URL', 'localhost:5432'],
    ['DATABASE_URL', 'mysql://localhost/cleartext'],
    ['DATABASE_URL', 'postgresql://localhost'],
    ['DATABASE_URL', 'postgresql:///cleartext'],
    ['CLEARTEXT_DATA_DIR', ' .data'],
    ['CLEARTEXT_ORIGIN', 'cleartext.example.org'],
    ['CLEARTEXT_ORIGIN', 'https://cleartext.example.org/app'],
  ])('refuses %s=%s and names the variable, the value and what is allowed', (variable, value) => {
    expect(problemsOf({ [variable]: value })).toEqual([
      { variable, shown: JSON.stringify(value), allowed: expect.stringContaining(', as ') },
    ])
  })

  it('names all wrong variables at once', () => {
    const problems = problemsOf({ PORT: 'http', HOST: '??', CLEARTEXT_SECRET: 'short' })
    expect(problems.map((problem) => problem.variable)).toEqual(['PORT', 'HOST', 'CLEARTEXT_SECRET'])
  })

  it('shows neither a password in an address nor a secret', () => {
    const problems = problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db/app', CLEARTEXT_SECRET: 'hunter2' })
    expect(problems.map((problem) => problem.shown)).toEqual(['"mysql://…@db/app"', '7 characters long'])
  })
})
