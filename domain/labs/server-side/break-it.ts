import type { ServerSideCommand } from './command.ts'
import type { ServerSideState } from './state.ts'

/** The ways to break things that a menu offers. */
export const BREAKAGES = [
  'disk',
  'operator',
  'byte',
  'disable',
  'delete',
  'no-decrypt',
  'no-generate',
] as const
export type Breakage = (typeof BREAKAGES)[number]

/** The command that breaks things in one of these ways. */
export function breakageCommand(breakage: Breakage): ServerSideCommand {
  switch (breakage) {
    case 'disk':
      return { type: 'CopyDisk' }
    case 'operator':
      return { type: 'LookAsOperator' }
    case 'byte':
      return { type: 'FlipBits', offset: 20, mask: 1 }
    case 'disable':
      return { type: 'DisableKey' }
    case 'delete':
      return { type: 'ScheduleKeyDeletion', days: 7 }
    case 'no-decrypt':
      return { type: 'SetPermissions', generateDataKey: true, decrypt: false }
    case 'no-generate':
      return { type: 'SetPermissions', generateDataKey: false, decrypt: true }
  }
}

/** Whether a way to break things leads anywhere where the run stands. */
export function canBreak(breakage: Breakage, { disk, work, kmsKey }: ServerSideState): boolean {
  switch (breakage) {
    case 'disk':
      return disk !== null
    case 'byte':
      return disk !== null && work === null
    case 'operator':
      return disk !== null || work !== null
    case 'disable':
      return kmsKey.state === 'Enabled'
    case 'delete':
      return kmsKey.state === 'Enabled' || kmsKey.state === 'Disabled'
    default:
      return true
  }
}
