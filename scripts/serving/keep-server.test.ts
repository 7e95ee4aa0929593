import { describe, expect, it } from 'vitest'
import type { EmbeddedPostgres } from '../embedded-postgres/launch.ts'
import { keepServer } from './keep-server.ts'

/** Servers that end when told to, as a real one does when it is stopped or killed. */
function serverRoom(url: (count: number) => string = () => 'postgresql://same') {
  const kills: (() => void)[] = []
  const launch = (): Promise<EmbeddedPostgres> => {
    let kill = (): void => undefined
    const ended = new Promise<void>((resolve) => (kill = resolve))
    kills.push(kill)
    return Promise.resolve({
      url: url(kills.length),
      pid: kills.length,
      cluster: '/nowhere',
      isFresh: true,
      ended,
      stop: () => Promise.resolve(kill()),
    })
  }
  return { launch, kills }
}

async function nextTurns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

describe('keepServer', () => {
  it('starts a server again that was killed, and says so', async () => {
    const { launch, kills } = serverRoom()
    const heard: string[] = []
    await keepServer(launch, (sentence) => heard.push(sentence))
    kills[0]?.()
    await nextTurns()
    expect(kills).toHaveLength(2)
    expect(heard).toEqual(['PostgreSQL has ended unexpectedly; it is being started again.'])
  })

  it('stops it for good when told to', async () => {
    const { launch, kills } = serverRoom()
    const server = await keepServer(launch, () => expect.unreachable())
    await server.stop()
    expect(kills).toHaveLength(1)
  })

  it('gives up on a server that keeps ending', async () => {
    const { launch, kills } = serverRoom()
    const server = await keepServer(launch, () => undefined)
    for (let count = 0; count < 5; count += 1) {
      kills[count]?.()
      await nextTurns()
    }
    expect((await server.lost).message).toMatch(/has ended 5 times; its log is postgres\.log/)
  })

  it('gives up when it comes back where the product does not look for it', async () => {
    const { launch, kills } = serverRoom((count) => `postgresql://127.0.0.1:${count}`)
    const server = await keepServer(launch, () => undefined)
    kills[0]?.()
    expect((await server.lost).message).toBe('PostgreSQL came up on another port. Start again.')
  })
})
