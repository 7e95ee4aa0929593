import { describe, expect, test } from 'vitest'
import { compareHistory } from './compare-history.ts'
import type { MigrationRecord } from './compare-history.ts'

const FIRST = { name: '1_first', sql: '', checksum: 'a' }
const SECOND = { name: '2_second', sql: '', checksum: 'b' }

function applied(name: string, checksum: string): MigrationRecord {
  return { name, checksum, state: 'applied' }
}

describe('compareHistory', () => {
  test('finds a database up to date that has every migration with the same text', () => {
    expect(compareHistory([FIRST], [applied('1_first', 'a')])).toEqual({ kind: 'up-to-date' })
  })

  test('lists migrations that the database lacks, oldest first', () => {
    expect(compareHistory([FIRST, SECOND], [])).toEqual({ kind: 'behind', pending: ['1_first', '2_second'] })
  })

  test('names a migration whose text was changed after it was applied, before any that are missing', () => {
    expect(compareHistory([FIRST, SECOND], [applied('1_first', 'other')])).toEqual({
      kind: 'edited',
      name: '1_first',
    })
  })

  test('names a migration that began and did not finish', () => {
    const records = [{ name: '1_first', checksum: 'a', state: 'failed' } as const]
    expect(compareHistory([FIRST], records)).toEqual({ kind: 'failed', name: '1_first' })
  })

  test('takes a migration that was rolled back for one that is missing', () => {
    const records = [{ name: '1_first', checksum: 'other', state: 'rolled-back' } as const]
    expect(compareHistory([FIRST], records)).toEqual({ kind: 'behind', pending: ['1_first'] })
  })

  test('does not mind migrations of a newer version of the program', () => {
    expect(compareHistory([FIRST], [applied('1_first', 'a'), applied('9_later', 'z')])).toEqual({
      kind: 'up-to-date',
    })
  })
})
