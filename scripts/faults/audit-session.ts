import { isDeepStrictEqual } from 'node:util'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { rebuildCardStates } from '#server/use-cases/review/rebuild-card-states.ts'
import type { SimulatedDevice } from './simulated-device.ts'

/** Longer than the longest time for which the server asks to be left alone. */
const PATIENCE_MS = 90_000

interface StoredEvent {
  readonly user_id: string
  readonly id: string
  readonly device_id: string
  readonly device_seq: string
}

/**
 * Lets the devices send what they still hold, then holds what was done against what is stored.
 *
 * @param doneIds - of all events that the devices kept.
 * @returns what is wrong, in sentences; none when nothing is.
 */
export async function auditSession(
  databaseUrl: string,
  devices: readonly SimulatedDevice[],
  doneIds: readonly string[],
): Promise<readonly string[]> {
  const held = await Promise.all(devices.map(deliverAll))
  const stored = await readStoredEvents(databaseUrl)
  const storedIds = new Set(stored.map(({ id }) => id))
  const lost = doneIds.filter((id) => !storedIds.has(id))
  const places = new Set(stored.map((event) => `${event.device_id} ${event.device_seq}`))
  const surplus = stored.length - doneIds.length + lost.length

  return [
    ...held.flat(),
    ...complain(lost.length > 0, `${lost.length} lost: ${lost.slice(0, 5).join(', ')}`),
    ...complain(
      surplus !== 0 || places.size !== stored.length,
      `${surplus} stored that nobody did, or twice`,
    ),
    ...(await compareDevices(devices)),
    ...(await compareCards(new Set(stored.map((event) => event.user_id)))),
  ]
}

/** @returns what a device could not get rid of. */
async function deliverAll(device: SimulatedDevice): Promise<readonly string[]> {
  await device.reload()
  const deadline = Date.now() + PATIENCE_MS
  while ((await device.outbox().waiting()).length > 0 && Date.now() < deadline) {
    await device.flush()
    await delay(200)
  }
  const waiting = await device.outbox().waiting()
  const rejected = await device.outbox().rejected()
  return [
    ...complain(waiting.length > 0, `${waiting.length} events still wait on a device`),
    ...rejected.map(({ event, code }) => `${event.id} was rejected: ${code}`),
  ]
}

/** Both must be told the same. */
async function compareDevices(devices: readonly SimulatedDevice[]): Promise<readonly string[]> {
  const queues = await Promise.all(
    devices.map(
      async (device) => (await device.ask('/api/review/queue?timeZone=Asia/Seoul')).json() as unknown,
    ),
  )
  return complain(
    queues.some((queue) => !isDeepStrictEqual(queue, queues[0])),
    'the devices are told different queues',
  )
}

/** What is told must be what the events say, and all of them must be one learner's. */
async function compareCards(learnerIds: ReadonlySet<string>): Promise<readonly string[]> {
  const [learnerId = '', ...others] = learnerIds
  const rebuilt = await rebuildCardStates(learnerId)
  if (!rebuilt.ok) return [`the cards could not be compared: ${rebuilt.failure.code}`]
  const wrong = [...rebuilt.value.wrongCardIds, ...rebuilt.value.orphanedCardIds]
  return [
    ...complain(others.length > 0, 'the events belong to more than one learner'),
    ...complain(wrong.length > 0, `cards that are not what their events say: ${wrong.join(', ')}`),
  ]
}

async function readStoredEvents(databaseUrl: string): Promise<readonly StoredEvent[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<StoredEvent>(
      'SELECT user_id, id, device_id, device_seq FROM review_events',
    )
    return rows
  } finally {
    await client.end()
  }
}

function complain(isWrong: boolean, sentence: string): readonly string[] {
  return isWrong ? [sentence] : []
}
