import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'

let folder: string
const take = () => fingerprint(folder, ['app', 'next.config.ts'])
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cleartext-fingerprint-'))
  mkdirSync(path.join(folder, 'app/review'), { recursive: true })
  write('app/page.tsx', 'page')
  write('app/review/page.tsx', 'review')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('fingerprint', () => {
  it('stays the same when only times change', () => {
    const before = take()
    utimesSync(path.join(folder, 'app/page.tsx'), 1, 1)
    expect(take()).toBe(before)
  })

  it('changes when a file is changed, added, renamed, or appears where none was', () => {
    const seen = [take()]
    write('app/page.tsx', 'another page')
    seen.push(take())
    write('app/review/loading.tsx', '')
    seen.push(take())
    renameSync(path.join(folder, 'app/page.tsx'), path.join(folder, 'app/layout.tsx'))
    seen.push(take())
    write('next.config.ts', '')
    seen.push(take())
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('does not depend on tests or on files that were not named', () => {
    const before = take()
    write('app/page.test.tsx', 'test')
    write('README.md', 'text')
    expect(take()).toBe(before)
  })
})
