import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { findFreePort } from '../commands/free-port.mjs'
import { writePrivateFile } from '../commands/private-file.mjs'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

const settingsSchema = z.strictObject({
  /** Loopback TCP port; chosen once, so that a server that outlived its app is found again. */
  port: z.int().min(1).max(65_535),
  /** Password of the role that owns the server. */
  adminPassword: z.string().min(20),
  /** Password of the role the app signs in as. */
  appPassword: z.string().min(20),
  /** Folder of the cluster: in the data directory, or outside where the server's account cannot get there. */
  cluster: z.string(),
  /** Data directory these settings were made in: tells a copied folder from its original. */
  madeFor: z.string(),
})

/** What must be remembered between two starts of the embedded server. */
export type PostgresSettings = z.infer<typeof settingsSchema>

/** Where the settings are kept; only their owner can read the file. */
export function settingsFile(dataDirectory: string): string {
  return path.join(dataDirectory, 'postgres.json')
}

/**
 * Reads the settings of an earlier start.
 *
 * @throws {EmbeddedPostgresError} the file is there but cannot be read or was damaged.
 */
export function readSettings(dataDirectory: string): PostgresSettings | undefined {
  const file = settingsFile(dataDirectory)
  if (!existsSync(file)) return undefined
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new EmbeddedPostgresError(
      `${file} cannot be read: ${error instanceof Error ? error.message : 'unknown reason'}\n` +
        'Run as the user who started before, or restore the file; without it the database has no password to be opened with.',
      { cause: error },
    )
  }
}

/** Keeps the settings, readable by their owner only; a file that says the same already is left alone. */
export function writeSettings(dataDirectory: string, settings: PostgresSettings): void {
  const file = settingsFile(dataDirectory)
  const text = `${JSON.stringify(settings, null, 2)}\n`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writePrivateFile(file, text)
}

/** Settings for a cluster that is yet to be placed: a port that is free now, and passwords that nobody knows. */
export async function newSettings(dataDirectory: string): Promise<Omit<PostgresSettings, 'cluster'>> {
  return {
    port: await findFreePort(),
    adminPassword: randomPassword(),
    appPassword: randomPassword(),
    madeFor: dataDirectory,
  }
}

/** 192 random bits in characters that need no escaping in an address. */
function randomPassword(): string {
  return randomBytes(24).toString('base64url')
}
