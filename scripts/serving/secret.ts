import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createPrivateFile } from '../commands/private-file.mjs'

/**
 * The key that signs session cookies: made at the first start and kept, so that learners stay who they are.
 *
 * Only the owner of the file `secret` in the data directory can read it.
 */
export function keptSecret(dataDirectory: string): string {
  const file = path.join(dataDirectory, 'secret')
  mkdirSync(dataDirectory, { recursive: true })
  createPrivateFile(file, `${randomBytes(32).toString('base64url')}\n`)
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length >= 32) return secret
  throw new Error(`${file} is damaged. Restore it, or delete it: then everybody gets a new session.`)
}
