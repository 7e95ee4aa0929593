import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

/**
 * Makes a data directory unless it is there.
 *
 * @returns its real path.
 * @throws {EmbeddedPostgresError} this user may not make it or write to it.
 */
export function makeDataDirectory(directory: string): string {
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.W_OK | constants.X_OK)
    return realpathSync(directory)
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The data directory ${directory} cannot be used: ${error instanceof Error ? error.message : 'unknown reason'}\n` +
        'Set CLEARTEXT_DATA_DIR to a folder this user may write to.',
      { cause: error },
    )
  }
}
