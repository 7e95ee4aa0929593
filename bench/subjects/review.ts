/** Saving answers under a steady load, over HTTP, database included. */
import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { itemsResponseSchema } from '#contracts/items.ts'
import type { ReviewEventInput } from '#contracts/review.ts'
import type { HttpCall } from '../load.ts'
import { call, openLoop } from '../load.ts'
import type { Measurement } from '../report.ts'
import { percentile } from '../report.ts'
import { startProduct } from '../servers.ts'

const LEARNERS = 100
const TIMETABLE = { requestsPerSecond: 200, seconds: 10 }
const RUNS = 3
const BUDGET_MS = 30
const ITEM_IDS = ['encryption-101-001', 'encryption-101-002', 'encryption-101-004', 'encryption-101-007']

/** What a right answer to an item says, the same for every learner. */
type Answer = Pick<ReviewEventInput, 'itemId' | 'itemHash' | 'variantSeed' | 'response'>

async function rightAnswers(url: string): Promise<Answer[]> {
  const listed = await call({ url: `${url}/api/items?ids=${ITEM_IDS.join(',')}`, method: 'GET', headers: {} })
  const { items } = itemsResponseSchema.parse(JSON.parse(listed.body))
  return items.map(({ item }) => {
    if (item.key.type !== 'single') throw new TypeError(`${item.id} is no single-choice item`)
    const response = { type: item.key.type, optionId: item.key.optionId }
    return { itemId: item.id, itemHash: item.hash, variantSeed: 1, response }
  })
}

/** A browser with a guest of its own, as the outbox behaves: events numbered from 1. */
interface Device {
  readonly id: string
  readonly cookie: string
  lastSequence: number
}

async function makeDevice(url: string): Promise<Device> {
  const id = randomUUID()
  const answer = await call({
    url: `${url}/api/auth/sign-in/anonymous`,
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ deviceId: id }),
  })
  if (answer.status !== 200) throw new Error(`no guest: ${answer.status} ${answer.body}`)
  const cookies = [answer.headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0])
  return { id, cookie: cookies.join('; '), lastSequence: 0 }
}

/** One answer to one item, as the first tap of a review sends it. */
function saveOneAnswer(url: string, device: Device, answer: Answer): HttpCall {
  device.lastSequence += 1
  const event: ReviewEventInput = {
    ...answer,
    id: uuidv7(),
    deviceSeq: device.lastSequence,
    clientAt: new Date().toISOString(),
    timeZone: 'Asia/Seoul',
    kind: 'answer',
    mode: 'review',
    lang: 'ko',
    confidence: 'sure',
    rating: 'good',
    durationMs: 12_000,
  }
  return {
    url: `${url}/api/review/events`,
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie: device.cookie },
    body: JSON.stringify({ deviceId: device.id, events: [event] }),
  }
}

/** The cheapest answer the same server can give: what HTTP itself costs under the same timetable. */
function askHealth(url: string): HttpCall {
  return { url: `${url}/api/health`, method: 'GET', headers: {} }
}

async function p95(send: (index: number) => HttpCall, isRight: (body: string) => boolean): Promise<number> {
  const latencies = await openLoop(TIMETABLE, async (index) => {
    const answer = await call(send(index))
    if (answer.status !== 200 || !isRight(answer.body)) {
      throw new Error(`request ${index}: ${answer.status} ${answer.body.slice(0, 300)}`)
    }
  })
  return percentile(latencies, 0.95)
}

/** `POST /api/review/events`: p95 at 200 requests a second, next to the same server's bare health answer. */
export async function measureReview(progress: (line: string) => void): Promise<Measurement[]> {
  progress('starting the product')
  const product = await startProduct()
  try {
    const devices = await Promise.all(Array.from({ length: LEARNERS }, () => makeDevice(product.url)))
    const answers = await rightAnswers(product.url)
    const save = (index: number) => {
      const device = devices[index % devices.length]
      const answer = answers[Math.floor(index / devices.length) % answers.length]
      if (!device || !answer) throw new RangeError('no device or no answer')
      return saveOneAnswer(product.url, device, answer)
    }
    const isAccepted = (body: string) => body.includes('"status":"accepted"')

    progress('warming up')
    await p95(save, isAccepted)
    const ours: number[] = []
    const peer: number[] = []
    for (let run = 1; run <= RUNS; run += 1) {
      progress(`run ${run} of ${RUNS}`)
      ours.push(await p95(save, isAccepted))
      peer.push(
        await p95(
          () => askHealth(product.url),
          () => true,
        ),
      )
    }
    return [
      {
        subject: 'review',
        metric: 'save an answer, p95 at 200/s',
        unit: 'ms',
        ours,
        peer: { name: 'health answer of the same server', runs: peer },
        budget: { op: '<=', value: BUDGET_MS, of: 'ours' },
      },
    ]
  } finally {
    await product.stop()
  }
}
