/** The due queue of one learner among a million cards, and the rebuild of a learner who has answered 20,000 times. */
import { performance } from 'node:perf_hooks'
import { Client } from 'pg'
import { connectionPool } from '#server/db/client.ts'
import { getReviewQueue } from '#server/use-cases/review/get-review-queue.ts'
import type { ReviewCourse } from '#server/use-cases/review/published-course.ts'
import { rebuildCardStates } from '#server/use-cases/review/rebuild-card-states.ts'
import type { Measurement } from '../report.ts'
import { percentile } from '../report.ts'
import { withMeasuredDatabase } from '../scratch-database.ts'

const TIME_ZONE = 'Asia/Seoul'

/** As many items as fifteen topics come to, each shared idea asked about twice. */
const ITEM_COUNT = 500
const LEARNERS = 2_000
const QUEUE_RUNS = 3
const QUEUES_PER_RUN = 300
const QUEUE_BUDGET_MS = 10

const EVENTS = 20_000
const REBUILD_RUNS = 5
const REBUILD_BUDGET_MS = 2_000
const VETERAN = 'veteran'

const ITEMS = Array.from({ length: ITEM_COUNT }, (_, index) => ({
  id: itemId(index),
  factIds: [`fact-${Math.floor(index / 2)}`],
}))
const COURSE: ReviewCourse = {
  findItem: () => Promise.resolve(undefined),
  listItems: () => Promise.resolve(ITEMS),
}

function itemId(index: number): string {
  return `item-${index}`
}

const MAKE_LEARNERS = `
  INSERT INTO users (id, name, email, updated_at)
  SELECT name, name, name || '@learner.invalid', now()
  FROM (SELECT 'learner-' || n AS name FROM generate_series(0, $1::int - 1) n UNION SELECT $2) names`

/** Cards in every state, due between ten days ago and a month from now. */
const MAKE_CARDS = `
  INSERT INTO card_states (
    user_id, card_id, phase, step, stability, difficulty, due_day, last_answered_at, last_answered_day, reviews, lapses,
    last_rating, suspended
  )
  SELECT 'learner-' || learner, 'item-' || item, 'review', 0, 1 + (learner * 7 + item) % 60, 1 + item % 9,
    today + (learner * 31 + item * 17) % 40 - 10, now() - interval '12 days', today - 12, 3, 0, 'good', item % 97 = 0
  FROM generate_series(0, $1::int - 1) learner, generate_series(0, $2::int - 1) item,
    (SELECT (extract(epoch FROM now()) / 86400)::int AS today) clock`

/** Forty answers to each card, two devices in turn, over two years. */
const MAKE_EVENTS = `
  INSERT INTO review_events (
    user_id, id, payload_hash, device_id, device_seq, client_at, received_at, ceiling, effective_at, time_zone, kind,
    item_id, mode, rating, regraded
  )
  SELECT $1, gen_random_uuid(), sha256(n::text::bytea),
    CASE WHEN n % 2 = 0 THEN '11111111-1111-4111-8111-111111111111'::uuid
         ELSE '22222222-2222-4222-8222-222222222222'::uuid END,
    n / 2 + 1, at, at, at + interval '5 minutes', at, $2, 'answer', 'item-' || n % $3::int, 'review',
    (ARRAY['good', 'good', 'hard', 'again', 'good'])[1 + (n * 7 / 3) % 5], true
  FROM (
    SELECT n, now() - interval '730 days' * (1 - n::float8 / $4::int) AS at FROM generate_series(0, $4::int - 1) n
  ) answers`

/** On a connection of its own: a million rows take longer than any statement of the product may. */
async function fillDatabase(): Promise<void> {
  const client = new Client(process.env.DATABASE_URL)
  await client.connect()
  try {
    await client.query(MAKE_LEARNERS, [LEARNERS, VETERAN])
    await client.query(MAKE_CARDS, [LEARNERS, ITEM_COUNT])
    await client.query(MAKE_EVENTS, [VETERAN, TIME_ZONE, ITEM_COUNT, EVENTS])
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** Learners far apart, so that hardly one's rows lie on a page that another has just warmed. */
function learnerOf(index: number): string {
  return `learner-${(index * 733) % LEARNERS}`
}

async function queueP95(run: number): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < QUEUES_PER_RUN; index += 1) {
    const learnerId = learnerOf(run * QUEUES_PER_RUN + index)
    times.push(
      await timeOf(async () => {
        const queue = await getReviewQueue({ learnerId, timeZone: TIME_ZONE, now: new Date() }, COURSE)
        if (!queue.ok || queue.value.dueCount === 0) throw new Error(`no queue for ${learnerId}`)
      }),
    )
  }
  return percentile(times, 0.95)
}

/** What a round trip for the same rows costs by itself. */
async function rowsP95(run: number): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < QUEUES_PER_RUN; index += 1) {
    const learnerId = learnerOf(run * QUEUES_PER_RUN + index)
    const text = 'SELECT * FROM card_states WHERE user_id = $1'
    times.push(await timeOf(() => connectionPool().query({ name: 'bare-cards', text, values: [learnerId] })))
  }
  return percentile(times, 0.95)
}

async function measureQueue(progress: (line: string) => void): Promise<Measurement> {
  await queueP95(0)
  const ours: number[] = []
  const peer: number[] = []
  for (let run = 1; run <= QUEUE_RUNS; run += 1) {
    progress(`queue, run ${run} of ${QUEUE_RUNS}`)
    ours.push(await queueP95(run))
    peer.push(await rowsP95(run))
  }
  return {
    subject: 'queue',
    metric: `due queue among ${LEARNERS * ITEM_COUNT} cards, p95`,
    unit: 'ms',
    ours,
    peer: { name: 'the same rows, unread', runs: peer },
    budget: { op: '<=', value: QUEUE_BUDGET_MS, of: 'ours' },
  }
}

async function measureRebuild(progress: (line: string) => void): Promise<Measurement> {
  const ours: number[] = []
  const peer: number[] = []
  for (let run = 1; run <= REBUILD_RUNS; run += 1) {
    progress(`rebuild, run ${run} of ${REBUILD_RUNS}`)
    await connectionPool().query('DELETE FROM card_states WHERE user_id = $1', [VETERAN])
    ours.push(
      await timeOf(async () => {
        const rebuilt = await rebuildCardStates(VETERAN)
        if (!rebuilt.ok || rebuilt.value.cardCount !== ITEM_COUNT) throw new Error('not rebuilt')
      }),
    )
    peer.push(
      await timeOf(() => connectionPool().query('SELECT * FROM review_events WHERE user_id = $1', [VETERAN])),
    )
  }
  return {
    subject: 'queue',
    metric: `rebuild of a learner with ${EVENTS} events`,
    unit: 'ms',
    ours,
    peer: { name: 'the same events, unread', runs: peer },
    budget: { op: '<=', value: REBUILD_BUDGET_MS, of: 'ours' },
  }
}

/** Reads of the review log at the size of a large course with many learners. */
export function measureQueues(progress: (line: string) => void): Promise<Measurement[]> {
  progress('filling a database')
  return withMeasuredDatabase(async () => {
    await fillDatabase()
    return [await measureQueue(progress), await measureRebuild(progress)]
  })
}
