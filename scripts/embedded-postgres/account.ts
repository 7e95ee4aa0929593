import { spawnSync } from 'node:child_process'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

/** The account a program runs as. Absent ids: the one that runs us. */
export interface Account {
  readonly name: string
  /** Present only where we are root and hand the program to somebody else. */
  readonly ids?: { readonly uid: number; readonly gid: number }
}

/** What the choice of an account depends on; the tests put their own in. */
export interface AccountSystem {
  /** Of this process; 0 is root. */
  readonly uid: number
  readonly findIds: (name: string) => { readonly uid: number; readonly gid: number } | undefined
  /** Makes a system account without a home or a login. */
  readonly create: (name: string) => void
}

const ROOT = 0
const SERVICE_ACCOUNT = 'postgres'

/**
 * Chooses who runs the server: PostgreSQL refuses to run as root.
 *
 * @param clusterOwner - owner of an existing cluster, whom the server must run as.
 * @throws {EmbeddedPostgresError} as root without an account to hand over to, and none can be made.
 */
export function chooseAccount(
  clusterOwner: { readonly uid: number; readonly gid: number } | undefined,
  system: AccountSystem = THIS_SYSTEM,
): Account {
  if (system.uid !== ROOT) return { name: 'the present user' }
  const service = system.findIds(SERVICE_ACCOUNT)
  if (clusterOwner && clusterOwner.uid !== ROOT && clusterOwner.uid !== service?.uid) {
    return { name: `user ${clusterOwner.uid}`, ids: clusterOwner }
  }
  return { name: SERVICE_ACCOUNT, ids: service ?? createAccount(system) }
}

function createAccount(system: AccountSystem): { uid: number; gid: number } {
  let reason = ''
  try {
    system.create(SERVICE_ACCOUNT)
  } catch (error) {
    reason = error instanceof Error ? ` (${error.message.trim()})` : ''
  }
  const ids = system.findIds(SERVICE_ACCOUNT)
  if (ids) return ids
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and the user "${SERVICE_ACCOUNT}" could not be made${reason}.\n` +
      `Make it with "useradd --system ${SERVICE_ACCOUNT}", run this as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

const THIS_SYSTEM: AccountSystem = {
  get uid() {
    return process.getuid?.() ?? -1
  },
  findIds(name) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid?.status !== 0 || gid?.status !== 0) return undefined
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  },
  create(name) {
    // Debian and Fedora have useradd; BusyBox (Alpine) has adduser with flags of its own.
    const commands: [string, string[]][] = [
      [
        'useradd',
        ['--system', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false', name],
      ],
      ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', name]],
    ]
    const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` }
    for (const [program, parameters] of commands) {
      const { error, status, stderr } = spawnSync(program, parameters, { env, encoding: 'utf8' })
      if (status === 0) return
      if (!error) throw new Error(stderr)
    }
    throw new Error('neither useradd nor adduser is installed')
  },
}
