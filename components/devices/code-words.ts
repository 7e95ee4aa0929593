import { deviceCodeSchema } from '#contracts/devices.ts'

const FRAGMENT = /^#join=(.+)$/

/** In two groups, as one reads it out: `BCDF GHJK`. */
export function grouped(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}

/** What was typed or scanned as a code; null if it cannot be one. Small letters, spaces and hyphens do not matter. */
export function readCode(typed: string): string | null {
  return deviceCodeSchema.safeParse(typed).data ?? null
}

/**
 * The address in the QR. The code stands in the fragment, which a browser keeps to itself: no server and no log sees it.
 *
 * @param page - address of the page that joins.
 */
export function joinAddress(page: string, code: string): string {
  const address = new URL(page)
  address.search = ''
  address.hash = `join=${code}`
  return address.href
}

/** The code that an address carries; null where there is none. */
export function codeInFragment(fragment: string): string | null {
  const [, code] = FRAGMENT.exec(fragment) ?? []
  return code === undefined ? null : readCode(code)
}
