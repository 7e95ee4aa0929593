import 'server-only'
import { createHmac, randomInt } from 'node:crypto'
import { DEVICE_CODE_LENGTH, DEVICE_CODE_LETTERS } from '#contracts/devices.ts'
import { servedEnvironment } from '#server/env.ts'

/** Eight letters out of twenty: 34 bits, which nobody guesses in ten minutes at the rate we answer. */
export function makeDeviceCode(): string {
  return Array.from(
    { length: DEVICE_CODE_LENGTH },
    () => DEVICE_CODE_LETTERS[randomInt(DEVICE_CODE_LETTERS.length)],
  ).join('')
}

/** What is kept of a code. Keyed, since 34 bits are soon tried out by whoever reads the table. */
export function hashDeviceCode(code: string): Buffer {
  return createHmac('sha256', servedEnvironment().secret).update(`device code ${code}`).digest()
}
