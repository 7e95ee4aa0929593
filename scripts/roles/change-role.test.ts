import { describe, expect, it } from 'vitest'
import { readRoleOrder } from './change-role.ts'

describe('readRoleOrder', () => {
  it('reads who is to get or lose which role', () => {
    expect(readRoleOrder(['grant', 'admin', 'mina@example.com'])).toEqual({
      ok: true,
      value: { deed: 'grant', role: 'admin', learner: 'mina@example.com' },
    })
  })

  it.each([[[]], [['give', 'admin', 'x']], [['grant', 'admin']], [['grant']]])(
    'says how to write %j',
    (words) => {
      const order = readRoleOrder(words)
      expect(!order.ok && order.failure).toMatch(/npm run role -- grant admin/)
    },
  )

  it('names the roles there are where another is asked for', () => {
    const order = readRoleOrder(['grant', 'king', 'x'])
    expect(!order.ok && order.failure).toBe('There is no role king; there is admin.')
  })
})
