import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { LabCommand } from '../lab.ts'
import { commandsOnly } from '../log.ts'
import type { LabLog } from '../log.ts'

/** The longest text a link may carry after `#l=`, in characters. */
export const MAX_LINK_LENGTH = 8192

/** The most that a link may unpack to, in bytes: a small text can be made to unpack to gigabytes. */
const MAX_UNPACKED_BYTES = 256 * 1024

/**
 * The part of an address after `#l=`: the commands of a run as compressed JSON.
 *
 * A fragment is not sent to any server. What `prepare` recorded stays behind: whoever opens the link computes it again.
 */
export function packLog<Command extends LabCommand>(
  log: LabLog<Command>,
): Result<string, { readonly code: 'link-too-long'; readonly length: number; readonly most: number }> {
  const { lab, version, scenario, seed, now, entries } = commandsOnly(log)
  const json = JSON.stringify([lab, version, scenario, seed, now, entries.map(({ command }) => command)])
  const text = toBase64Url(deflateSync(strToU8(json), { level: 9 }))
  if (text.length > MAX_LINK_LENGTH) {
    return fail({ code: 'link-too-long', length: text.length, most: MAX_LINK_LENGTH })
  }
  return succeed(text)
}

/** What a link holds before anyone checked that it is a run: `readLog` does. */
export function unpackLink(
  text: string,
): Result<unknown, { readonly code: 'link-broken' | 'link-too-long' }> {
  if (text.length > MAX_LINK_LENGTH) return fail({ code: 'link-too-long' })
  const packed = fromBase64Url(text)
  const json = packed && inflateWithin(packed, MAX_UNPACKED_BYTES)
  if (!json) return fail({ code: 'link-broken' })
  try {
    return succeed(JSON.parse(strFromU8(json)) as unknown)
  } catch {
    return fail({ code: 'link-broken' })
  }
}

/** Unpacks no further than a limit; nothing if there is more, or if it is no deflate stream. */
function inflateWithin(packed: Uint8Array, most: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = []
  let length = 0
  let isComplete = false
  const inflate = new Inflate((chunk, isLast) => {
    length += chunk.length
    isComplete = isLast
    if (length > most) throw new RangeError('too much')
    chunks.push(chunk)
  })
  try {
    inflate.push(packed, true)
  } catch {
    return undefined
  }
  if (!isComplete) return undefined
  const whole = new Uint8Array(length)
  chunks.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0)
  return whole
}

/** RFC 4648, section 5, without padding. */
function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
