import { isKmsOperation, refusalOfState } from '#domain/labs/kms/key-state-table.ts'
import type { KeyOrigin, KeyState } from '#domain/labs/kms/state.ts'
import { failed, PASSED } from '../vector-suite.ts'
import type { VectorCase, VectorOutcome, VectorSuite } from '../vector-suite.ts'

/** Errors by the numbers of the footnotes of AWS's table. */
const ERRORS: Readonly<Record<string, string>> = {
  1: 'DisabledException',
  2: 'DisabledException',
  3: 'KMSInvalidStateException',
  4: 'KMSInvalidStateException',
  5: 'KMSInvalidStateException',
  6: 'UnsupportedOperationException',
  7: 'UnsupportedOperationException',
  8: 'KMSInvalidStateException',
  9: 'UnsupportedOperationException',
  11: 'KMSInvalidStateException',
  13: 'KMSInvalidStateException',
  14: 'KMSInvalidStateException',
  15: 'KMSInvalidStateException',
}

/** Operations for imported material alone; their rows mean keys that can have some. */
const FOR_IMPORTED = new Set(['DeleteImportedKeyMaterial', 'GetParametersForImport', 'ImportKeyMaterial'])

/**
 * The model of KMS against AWS's table of operations and key states: one case per cell that is not "not applicable",
 * state, and origin of the key where the answer depends on it.
 */
export const keyStateSuite: VectorSuite = {
  id: 'kms-key-states',
  file: 'kms/key-state-table.json',
  load(text) {
    const { table } = JSON.parse(text) as { table: Record<string, Record<string, string>> }
    return Object.entries(table).flatMap(([operation, row]) =>
      Object.entries(row).flatMap(([states, cell]) =>
        states.split('|').flatMap((state) => casesOf(operation, state as KeyState, cell)),
      ),
    )
  },
}

function casesOf(operation: string, state: KeyState, cell: string): VectorCase[] {
  if (cell === 'N/A') return []
  return originsOf(operation, state, cell).map((origin) => ({
    id: `${operation}/${state}/${origin}`,
    run: () => judge(operation, { state, origin }, expectedOf(cell, origin)),
  }))
}

/** Which keys a cell speaks of. Only imported keys wait for an import, only those of a custom key store are unavailable. */
function originsOf(operation: string, state: KeyState, cell: string): KeyOrigin[] {
  if (state === 'Unavailable') return ['AWS_CLOUDHSM']
  if (state === 'PendingImport') return ['EXTERNAL']
  if (/\[[79]\]/.test(cell)) return ['AWS_KMS', 'EXTERNAL']
  return FOR_IMPORTED.has(operation) ? ['EXTERNAL'] : ['AWS_KMS']
}

/** The errors that a cell allows for a key of this origin; none where the operation succeeds. */
function expectedOf(cell: string, origin: KeyOrigin): string[] {
  const notes = [...cell.matchAll(/\[(\d+)\]/g)].map(([, note]) => note ?? '')
  if (notes.includes('7') && origin !== 'AWS_KMS') return ['UnsupportedOperationException']
  if (notes.includes('9') && origin !== 'EXTERNAL') return ['UnsupportedOperationException']
  // Of an alias that moves, the key it is to name decides; the model asks about that one, and the other may be in any state.
  if (notes.includes('10')) return ['KMSInvalidStateException']
  if (!cell.startsWith('FAIL')) return []
  return notes
    .filter((note) => note !== '7' && note !== '9')
    .map((note) => ERRORS[note] ?? `footnote ${note}`)
}

function judge(
  operation: string,
  key: { readonly state: KeyState; readonly origin: KeyOrigin },
  expected: readonly string[],
): VectorOutcome {
  if (!isKmsOperation(operation)) return failed('the model has no such operation')
  const answer = refusalOfState('111122223333', operation, { region: 'us-east-1', keyId: 'k', ...key })?.code
  const isRight = answer === undefined ? expected.length === 0 : expected.includes(answer)
  return isRight
    ? PASSED
    : failed(`${answer ?? 'success'}, but AWS says ${expected.join(' or ') || 'success'}`)
}
