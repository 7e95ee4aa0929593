import { spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Account } from './account.ts'
import type { PostgresBinaries } from './binaries.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

/** The role that owns the server: makes roles and databases, and is not what the app signs in as. */
export const ADMIN_ROLE = 'postgres'

/** PostgreSQL's programs see nothing of the shell's language or settings; NODE_ENV is there for Next's types. */
export const PLAIN_ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
}

/** Who owns an existing cluster. */
export function findClusterOwner(cluster: string): { uid: number; gid: number } | undefined {
  if (!existsSync(cluster)) return undefined
  const { uid, gid } = statSync(cluster)
  return { uid, gid }
}

/**
 * Makes a cluster unless it is there: UTF-8 text compared by code point, whatever the language of the machine.
 *
 * It is made beside its place and moved there when complete, so that an interrupted start leaves nothing behind that
 * looks like a cluster.
 *
 * @throws {EmbeddedPostgresError} it cannot be made, or was made by another version.
 */
export function ensureCluster(
  cluster: string,
  {
    binaries,
    account,
    adminPassword,
  }: { binaries: PostgresBinaries; account: Account; adminPassword: string },
): void {
  if (existsSync(cluster)) return requireVersion(cluster, binaries)
  const unfinished = `${cluster}.unfinished`
  const passwordFile = `${cluster}.password`
  try {
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { recursive: true, mode: 0o700 })
    writeFileSync(passwordFile, adminPassword, { mode: 0o600 })
    if (account.ids) {
      chownSync(unfinished, account.ids.uid, account.ids.gid)
      chownSync(passwordFile, account.ids.uid, account.ids.gid)
    }
    runInitdb(unfinished, { binaries, account, passwordFile })
    renameSync(unfinished, cluster)
  } catch (error) {
    throw error instanceof EmbeddedPostgresError ? error : describeFailure(cluster, error)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function requireVersion(cluster: string, { majorVersion }: PostgresBinaries): void {
  const found = Number(readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8'))
  if (found === majorVersion) return
  throw new EmbeddedPostgresError(
    `${cluster} was made by PostgreSQL ${found}, and this is PostgreSQL ${majorVersion}.\n` +
      'Move it elsewhere to begin with an empty database, or start the version that made it and dump it first.',
  )
}

function runInitdb(
  target: string,
  { binaries, account, passwordFile }: { binaries: PostgresBinaries; account: Account; passwordFile: string },
): void {
  const { status, stdout, stderr, error } = spawnSync(
    path.join(binaries.bin, 'initdb'),
    [
      ...['-D', target, '-U', ADMIN_ROLE, '--encoding=UTF8', ...localeOptions(binaries)],
      ...['--auth-host=scram-sha-256', '--auth-local=scram-sha-256', `--pwfile=${passwordFile}`],
    ],
    { ...account.ids, cwd: '/', env: PLAIN_ENVIRONMENT, encoding: 'utf8' },
  )
  if (status === 0) return
  const reason = error?.message ?? `${stdout}${stderr}`.trim().split('\n').slice(-6).join('\n')
  throw new EmbeddedPostgresError(
    `PostgreSQL could not prepare its folder ${target}:\n${reason}\n` +
      'Mend what it names and start again, or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

/** The built-in provider needs no locale of the machine; before PostgreSQL 17 the machine's C.UTF-8 is the nearest. */
function localeOptions({ majorVersion }: PostgresBinaries): readonly string[] {
  return majorVersion >= 17
    ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : ['--locale=C.UTF-8']
}

function describeFailure(cluster: string, error: unknown): EmbeddedPostgresError {
  const reason = error instanceof Error ? error.message : String(error)
  return new EmbeddedPostgresError(
    `The folder ${cluster} could not be made: ${reason}\n` +
      'Give this user write access to it, or set CLEARTEXT_DATA_DIR to a folder that has it.',
    { cause: error },
  )
}
