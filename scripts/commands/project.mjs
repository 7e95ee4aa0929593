/** Where the project is and what every program that it starts is told. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the folder that holds package.json. */
export const PROJECT_DIRECTORY = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Where prepared things remember what they were made from; may be deleted at any time. */
export const CACHE_DIRECTORY = path.join(PROJECT_DIRECTORY, '.cache')

/**
 * Path of a program that a dependency brings, for Node to run: never looked up in PATH, never downloaded.
 *
 * @param {string} name
 */
export function installedProgram(name) {
  return path.join(PROJECT_DIRECTORY, 'node_modules', '.bin', name)
}

/** No tool reports home, looks for updates of itself, or downloads an engine that it does not need. */
export const QUIET_TOOLS = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  BETTER_AUTH_TELEMETRY: '0',
  DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1',
  npm_config_update_notifier: 'false',
  // Any program will do: `prisma generate` only wants to see that there is one.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
}
