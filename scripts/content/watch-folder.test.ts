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

it('notices a file that is written in place', async () => {
  writeFileSync(lesson, 'second')
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5_000)
})

it('notices a file that is replaced, every time', async () => {
  for (const text of ['second', 'third', 'fourth']) {
    onChange.mockClear()
    replace(lesson, text)
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5_000)
  }
})

it('notices a file in a new folder', async () => {
  mkdirSync(path.join(folder, 'labs'))
  writeFileSync(path.join(folder, 'labs', 'lab.yaml'), 'id: x')
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5_000)
})
