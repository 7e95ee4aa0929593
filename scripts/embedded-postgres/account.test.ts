import { describe, expect, it } from 'vitest'
import { chooseAccount } from './account.ts'
import type { AccountSystem } from './account.ts'

const NOBODY_TO_ASK: AccountSystem = {
  uid: 0,
  findIds: () => undefined,
  create: () => {
    throw new Error('neither useradd nor adduser is installed')
  },
}

describe('chooseAccount', () => {
  it('stays the present user when that is not root', () => {
    expect(chooseAccount(undefined, { ...NOBODY_TO_ASK, uid: 1000 })).toEqual({ name: 'the present user' })
  })

  it('hands over to the user postgres as root', () => {
    const system = { ...NOBODY_TO_ASK, findIds: () => ({ uid: 101, gid: 104 }) }
    expect(chooseAccount(undefined, system)).toEqual({ name: 'postgres', ids: { uid: 101, gid: 104 } })
  })

  it('makes the user postgres where there is none', () => {
    const made: string[] = []
    const system: AccountSystem = {
      uid: 0,
      findIds: (name) => (made.includes(name) ? { uid: 999, gid: 998 } : undefined),
      create: (name) => made.push(name),
    }
    expect(chooseAccount(undefined, system)).toEqual({ name: 'postgres', ids: { uid: 999, gid: 998 } })
  })

  it('runs as whoever owns the cluster, as when a person starts it with sudo after starting it without', () => {
    expect(chooseAccount({ uid: 1000, gid: 1000 }, NOBODY_TO_ASK).ids).toEqual({ uid: 1000, gid: 1000 })
  })

  it('says what to do when the user postgres is missing and cannot be made', () => {
    expect(() => chooseAccount(undefined, NOBODY_TO_ASK)).toThrow(
      /could not be made \(neither useradd nor adduser is installed\)\.\nMake it with .* set DATABASE_URL/,
    )
  })
})
