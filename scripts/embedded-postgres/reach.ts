import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Account } from './account.ts'

/**
 * Finds the first folder on the way to a path that an account may not pass.
 *
 * The account itself is asked, by a shell that runs as it: access lists and mounts decide too, not only the mode.
 *
 * @param target - absolute path of a folder or program.
 * @returns the outermost folder (or the target) that stops it; `undefined` when all is open.
 */
export function findObstacle(target: string, account: Account): string | undefined {
  if (!account.ids) return undefined
  const way = foldersTo(target)
  const { stdout } = spawnSync(
    '/bin/sh',
    ['-c', 'for f do [ -x "$f" ] || { echo "$f"; exit; }; done', 'sh', ...way],
    {
      ...account.ids,
      cwd: '/',
      encoding: 'utf8',
    },
  )
  return stdout.trimEnd() || undefined
}

/** Every folder on the way to a path, from the outside in, and the path itself. */
function foldersTo(target: string): readonly string[] {
  const parent = path.dirname(target)
  return parent === target ? [target] : [...foldersTo(parent), target]
}
