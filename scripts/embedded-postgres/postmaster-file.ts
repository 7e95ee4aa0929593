/** What a running PostgreSQL writes about itself into `postmaster.pid` in its cluster. */
export interface PostmasterFile {
  readonly pid: number
  /** The cluster's folder as the server knows it. */
  readonly cluster: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly port: number
  /** The last line; empty while the server has not got that far. */
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby' | ''
}

const STATUSES = ['starting', 'ready', 'stopping', 'standby'] as const

/**
 * Reads `postmaster.pid`.
 *
 * @returns `undefined` when the first line names no process: the file is empty or was cut off while being written.
 * @see https://www.postgresql.org/docs/18/storage-file-layout.html, and `miscadmin.h` for the order of the lines
 */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  // A stand-alone server (`postgres --single`) writes its process id as a negative number.
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10))
  if (!Number.isSafeInteger(pid) || pid === 0) return undefined
  return {
    pid,
    cluster: lines[1] ?? '',
    startedAt: wholeNumber(lines[2]) * 1000,
    port: wholeNumber(lines[3]),
    status: STATUSES.find((status) => status === lines[7]) ?? '',
  }
}

function wholeNumber(line: string | undefined): number {
  return /^\d+$/.test(line ?? '') ? Number(line) : 0
}
