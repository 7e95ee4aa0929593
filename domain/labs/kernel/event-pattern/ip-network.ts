import type { Network } from './pattern.ts'

/** Reads `10.0.0.0/24` or `2001:db8::/32`; nothing if it is neither. */
export function readNetwork(text: string): Network | undefined {
  const [address = '', length = '', ...rest] = text.split('/')
  if (rest.length > 0 || !/^\d{1,3}$/.test(length)) return undefined
  const read = readAddress(address)
  const prefixLength = Number(length)
  return read && prefixLength <= read.bits ? { ...read, prefixLength } : undefined
}

/** Whether an address, as an event carries it, lies in a network of its own family. */
export function isInNetwork(text: string, { bits, address, prefixLength }: Network): boolean {
  const read = readAddress(text)
  if (read?.bits !== bits) return false
  const shift = BigInt(bits - prefixLength)
  return read.address >> shift === address >> shift
}

function readAddress(text: string): Pick<Network, 'bits' | 'address'> | undefined {
  return text.includes(':') ? readVersion6(text) : readVersion4(text)
}

function readVersion4(text: string): Pick<Network, 'bits' | 'address'> | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256))
    return undefined
  return { bits: 32, address: parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n) }
}

/** RFC 4291, section 2.2: eight groups of up to four hex digits, of which one run of zeros may be `::`. */
function readVersion6(text: string): Pick<Network, 'bits' | 'address'> | undefined {
  const [left = '', right, ...rest] = text.split('::')
  if (rest.length > 0) return undefined
  const head = left === '' ? [] : left.split(':')
  const tail = right === undefined || right === '' ? [] : right.split(':')
  const zeros = 8 - head.length - tail.length
  if (right === undefined ? zeros !== 0 : zeros < 1) return undefined
  const groups = [...head, ...Array<string>(zeros).fill('0'), ...tail]
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined
  return { bits: 128, address: groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n) }
}
