import { existsSync } from 'node:fs'
import path from 'node:path'
import type { PostgresBinaries } from '../embedded-postgres/binaries.ts'

/** The oldest version that the product promises to run on, where Debian installs it. */
const OLDEST_MAJOR = 15
const ROOT = `/usr/lib/postgresql/${OLDEST_MAJOR}`

/** PostgreSQL 15 of this machine; `undefined` where it is not installed. */
export function findOlderPostgres(): PostgresBinaries | undefined {
  const bin = path.join(ROOT, 'bin')
  if (!existsSync(path.join(bin, 'initdb'))) return undefined
  return { root: ROOT, bin, majorVersion: OLDEST_MAJOR, version: `debian-${OLDEST_MAJOR}` }
}

/** Why tests on it cannot run; `undefined` when they can. */
export function whyNoOlderPostgres(): string | undefined {
  return findOlderPostgres() ? undefined : `there is no PostgreSQL ${OLDEST_MAJOR} in ${ROOT}`
}
