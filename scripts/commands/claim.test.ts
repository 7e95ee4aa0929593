import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeHolder, takeClaim, waitForClaim } from './claim.mjs'
import { findLiveProcess } from './live-process.mjs'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cleartext-claim-'))
  file = path.join(folder, 'nested/app.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

function writeHolder(pid: number, identity: string) {
  writeFileSync(file, JSON.stringify({ pid, identity, since: '2026-01-01T00:00:00.000Z', purpose: 'a test' }))
}

describe('takeClaim', () => {
  it('gives it to the first and tells the second who has it', () => {
    expect(takeClaim(file, 'npm start on port 3000').isHeld).toBe(true)
    const second = takeClaim(file, 'npm run dev')
    if (second.isHeld) throw new Error('two hold it')
    expect(describeHolder(second.holder)).toMatch(
      new RegExp(`^process ${process.pid} \\(npm start on port 3000, since \\d{4}-`),
    )
  })

  it('gives it to the next after a release, and leaves no file behind', () => {
    const first = takeClaim(file, 'first')
    if (first.isHeld) first.release()
    expect(readdirSync(path.dirname(file))).toEqual([])
    expect(takeClaim(file, 'second').isHeld).toBe(true)
  })

  it('takes it from a process that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(child, 'spawn')
    const pid = child.pid ?? 0
    takeClaim(file, 'makes the folder')
    writeHolder(pid, findLiveProcess(pid)?.identity ?? '')
    expect(takeClaim(file, 'too early').isHeld).toBe(false)

    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(takeClaim(file, 'now').isHeld).toBe(true)
  })

  it('takes it when the holder is gone and its process id went to another program', () => {
    takeClaim(file, 'makes the folder')
    writeHolder(process.pid, `${process.pid}@another`)
    expect(takeClaim(file, 'now').isHeld).toBe(true)
  })

  it.each(['', '{', 'null', '{"pid":"x"}'])('takes it over a damaged file: %j', (text) => {
    takeClaim(file, 'makes the folder')
    writeFileSync(file, text)
    expect(takeClaim(file, 'now').isHeld).toBe(true)
  })

  it('leaves a claim alone that replaced the one to be released', () => {
    const first = takeClaim(file, 'first')
    writeHolder(process.pid, findLiveProcess(process.pid)?.identity ?? '')
    if (first.isHeld) first.release()
    expect(takeClaim(file, 'second').isHeld).toBe(false)
  })
})

describe('waitForClaim', () => {
  it('waits until the holder lets go, and says once who that is', async () => {
    const first = takeClaim(file, 'first')
    const heard: string[] = []
    const waiting = waitForClaim(file, 'second', ({ purpose }) => {
      heard.push(purpose)
      setImmediate(() => first.isHeld && first.release())
    })
    const release = await waiting
    expect(heard).toEqual(['first'])
    expect(takeClaim(file, 'third').isHeld).toBe(false)
    release()
  })
})
