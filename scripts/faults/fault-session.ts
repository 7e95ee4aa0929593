import { setTimeout as delay } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import type { StudyItem } from '#contracts/items.ts'
import type { EventDraft } from '#components/review/outbox/outbox-store.ts'
import { seededRandom } from '#domain/shared/random.ts'
import { rateAnswer } from '#domain/scheduling/rate-answer.ts'
import type { Fault, FaultyProduct } from './faulty-product.ts'
import type { SimulatedDevice } from './simulated-device.ts'

/** How much is done and suffered. */
export interface FaultPlan {
  readonly answers: number
  readonly faults: number
  /** Decides which faults come and what is answered; only when exactly they meet depends on the machine. */
  readonly seed: number
}

/** Of all faults; the rest are cuts, which a phone meets most. */
const KILL_SHARE = 0.16
const RESTART_SHARE = 0.14
const UNDO_SHARE = 0.05
const RELOAD_SHARE = 0.04
const LONGEST_CUT_MS = 900
const LONGEST_THOUGHT_MS = 60

/**
 * Answers on several devices of one learner while everything around them fails.
 *
 * @returns what was done, by device: all of it has to be on the server in the end, once.
 */
export async function sufferSession(
  product: FaultyProduct,
  devices: readonly SimulatedDevice[],
  items: readonly StudyItem[],
  plan: FaultPlan,
): Promise<{ readonly doneIds: readonly string[]; readonly suffered: Readonly<Record<Fault, number>> }> {
  const random = seededRandom(plan.seed)
  const doneIds: string[] = []
  const suffered = { cut: 0, 'kill-server': 0, 'restart-database': 0 }
  const people = devices.map((device, index) => personAt(device, items, seededRandom(plan.seed + 1 + index)))

  async function answerOn(index: number, count: number): Promise<void> {
    for (let done = 0; done < count; done += 1) doneIds.push((await people[index]?.()) ?? '')
  }

  for (const [fault, kind] of drawFaults(plan.faults, random).entries()) {
    suffered[kind] += 1
    const from = Math.floor((plan.answers * fault) / plan.faults)
    const count = Math.floor((plan.answers * (fault + 1)) / plan.faults) - from
    const firstShare = Math.ceil(count / 2)
    const beginsAfterMs = random() * LONGEST_THOUGHT_MS
    const lastsMs = 50 + random() * LONGEST_CUT_MS
    await Promise.all([
      delay(beginsAfterMs).then(() => product.suffer(kind, lastsMs)),
      answerOn(fault % devices.length, firstShare),
      answerOn((fault + 1) % devices.length, count - firstShare),
    ])
  }
  return { doneIds, suffered }
}

/** @returns what does one thing more on a device and gives the id of its event, once the device has it. */
function personAt(device: SimulatedDevice, items: readonly StudyItem[], random: () => number) {
  const answers: EventDraft[] = []
  return async (): Promise<string> => {
    await delay(random() * LONGEST_THOUGHT_MS)
    if (random() < RELOAD_SHARE) await device.reload()
    const last = random() < UNDO_SHARE ? answers.pop() : undefined
    const draft = last ? undoOf(last) : answerTo(pick(items, random), random)
    if (!last) answers.push(draft)
    await device.append(draft)
    return draft.id
  }
}

/** Every kind at least once, by their shares, in an order of chance. */
function drawFaults(count: number, random: () => number): readonly Fault[] {
  const kills = Math.max(1, Math.round(count * KILL_SHARE))
  const restarts = Math.max(1, Math.round(count * RESTART_SHARE))
  return Array.from({ length: count }, (_, index): Fault => {
    if (index < kills) return 'kill-server'
    return index < kills + restarts ? 'restart-database' : 'cut'
  })
    .map((fault) => ({ fault, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ fault }) => fault)
}

function answerTo({ item }: StudyItem, random: () => number): EventDraft {
  if (item.key.type !== 'single') throw new Error(`${item.id} has not one right option.`)
  const correct = random() < 0.7
  const options = item.texts.en.answer.type === 'single' ? item.texts.en.answer.options : []
  const wrong = options.find(({ id }) => item.key.type === 'single' && id !== item.key.optionId)
  const confidence = pick(['guessed', 'unsure', 'sure'] as const, random)
  return {
    ...deed(item.id),
    kind: 'answer',
    itemHash: item.hash,
    variantSeed: 0,
    lang: 'en',
    response: { type: 'single', optionId: correct || !wrong ? item.key.optionId : wrong.id },
    confidence,
    rating: rateAnswer({ correct: correct || !wrong, confidence }),
    durationMs: 1_000,
  }
}

function undoOf({ id, itemId }: EventDraft): EventDraft {
  return { ...deed(itemId), kind: 'undo', targetId: id }
}

function deed(itemId: string) {
  return {
    id: uuidv7(),
    clientAt: new Date().toISOString(),
    timeZone: 'Asia/Seoul',
    itemId,
    mode: 'review' as const,
  }
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('There is nothing to pick from.')
  return value
}
