import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchFolder } from './watch-folder.ts'

let folder: string
let lesson: string
const onChange = vi.fn()
let close: () => Promise<void>

beforeEach(async () => {
  onChange.mockClear()
  folder = mkdtempSync(path.join(tmpdir(), 'cleartext-watch-'))
  mkdirSync(path.join(folder, 'topics'))
  lesson = path.join(folder, 'topics', 'lesson.en.md')
  writeFileSync(lesson, 'first')
  const watch = watchFolder(folder, onChange)
  close = watch.close
  await watch.ready
})

afterEach(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

/** Saves as many editors and git do: a new file takes the place of the old one. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

/** A busy machine takes its time, and two saves in the same instant count as one. */
const PATIENCE = { timeout: 20_000, interval: 500 }
const TEST_TIMEOUT_MS = 60_000

it('notices a file that is written in place', { timeout: TEST_TIMEOUT_MS }, async () => {
  writeFileSync(lesson, 'second')
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), PATIENCE)
})

it('goes on noticing a file that is replaced', { timeout: TEST_TIMEOUT_MS }, async () => {
  for (const round of [1, 2, 3]) {
    onChange.mockClear()
    let saved = 0
    await vi.waitFor(() => {
      replace(lesson, `round ${round}, save ${(saved += 1)}`)
      expect(onChange).toHaveBeenCalled()
    }, PATIENCE)
  }
})

it('notices a file in a new folder', { timeout: TEST_TIMEOUT_MS }, async () => {
  mkdirSync(path.join(folder, 'labs'))
  writeFileSync(path.join(folder, 'labs', 'lab.yaml'), 'id: x')
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), PATIENCE)
})
