import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { findLiveProcess } from '../commands/live-process.mjs'

const WATCH = new URL('./end-with-parent.mjs', import.meta.url).href
const SERVER = 'setInterval(() => {}, 1000)'
/** Starts a server as `npm start` does, and says its process id. */
const PARENT = `
  const { spawn } = require('node:child_process')
  const parameters = ['--import', '${WATCH}', '-e', '${SERVER}']
  const server = spawn(process.execPath, parameters, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  server.once('spawn', () => console.log(server.pid))
`

it('ends a server whose parent was killed without a chance to stop it', async () => {
  const parent = spawn(process.execPath, ['-e', PARENT], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const server = Number(line.toString())
  expect(findLiveProcess(server)?.command).toBe('node')

  parent.kill('SIGKILL')
  while (findLiveProcess(server)) await delay(20)
})
