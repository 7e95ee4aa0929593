/**
 * A learner answers on two devices while the line is cut, the server killed and the database restarted:
 * `npm run faults`, or `npm run faults -- --answers 48 --faults 8 --seed 7` for a shorter or a repeated run.
 *
 * It needs a finished build. Nothing may be lost, nothing may be stored twice, and both devices must agree in the end;
 * otherwise it ends with status 1 and says what was wrong, with the seed to repeat it.
 */
import { parseArgs } from 'node:util'
import { deviceCodeStateSchema, offeredDeviceCodeSchema } from '#contracts/devices.ts'
import { itemsResponseSchema } from '#contracts/items.ts'
import type { StudyItem } from '#contracts/items.ts'
import { seededRandom } from '#domain/shared/random.ts'
import { auditSession } from './faults/audit-session.ts'
import { startFaultyProduct } from './faults/faulty-product.ts'
import { sufferSession } from './faults/fault-session.ts'
import { openDevice } from './faults/simulated-device.ts'
import type { SimulatedDevice } from './faults/simulated-device.ts'

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '300' },
    faults: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const seed = Number(values.seed)
const startedAt = Date.now()

const product = await startFaultyProduct()
try {
  // The comparison in the end reads the database with the product's own code.
  process.env.DATABASE_URL = product.databaseUrl
  process.env.CLEARTEXT_SECRET = product.secret
  const phone = await openDevice(product.url, seededRandom(seed + 100))
  const laptop = await openDevice(product.url, seededRandom(seed + 101))
  await joinDevices(phone, laptop)
  const items = await askForItems(phone)
  const plan = { answers: Number(values.answers), faults: Number(values.faults), seed }
  const session = await sufferSession(product, [phone, laptop], items, plan)
  const problems = await auditSession(product.databaseUrl, [phone, laptop], session.doneIds)
  const seconds = Math.round((Date.now() - startedAt) / 1000)
  console.log(
    `Seed ${seed}: ${session.doneIds.length} events on two devices, ${JSON.stringify(session.suffered)}, ${seconds} s.`,
  )
  console.log(problems.length === 0 ? '0 lost, 0 doubled, both devices equal.' : problems.join('\n'))
  process.exitCode = problems.length === 0 ? 0 : 1
} finally {
  await product.stop()
}
// Connections that were cut may still be waited for by somebody; there is nothing left to do.
process.exit()

/** One learner on both, joined as people join them. */
async function joinDevices(phone: SimulatedDevice, laptop: SimulatedDevice): Promise<void> {
  const deviceId = await phone.outbox().deviceId()
  await phone.ask('/api/auth/sign-in/anonymous', post({ deviceId }))
  const { code } = offeredDeviceCodeSchema.parse(await (await phone.ask('/api/devices/code', post())).json())
  await laptop.ask('/api/devices/join', post({ code }))
  const state = deviceCodeStateSchema.parse(await (await phone.ask('/api/devices/code')).json())
  if (state.state !== 'used') throw new Error('The devices could not be joined.')
}

async function askForItems(device: SimulatedDevice): Promise<readonly StudyItem[]> {
  const ids = ['basics', 'encryption-101'].flatMap((topic) =>
    Array.from({ length: 20 }, (_, index) => `${topic}-${String(index + 1).padStart(3, '0')}`),
  )
  const answer = await device.ask(`/api/items?ids=${ids.join(',')}`)
  const { items } = itemsResponseSchema.parse(await answer.json())
  return items.filter(({ item }) => item.type === 'single')
}

function post(body: unknown = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
}
