import type { LiveProcess } from '../commands/live-process.mjs'
import type { PostmasterFile } from './postmaster-file.ts'

/** What to do about a cluster, given who is said to hold it. */
export type StartDecision =
  /** Nobody holds it. The file of a server that died is left to PostgreSQL, which knows how to judge it. */
  | { readonly kind: 'start' }
  /** The file names a process that took over the dead server's id; PostgreSQL would wait for it for ever. */
  | { readonly kind: 'start-after-removing-stale-file' }
  /** A server of ours survived the program that started it: use it. */
  | { readonly kind: 'take-over'; readonly server: { readonly pid: number; readonly port: number } }
  /** It is on its way up or down; look again shortly. */
  | { readonly kind: 'wait' }
  /** A server that is not ours is said to hold it. */
  | { readonly kind: 'refuse'; readonly holder: PostmasterFile }

/**
 * Decides between starting a server, taking over a running one, and refusing.
 *
 * @param cluster - real path of the cluster's folder.
 * @param file - what `postmaster.pid` says; `undefined` without one.
 * @param holder - the live process of that id, if there is one.
 */
export function decideStart(
  cluster: string,
  file: PostmasterFile | undefined,
  holder: LiveProcess | undefined,
): StartDecision {
  if (!file || !holder) return { kind: 'start' }
  if (!/^postgres/.test(holder.command)) return { kind: 'start-after-removing-stale-file' }
  if ((holder.workingDirectory ?? file.cluster) !== cluster) return { kind: 'refuse', holder: file }
  if (file.status !== 'ready') return { kind: 'wait' }
  return { kind: 'take-over', server: { pid: file.pid, port: file.port } }
}
