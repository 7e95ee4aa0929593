import type { z } from 'zod'
import { deviceCodeStateSchema, joinedLearnerSchema, offeredDeviceCodeSchema } from '#contracts/devices.ts'
import type { DeviceCodeState, JoinedLearner, OfferedDeviceCode } from '#contracts/devices.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'

/** Why a code could not be made. `refused`: the browser keeps no cookie, so the server knows nobody here. */
export type OfferTrouble = 'no-answer' | 'refused' | 'too-often'
export type JoinTrouble = 'no-answer' | 'not-valid' | 'not-a-guest' | 'too-often'

/** Makes this browser somebody the server knows; nothing else may. @returns whether the server answered. */
export type BecomeGuest = () => Promise<boolean>

/** Asks for a new code; a browser of which the server knows nothing becomes a guest first. */
export async function offerCode(becomeGuest: BecomeGuest): Promise<Result<OfferedDeviceCode, OfferTrouble>> {
  let response = await ask('/api/devices/code', { method: 'POST' })
  if (response?.status === 401) {
    if (!(await becomeGuest())) return fail('no-answer')
    response = await ask('/api/devices/code', { method: 'POST' })
  }
  const offered = await read(response, offeredDeviceCodeSchema)
  if (offered) return succeed(offered)
  if (response?.status === 401) return fail('refused')
  return fail(response?.status === 429 ? 'too-often' : 'no-answer')
}

/** @returns null where the server does not answer. */
export async function codeState(): Promise<DeviceCodeState['state'] | null> {
  return (await read(await ask('/api/devices/code'), deviceCodeStateSchema))?.state ?? null
}

/** Makes this browser's record one with that of the device which offered the code. */
export async function joinByCode(code: string): Promise<Result<JoinedLearner, JoinTrouble>> {
  const response = await ask('/api/devices/join', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  const joined = await read(response, joinedLearnerSchema)
  return joined ? succeed(joined) : fail(joinTrouble(response?.status))
}

function joinTrouble(status: number | undefined): JoinTrouble {
  switch (status) {
    case 400:
    case 404:
      return 'not-valid'
    case 403:
      return 'not-a-guest'
    case 429:
      return 'too-often'
    default:
      return 'no-answer'
  }
}

async function ask(address: string, request?: RequestInit): Promise<Response | null> {
  return fetch(address, request).catch(() => null)
}

/** An answer of another shape than agreed counts as none. */
async function read<Body>(response: Response | null, schema: z.ZodType<Body>): Promise<Body | null> {
  if (!response?.ok) return null
  return schema.safeParse(await response.json().catch(() => undefined)).data ?? null
}
