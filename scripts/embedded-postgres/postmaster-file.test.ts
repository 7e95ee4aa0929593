import { describe, expect, it } from 'vitest'
import { parsePostmasterFile } from './postmaster-file.ts'

const READY = [
  '4711',
  '/srv/clear text/.data/postgres',
  '1764000000',
  '54320',
  '',
  '127.0.0.1',
  ' 1 2',
  'ready   ',
  '',
]

describe('parsePostmasterFile', () => {
  it('reads who holds a cluster, since when, on which port and in which state', () => {
    expect(parsePostmasterFile(READY.join('\n'))).toEqual({
      pid: 4711,
      cluster: '/srv/clear text/.data/postgres',
      startedAt: 1_764_000_000_000,
      port: 54_320,
      status: 'ready',
    })
  })

  it('reads a file that the server has only begun to write', () => {
    expect(parsePostmasterFile(READY.slice(0, 4).join('\n'))).toMatchObject({ pid: 4711, status: '' })
  })

  it('reads the process of a stand-alone server, which is written as a negative number', () => {
    expect(parsePostmasterFile(['-12', ...READY.slice(1)].join('\n'))?.pid).toBe(12)
  })

  it.each(['', '\n\n', 'no process\n/srv', '0\n/srv'])('finds no holder in %j', (text) => {
    expect(parsePostmasterFile(text)).toBeUndefined()
  })
})
