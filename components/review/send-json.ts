import { errorBodySchema } from '#contracts/error.ts'
import type { ErrorCode } from '#contracts/error.ts'
import { browserOutbox } from './outbox/browser-outbox.ts'
import { signInAsGuest } from './outbox/send-events.ts'

/** What became of a request that changes something. `no-answer`: no network, or something that is not our server. */
export type SendResult = 'done' | ErrorCode | 'no-answer'

/** Sends JSON to one of our own addresses; a browser of which the server knows nothing becomes a guest first. */
export async function sendJson(method: 'POST' | 'PUT', address: string, body: unknown): Promise<SendResult> {
  const first = await send(method, address, body)
  if (first !== 'sign-in-required') return first
  await signInAsGuest(await browserOutbox().deviceId())
  return send(method, address, body)
}

async function send(method: string, address: string, body: unknown): Promise<SendResult> {
  const response = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (response?.ok) return 'done'
  const json: unknown = await response?.json().catch(() => undefined)
  return errorBodySchema.safeParse(json).data?.error.code ?? 'no-answer'
}
