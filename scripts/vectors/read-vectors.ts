import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { VectorSuite } from '../../tests/vectors/vector-suite.ts'

const PROJECT = new URL('../../', import.meta.url)

/** Public vectors lie beside the project, since they are not ours to publish; our own few cases lie in it. */
const PUBLIC_VECTORS = '../shared/vectors/'
const OWN_VECTORS = 'tests/vectors/own/'

/** The vectors of every suite, and where each file was found, relative to the project. */
export interface FoundVectors {
  readonly textByFile: Readonly<Record<string, string>>
  readonly sourceByFile: Readonly<Record<string, string>>
  /** Files whose public vectors are absent, so that our own cases stand in. */
  readonly standIns: readonly string[]
}

/**
 * Reads the file of every suite from the public vectors, or from our own where those are absent.
 *
 * @param only - which of the two to read, for tests.
 */
export function readVectors(suites: readonly VectorSuite[], only?: 'public' | 'own'): FoundVectors {
  const textByFile: Record<string, string> = {}
  const sourceByFile: Record<string, string> = {}
  const standIns: string[] = []
  const ours = new Set(suites.filter(({ isOurs }) => isOurs).map(({ file }) => file))
  for (const file of new Set(suites.map((suite) => suite.file))) {
    const isPublic = !ours.has(file) && (only === undefined ? hasPublicVectors(file) : only === 'public')
    if (!isPublic && !ours.has(file)) standIns.push(file)
    const source = (isPublic ? PUBLIC_VECTORS : OWN_VECTORS) + file
    sourceByFile[file] = source
    textByFile[file] = readSource(new URL(source, PROJECT))
  }
  return { textByFile, sourceByFile, standIns }
}

/** Whether the public vectors of a suite's file lie beside the project. */
export function hasPublicVectors(file: string): boolean {
  return existsSync(fileURLToPath(new URL(PUBLIC_VECTORS + file, PROJECT)))
}

/** A file as it is; a folder, named with a slash at its end, as JSON of its files' texts by name. */
function readSource(source: URL): string {
  if (!source.pathname.endsWith('/')) return readFileSync(source, 'utf8')
  const names = readdirSync(source).sort()
  return JSON.stringify(
    Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, source), 'utf8')])),
  )
}
