import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Hashes the names and contents of files: equal fingerprints mean that whatever is made from them would be equal too.
 * Times do not count, so a fresh checkout of the same commit has the same fingerprint. Tests do not count either.
 *
 * @param directory - that the paths are relative to.
 * @param paths - files and folders; one that is missing counts as missing.
 * @returns 64 hexadecimal digits (SHA-256).
 */
export function fingerprint(directory: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((name) => listFiles(directory, name)).sort()) {
    const content = createHash('sha256')
      .update(readFileSync(path.join(directory, file)))
      .digest('hex')
    hash.update(`${content} ${file}\n`)
  }
  return hash.digest('hex')
}

function listFiles(directory: string, name: string): string[] {
  const full = path.join(directory, name)
  if (!existsSync(full) || /\.test\.tsx?$/.test(name)) return []
  if (!statSync(full).isDirectory()) return [name]
  return readdirSync(full).flatMap((entry) => listFiles(directory, path.posix.join(name, entry)))
}
