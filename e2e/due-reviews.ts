/** A learner with reviews to do today, made through the same interface the outbox uses. */
import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import type { ItemType } from '#domain/content/item.ts'
import { responseSchema } from '#domain/quiz/response.ts'
import type { Response } from '#domain/quiz/response.ts'
import type { ItemsResponse, StudyItem } from '#contracts/items.ts'
import type { RecentDeedsResponse, ReviewQueueResponse } from '#contracts/review.ts'
import { expect } from './fixtures.ts'

const DAY_MS = 86_400_000
const ZONE = 'Asia/Seoul'

function numbered(topic: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${topic}-${String(index + 1).padStart(3, '0')}`)
}

/** Items of some types that share no fact, which would keep them apart for a day. */
async function unrelatedItems(
  request: APIRequestContext,
  types: readonly ItemType[],
): Promise<readonly StudyItem[]> {
  const ids = [...numbered('basics', 10), ...numbered('encryption-101', 40)].join(',')
  const { items } = (await (await request.get(`/api/items?ids=${ids}`)).json()) as ItemsResponse
  const asked = new Set<string>()
  return types.map((type) => {
    const found = items.find((studyItem) => isUnrelated(studyItem, type, asked))
    if (!found) throw new Error(`no unrelated item of type ${type} is left`)
    found.item.factIds.forEach((factId) => asked.add(factId))
    return found
  })
}

function isUnrelated({ item }: StudyItem, type: ItemType, asked: ReadonlySet<string>): boolean {
  return item.type === type && !item.factIds.some((factId) => asked.has(factId))
}

/** The right response; a number, whose bounds may depend on the variant, is one that is always wrong. */
function responseTo({ key }: StudyItem['item']): Response {
  return key.type === 'numeric' ? { type: 'numeric', value: -1 } : responseSchema.parse(key)
}

/** Makes the browser of a request context a guest who answered so many questions of one right option yesterday. */
export function answerYesterday(request: APIRequestContext, count: number): Promise<readonly string[]> {
  return answerTypesYesterday(
    request,
    Array.from({ length: count }, () => 'single' as const),
  )
}

/**
 * Makes the browser of a request context a guest who answered a question of each given type yesterday on another device:
 * all of them are due today.
 *
 * @returns the items' ids, in the order of the types.
 */
export async function answerTypesYesterday(
  request: APIRequestContext,
  types: readonly ItemType[],
): Promise<readonly string[]> {
  const deviceId = randomUUID()
  expect((await request.post('/api/auth/sign-in/anonymous', { data: { deviceId } })).ok()).toBe(true)
  const items = await unrelatedItems(request, types)
  const events = items.map(({ item }, index) => ({
    id: uuidv7(),
    deviceSeq: index + 1,
    clientAt: new Date(Date.now() - DAY_MS).toISOString(),
    timeZone: ZONE,
    kind: 'answer',
    itemId: item.id,
    mode: 'check',
    itemHash: item.hash,
    variantSeed: 0,
    lang: 'en',
    response: responseTo(item),
    confidence: 'sure',
    rating: item.type === 'numeric' ? 'again' : 'good',
    durationMs: 5_000,
  }))
  const saved = await request.post('/api/review/events', { data: { deviceId, events } })
  const { results } = (await saved.json()) as { results: { status: string }[] }
  expect(results.map(({ status }) => status)).toEqual(events.map(() => 'accepted'))
  return items.map(({ item }) => item.id)
}

/** What the server says is due. */
export async function queueOf(request: APIRequestContext): Promise<ReviewQueueResponse> {
  return (await (await request.get(`/api/review/queue?timeZone=${ZONE}`)).json()) as ReviewQueueResponse
}

/** Everything the learner did and has not taken back, newest first. */
export async function deedsOf(request: APIRequestContext): Promise<RecentDeedsResponse['deeds']> {
  const { deeds } = (await (await request.get('/api/review/recent')).json()) as RecentDeedsResponse
  return deeds
}
