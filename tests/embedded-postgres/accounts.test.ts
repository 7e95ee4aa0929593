import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { findEmbeddedBinaries } from '../../scripts/embedded-postgres/binaries.ts'
import { IS_ROOT, makePlace, NOBODY, query, requireReady, said, startHost, stopAllHosts } from './fixture.ts'
import type { Place } from './fixture.ts'

const places: Place[] = []
function place(mode: number): Place {
  const made = makePlace(mode)
  places.push(made)
  return made
}

afterEach(stopAllHosts)
afterAll(() => places.forEach(({ remove }) => remove()))

/** Its programs are ready for use: an ordinary user owns node_modules, but here they belong to root. */
function giveToNobody({ projectDirectory, dataDirectory }: Place): void {
  findEmbeddedBinaries(projectDirectory)
  chownSync(dataDirectory, NOBODY, NOBODY)
}

/** Runs a program in a mount namespace with an /etc of its own, in which there is no user called postgres. */
function withoutPostgresUser({ projectDirectory }: Place): readonly string[] {
  const script = `set -e
    etc=$1; shift
    cp -a /etc "$etc"
    sed -i '/^postgres:/d' "$etc"/passwd "$etc"/group "$etc"/shadow
    mount --bind "$etc" /etc
    if id postgres 2>/dev/null; then exit 1; fi
    exec "$@"`
  return ['unshare', '--mount', '/bin/sh', '-c', script, 'sh', path.join(projectDirectory, 'etc')]
}
const CAN_UNSHARE = IS_ROOT && spawnSync('unshare', ['--mount', 'true']).status === 0

describe.runIf(IS_ROOT)('the embedded PostgreSQL of root', () => {
  it('runs as another user, who owns its tables', async () => {
    const open = place(0o755)
    const { cluster, url } = requireReady(await startHost(open))
    expect(cluster).toBe(path.join(open.dataDirectory, 'postgres'))
    expect(statSync(cluster).uid).not.toBe(0)
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('goes elsewhere, and says so, below a folder that only root may enter', async () => {
    const closed = place(0o700)
    const host = await startHost(closed)
    const { cluster, url } = requireReady(host)
    const home = path.dirname(cluster)
    expect(home).toMatch(/^\/var\/lib\/cleartext\/[0-9a-f]{16}$/)
    expect(said(host)).toContain(
      `who may not enter ${closed.projectDirectory}; its files are in ${home} instead.`,
    )
    await query(url, 'create table kept (id int)')
    await host.kill('SIGTERM')

    const again = await startHost(closed)
    expect(requireReady(again).cluster).toBe(cluster)
    expect(await query(requireReady(again).url, 'select count(*)::int as count from kept')).toEqual([
      { count: 0 },
    ])
    await again.kill('SIGTERM')
    rmSync(home, { recursive: true })
  })

  it('runs as nobody where nobody owns the database already', async () => {
    const theirs = place(0o755)
    giveToNobody(theirs)
    const first = await startHost(theirs, { uid: NOBODY })
    await first.kill('SIGTERM')
    const host = await startHost(theirs)
    expect(await query(requireReady(host).url, 'select 1 as one')).toEqual([{ one: 1 }])
    await host.kill('SIGTERM')
  })

  it.runIf(CAN_UNSHARE)('makes the user postgres on a machine without one', async () => {
    const bare = place(0o755)
    const host = await startHost(bare, { within: withoutPostgresUser(bare) })
    expect(await query(requireReady(host).url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('the embedded PostgreSQL of an ordinary user', () => {
  const uid = IS_ROOT ? NOBODY : undefined

  it('keeps everything in the data directory, owned by that user', async () => {
    const own = place(0o755)
    if (IS_ROOT) giveToNobody(own)
    const host = await startHost(own, { ...(uid !== undefined && { uid }), env: { LC_ALL: 'C' } })
    const { cluster, url } = requireReady(host)
    expect(cluster).toBe(path.join(own.dataDirectory, 'postgres'))
    expect(statSync(cluster).uid).toBe(uid ?? process.getuid?.())
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
    await host.kill('SIGTERM')
  })

  it('says what to do where that user may not write', async () => {
    const { projectDirectory } = place(0o555)
    const host = await startHost(
      { projectDirectory, dataDirectory: path.join(projectDirectory, 'data'), remove: () => undefined },
      uid === undefined ? {} : { uid },
    )
    expect(said(host)).toMatch(
      /cannot be used.*\nSet CLEARTEXT_DATA_DIR to a folder this user may write to\./s,
    )
    expect(existsSync(path.join(projectDirectory, 'data'))).toBe(false)
  })
})
