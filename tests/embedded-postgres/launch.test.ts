import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findLiveProcess } from '../../scripts/commands/live-process.mjs'
import { makePlace, query, requireReady, said, startHost, stopAllHosts } from './fixture.ts'
import type { Place } from './fixture.ts'

let place: Place
let url: string

/** Starts it, does something, and stops it in order. */
async function whileRunning(work: (ready: ReturnType<typeof requireReady>) => Promise<void>): Promise<void> {
  const host = await startHost(place)
  await work(requireReady(host))
  await host.kill('SIGTERM')
}

beforeAll(() => {
  place = makePlace(0o755)
})
afterAll(async () => {
  await stopAllHosts()
  place.remove()
})

describe('the embedded PostgreSQL', () => {
  it('keeps UTF-8 text by code point and asks for a password, whatever the language of the shell', async () => {
    const host = await startHost(place, { env: { LC_ALL: 'ko_KR.EUC-KR', LANG: 'C', TZ: 'Asia/Seoul' } })
    url = requireReady(host).url
    expect(
      await query(
        url,
        `select datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding,
                current_setting('TimeZone') as zone, current_setting('server_version_num')::int / 10000 as version
         from pg_database where datname = current_database()`,
      ),
    ).toEqual([{ provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8', zone: 'UTC', version: 18 }])
    await query(url, `create table words (word text)`)
    await query(url, `insert into words values ('암호'), ('Zebra'), ('apple'), ('ünlock')`)
    const wrong = new URL(url)
    wrong.password = 'guessed'
    await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
    await host.kill('SIGTERM')
  })

  it('keeps its port and password to itself, and its tables for the next start', async () => {
    expect(statSync(path.join(place.dataDirectory, 'postgres.json')).mode & 0o777).toBe(0o600)
    await whileRunning(async (ready) => {
      expect(ready.url).toBe(url)
      expect(ready.isFresh).toBe(true)
      const rows = await query<{ word: string }>(url, `select word from words order by word`)
      expect(rows.map(({ word }) => word)).toEqual(['Zebra', 'apple', 'ünlock', '암호'])
    })
  })

  it('lets the app make databases, but not read files or make roles', async () => {
    await whileRunning(async () => {
      await query(url, `create database another`)
      await expect(query(url, `select pg_read_file('PG_VERSION')`)).rejects.toThrow('permission denied')
      await expect(query(url, `create role somebody`)).rejects.toThrow('permission denied')
    })
  })

  it('is not ended by Ctrl-C in the terminal of the app', async () => {
    const host = await startHost(place)
    const { pid } = requireReady(host)
    process.kill(-host.pid, 'SIGINT')
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(findLiveProcess(pid)?.command).toBe('postgres')
    await host.kill('SIGTERM')
    expect(findLiveProcess(pid)).toBeUndefined()
  })

  it('tells a second start on the same folder who holds it', async () => {
    const first = await startHost(place)
    const second = await startHost(place)
    expect(said(second)).toMatch(
      new RegExp(
        `${place.dataDirectory} is in use by process ${first.pid} \\(a test, since 20.*Stop that first`,
        's',
      ),
    )
    await first.kill('SIGTERM')
  })

  it('is taken over by the next start after kill -9 of the app', async () => {
    const first = await startHost(place)
    await first.kill('SIGKILL')
    await whileRunning(async (ready) => {
      expect(ready.isFresh).toBe(false)
      expect(ready.pid).toBe(requireReady(first).pid)
      expect(await query(url, 'select count(*)::int as count from words')).toEqual([{ count: 4 }])
    })
  })

  it('has everything that was committed after kill -9 of the database and the app', async () => {
    const first = await startHost(place)
    await query(url, `insert into words values ('committed')`)
    process.kill(requireReady(first).pid, 'SIGKILL')
    await first.kill('SIGKILL')
    await whileRunning(async (ready) => {
      expect(ready.isFresh).toBe(true)
      expect(await query(url, `select word from words where word = 'committed'`)).toHaveLength(1)
    })
  })

  it('takes another port, and says so, when another program has taken its own', async () => {
    const taken = createServer()
    taken.listen(Number(new URL(url).port), '127.0.0.1')
    await once(taken, 'listening')
    const host = await startHost(place)
    expect(said(host)).toContain('is taken by another program; it has')
    url = requireReady(host).url
    await host.kill('SIGTERM')
    taken.close()
    await whileRunning(async (ready) => expect(ready.url).toBe(url))
  })

  it('starts after a restart of the machine gave its process id to another program', async () => {
    const pidFile = path.join(place.dataDirectory, 'postgres/postmaster.pid')
    writeFileSync(pidFile, [process.pid, 'elsewhere', '1', '5432', '', '127.0.0.1', '', 'ready'].join('\n'))
    await whileRunning(async (ready) => expect(ready.isFresh).toBe(true))
  })

  it('refuses a copy of a running database, and says whose it is', async () => {
    const host = await startHost(place)
    const copy = makePlace(0o755)
    cpSync(place.dataDirectory, copy.dataDirectory, { recursive: true, preserveTimestamps: true })
    rmSync(path.join(copy.dataDirectory, 'app.json'), { force: true })
    const refused = said(await startHost(copy))
    expect(refused).toContain(
      `process ${requireReady(host).pid}, a PostgreSQL that has been serving ${place.dataDirectory}`,
    )
    expect(refused).toContain('If this folder is a copy, stop the original and copy again')
    await host.kill('SIGTERM')
    copy.remove()
  })

  it('says what to do when the database was made by another version', async () => {
    const versionFile = path.join(place.dataDirectory, 'postgres/PG_VERSION')
    writeFileSync(versionFile, '17\n')
    expect(said(await startHost(place))).toMatch(
      /was made by PostgreSQL 17, and this is PostgreSQL 18\.\nMove it/,
    )
    writeFileSync(versionFile, '18\n')
  })

  it('begins anew, and says so, when the database was deleted', async () => {
    rmSync(path.join(place.dataDirectory, 'postgres'), { recursive: true })
    const host = await startHost(place)
    expect(said(host)).toContain(
      `There is no database in ${place.dataDirectory}/postgres; an empty one is made.`,
    )
    expect(await query(requireReady(host).url, `select to_regclass('words') as words`)).toEqual([
      { words: null },
    ])
    await host.kill('SIGTERM')
  })

  it('says what to do when the password was lost, and makes nothing new over the old', async () => {
    const settings = path.join(place.dataDirectory, 'postgres.json')
    const text = readFileSync(settings, 'utf8')
    rmSync(settings)
    expect(said(await startHost(place))).toMatch(
      /holds a database, but .*postgres\.json with its password is missing/,
    )
    expect(existsSync(settings)).toBe(false)
    writeFileSync(settings, text.slice(0, 20))
    expect(said(await startHost(place))).toMatch(/postgres\.json cannot be read/)
  })
})
