import { browserOutbox } from './outbox/browser-outbox.ts'
import { signInAsGuest } from './outbox/send-events.ts'
import { forgetSittings } from './session/stored-session.ts'
import { rememberTimeZone } from './time-zone.ts'

/** What joining devices needs of the outbox, which is the one that knows this device. */

/** Makes this browser a guest, as its first answer would. @returns whether the server answered. */
export async function becomeGuest(): Promise<boolean> {
  return (await signInAsGuest(await browserOutbox().deviceId())) === null
}

/** Sends what waits. Whatever stays here is sent later, under the same device's name. */
export async function sendWaiting(): Promise<void> {
  await browserOutbox().flush()
}

/** The record has become another: what this device remembers of it is told anew by the server. */
export async function readRecordAnew(): Promise<void> {
  // Today is drawn next, perhaps before this device has done anything: its days are those of this device.
  rememberTimeZone()
  forgetSittings()
  await browserOutbox().forgetCards()
  await browserOutbox().flush()
}
