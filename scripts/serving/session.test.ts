import { describe, expect, it } from 'vitest'
import { Session } from './session.ts'
import type { Started } from './session.ts'

function recorder() {
  const stopped: string[] = []
  const thing = (name: string) => ({
    stop: () => {
      stopped.push(name)
    },
  })
  return { stopped, thing }
}

describe('Session', () => {
  it('stops what was started last first', async () => {
    const { stopped, thing } = recorder()
    const session = new Session()
    await session.start(() => Promise.resolve(thing('database')))
    await session.start(() => Promise.resolve(thing('pages')))
    await session.end()
    expect(stopped).toEqual(['pages', 'database'])
  })

  it('waits for what is coming up, to stop it too', async () => {
    const { stopped, thing } = recorder()
    const session = new Session()
    let comeUp = (): void => expect.unreachable()
    void session.start(() => new Promise<Started>((resolve) => (comeUp = () => resolve(thing('database')))))
    const ending = session.end()
    expect(session.isEnding).toBe(true)
    comeUp()
    await ending
    expect(stopped).toEqual(['database'])
  })

  it('passes over what failed to start', async () => {
    const { stopped, thing } = recorder()
    const session = new Session()
    void session.start(() => Promise.resolve(thing('database')))
    await expect(session.start(() => Promise.reject(new Error('no port')))).rejects.toThrow('no port')
    await session.end()
    expect(stopped).toEqual(['database'])
  })

  it('stops everything once, however often it is told to end', async () => {
    const { stopped, thing } = recorder()
    const session = new Session()
    await session.start(() => Promise.resolve(thing('pages')))
    await Promise.all([session.end(), session.end()])
    expect(stopped).toEqual(['pages'])
  })
})
