import { describe, expect, it } from 'vitest'
import { itemsResponseSchema, MAX_ITEMS_PER_REQUEST } from '#contracts/items.ts'
import { listPublishedItemIds } from '#server/content/library.ts'
import { Browser } from '#tests/builders/browser.ts'
import { GET } from './route.ts'

const browser = new Browser()

async function ask(ids: string): Promise<Response> {
  return browser.send(GET, `/api/items?ids=${ids}`)
}

describe('the items', () => {
  it('come in the order asked for, each once, to anybody', async () => {
    const [first = '', second = ''] = await listPublishedItemIds()
    const response = await ask([second, first, second].join(','))
    expect(response.status).toBe(200)
    const { items, missing } = itemsResponseSchema.parse(await response.json())
    expect(items.map(({ item }) => item.id)).toEqual([second, first])
    expect(missing).toEqual([])
  })

  it('name those that there are not', async () => {
    const response = await ask('never-was-001')
    expect(await response.json()).toEqual({ items: [], missing: ['never-was-001'] })
  })

  it.each([
    ['nothing', ''],
    ['no id', 'Not_An_Id'],
    ['a path', '../../etc/passwd'],
    ['too many', Array.from({ length: MAX_ITEMS_PER_REQUEST + 1 }, (_, index) => `a-${index}`).join(',')],
    ['too much', 'a'.repeat(10_000)],
  ])('refuse a request for %s', async (_, ids) => {
    const response = await ask(ids)
    expect(response.status).toBe(400)
    expect((await response.json()).error.code).toBe('malformed-request')
  })
})
