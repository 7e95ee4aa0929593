import { describe, expect, it } from 'vitest'
import { decideStart } from './decide-start.ts'
import type { PostmasterFile } from './postmaster-file.ts'

const CLUSTER = '/srv/cleartext/.data/postgres'
const FILE: PostmasterFile = { pid: 4711, cluster: CLUSTER, startedAt: 0, port: 54_320, status: 'ready' }
const SERVER = { identity: '4711@1', command: 'postgres', workingDirectory: CLUSTER }

describe('decideStart', () => {
  it('starts where nobody holds the cluster', () => {
    expect(decideStart(CLUSTER, undefined, undefined)).toEqual({ kind: 'start' })
  })

  it('starts after the server was killed, and leaves its file to PostgreSQL', () => {
    expect(decideStart(CLUSTER, FILE, undefined)).toEqual({ kind: 'start' })
  })

  it('takes over a server that survived the program that started it', () => {
    expect(decideStart(CLUSTER, FILE, SERVER)).toEqual({
      kind: 'take-over',
      server: { pid: 4711, port: 54_320 },
    })
  })

  it('goes by what the server says of itself where the system does not tell its folder', () => {
    const untold = { ...SERVER, workingDirectory: undefined }
    expect(decideStart(CLUSTER, FILE, untold)).toEqual({
      kind: 'take-over',
      server: { pid: 4711, port: 54_320 },
    })
    expect(decideStart('/elsewhere', FILE, untold)).toEqual({ kind: 'refuse', holder: FILE })
  })

  it.each(['starting', 'stopping', ''] as const)('waits while the server is "%s"', (status) => {
    expect(decideStart(CLUSTER, { ...FILE, status }, SERVER)).toEqual({ kind: 'wait' })
  })

  it('removes the file when its process id went to another program', () => {
    const editor = { ...SERVER, command: 'vim', workingDirectory: '/home/ada' }
    expect(decideStart(CLUSTER, FILE, editor)).toEqual({ kind: 'start-after-removing-stale-file' })
  })

  it('refuses a copy of a cluster whose original is running', () => {
    expect(decideStart('/srv/copy/.data/postgres', FILE, SERVER)).toEqual({ kind: 'refuse', holder: FILE })
  })
})
