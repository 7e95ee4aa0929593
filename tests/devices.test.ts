import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { joinedLearnerSchema, offeredDeviceCodeSchema } from '#contracts/devices.ts'
import { GET as codeState, POST as offerCode } from '#app/api/devices/code/route.ts'
import { POST as join } from '#app/api/devices/join/route.ts'
import { GET as getSession } from '#app/api/auth/get-session/route.ts'
import { PUT as saveNote, GET as readNote } from '#app/api/notes/route.ts'
import { POST as saveEvents } from '#app/api/review/events/route.ts'
import { database } from '#server/db/client.ts'
import { rebuildCardStates } from '#server/use-cases/review/rebuild-card-states.ts'
import { Browser, guestBrowser } from './builders/browser.ts'
import { buildDeedInput } from './builders/review-event-input.ts'

const ITEM_ID = 'encryption-101-001'

beforeEach(async () => {
  await database().reviewEvent.deleteMany()
  await database().user.deleteMany()
})

async function offer(browser: Browser): Promise<string> {
  const response = await browser.send(offerCode, '/api/devices/code', { method: 'POST' })
  return offeredDeviceCodeSchema.parse(await response.json()).code
}

function bring(browser: Browser, code: string): Promise<Response> {
  return browser.send(join, '/api/devices/join', { method: 'POST', json: { code } })
}

async function stateOf(browser: Browser): Promise<string> {
  const response = await browser.send(codeState, '/api/devices/code')
  return ((await response.json()) as { state: string }).state
}

/** Answers given on one device, counted from 1. */
async function answer(browser: Browser, deviceId: string, numbers: readonly number[]): Promise<string[]> {
  const events = numbers.map((deviceSeq) =>
    buildDeedInput('bury', { id: uuidv7(), deviceSeq, itemId: ITEM_ID }),
  )
  const response = await browser.send(saveEvents, '/api/review/events', {
    method: 'POST',
    json: { deviceId, events },
  })
  const body = (await response.json()) as { results: { status: string }[] }
  expect(body.results.map(({ status }) => status)).toEqual(numbers.map(() => 'accepted'))
  return events.map(({ id }) => id)
}

async function onlyLearner() {
  const learners = await database().user.findMany()
  expect(learners).toHaveLength(1)
  return learners[0]!.id
}

describe('a code', () => {
  test('lets a browser without a learner carry on, once', async () => {
    const phone = await guestBrowser()
    const code = await offer(phone)
    expect(await stateOf(phone)).toBe('open')
    const laptop = new Browser()

    expect((await bring(laptop, code)).status).toBe(200)

    expect((await (await laptop.send(getSession, '/api/auth/get-session')).json()) as unknown).toEqual({
      learner: { isGuest: true },
    })
    expect(await stateOf(phone)).toBe('used')
    expect((await bring(new Browser(), code)).status).toBe(404)
    await onlyLearner()
  })

  test('may be typed in small letters and in groups', async () => {
    const phone = await guestBrowser()
    const code = await offer(phone)
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `

    expect((await bring(new Browser(), typed)).status).toBe(200)
  })

  test('is void when ten minutes are over or a newer one was made', async () => {
    const phone = await guestBrowser()
    const first = await offer(phone)
    const second = await offer(phone)
    expect((await bring(new Browser(), first)).status).toBe(404)

    await database().deviceCode.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect((await bring(new Browser(), second)).status).toBe(404)
    expect(await stateOf(phone)).toBe('expired')
  })

  test('is kept only as a keyed hash', async () => {
    const code = await offer(await guestBrowser())
    const [row] = await database().deviceCode.findMany()
    expect(Buffer.from(row!.codeHash).toString('latin1')).not.toContain(code)
  })

  test('that two browsers bring at once lets one of them in', async () => {
    const code = await offer(await guestBrowser())
    const statuses = await Promise.all([1, 2, 3].map(async () => (await bring(new Browser(), code)).status))
    expect(statuses.sort()).toEqual([200, 404, 404])
  })
})

describe('two records', () => {
  test('become one, and every event counts once', async () => {
    const [phoneId, laptopId] = [randomUUID(), randomUUID()]
    const phone = await guestBrowser()
    const laptop = await guestBrowser()
    await answer(phone, phoneId, [1, 2, 3])
    await answer(laptop, laptopId, [1, 2])

    const joined = await bring(laptop, await offer(phone))

    expect(joinedLearnerSchema.parse(await joined.json())).toEqual({ broughtEvents: 2 })
    const learnerId = await onlyLearner()
    expect(await database().reviewEvent.count({ where: { userId: learnerId } })).toBe(5)
    expect(await rebuildCardStates(learnerId)).toMatchObject({
      ok: true,
      value: { cardCount: 1, wrongCardIds: [], orphanedCardIds: [] },
    })
    await answer(laptop, laptopId, [3])
    await answer(phone, phoneId, [4])
    expect(await database().reviewEvent.count({ where: { userId: learnerId } })).toBe(7)
  })

  test('with the same events become one without doubling them', async () => {
    const deviceId = randomUUID()
    const phone = await guestBrowser()
    const laptop = await guestBrowser()
    const ids = await answer(phone, deviceId, [1, 2])
    const events = ids.map((id, index) =>
      buildDeedInput('bury', { id, deviceSeq: index + 1, itemId: ITEM_ID }),
    )
    await laptop.send(saveEvents, '/api/review/events', { method: 'POST', json: { deviceId, events } })

    const joined = await bring(laptop, await offer(phone))

    expect(joinedLearnerSchema.parse(await joined.json())).toEqual({ broughtEvents: 0 })
    expect(await database().reviewEvent.count({ where: { userId: await onlyLearner() } })).toBe(2)
  })

  test('of a device whose storage was set back keep the events of both', async () => {
    const deviceId = randomUUID()
    const phone = await guestBrowser()
    const laptop = await guestBrowser()
    await answer(phone, deviceId, [1, 2])
    await answer(laptop, deviceId, [1, 2, 3])

    await bring(laptop, await offer(phone))

    expect(await database().reviewEvent.count({ where: { userId: await onlyLearner() } })).toBe(5)
  })

  test('keep the notes of both', async () => {
    const phone = await guestBrowser()
    const laptop = await guestBrowser()
    const note = (browser: Browser, itemId: string, text: string) =>
      browser.send(saveNote, '/api/notes', { method: 'PUT', json: { itemId, text } })
    await note(phone, ITEM_ID, 'from the phone')
    await note(laptop, ITEM_ID, 'from the laptop')
    await note(laptop, 'encryption-101-002', 'only here')

    await bring(laptop, await offer(phone))

    const read = async (itemId: string) =>
      (await (await phone.send(readNote, `/api/notes?itemId=${itemId}`)).json()) as unknown
    expect(await read(ITEM_ID)).toMatchObject({ text: 'from the phone\n\nfrom the laptop' })
    expect(await read('encryption-101-002')).toMatchObject({ text: 'only here' })
  })

  test('take along the other browsers of the one that is absorbed', async () => {
    const phone = await guestBrowser()
    const laptop = await guestBrowser()
    const otherWindow = laptop.copy()

    await bring(laptop, await offer(phone))

    await onlyLearner()
    otherWindow.setCookie('cleartext.session_data', '')
    expect((await (await otherWindow.send(getSession, '/api/auth/get-session')).json()) as unknown).toEqual({
      learner: { isGuest: true },
    })
  })

  test('merge although both go on answering', async () => {
    const [phoneId, laptopId] = [randomUUID(), randomUUID()]
    const phone = await guestBrowser()
    const laptop = await guestBrowser()
    await answer(phone, phoneId, [1])
    await answer(laptop, laptopId, [1])
    const code = await offer(phone)

    const [joined] = await Promise.all([
      bring(laptop, code),
      ...[2, 3, 4].map((n) => answer(phone, phoneId, [n])),
    ])

    expect(joined.status).toBe(200)
    expect(await database().reviewEvent.count({ where: { userId: await onlyLearner() } })).toBe(5)
  })
})

describe('joining', () => {
  test('the learner one is already changes nothing', async () => {
    const phone = await guestBrowser()
    expect((await bring(phone, await offer(phone))).status).toBe(200)
    await onlyLearner()
  })

  test('is refused to an admin, whose role would go to whoever offered the code', async () => {
    const phone = await guestBrowser()
    const [offering] = await database().user.findMany()
    const desk = await guestBrowser()
    const admin = await database().user.findFirstOrThrow({ where: { id: { not: offering!.id } } })
    await database().learnerRole.create({ data: { userId: admin.id, role: 'admin' } })
    const code = await offer(phone)

    expect((await bring(desk, code)).status).toBe(403)
    expect(await stateOf(phone)).toBe('open')
  })
})
