import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { refusalOfState } from './key-state-table.ts'
import type { KmsOperation } from './key-state-table.ts'
import type { KmsError } from './kms-error.ts'
import { arnOf } from './state.ts'
import type { KmsKey, KmsState } from './state.ts'

/** Which key a request means, and the Region whose endpoint it went to. */
export interface KeyNamed {
  readonly region: string
  /** Key id, key ARN, alias name or alias ARN. */
  readonly keyId: string
}

/**
 * Finds a key by any of its four names. A Region knows its own keys alone.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id
 */
export function findKey(state: KmsState, { region, keyId }: KeyNamed): Result<KmsKey, KmsError> {
  const prefix = `arn:aws:kms:${region}:${state.account}:`
  const name = keyId.startsWith(prefix) ? keyId.slice(prefix.length).replace(/^key[/]/, '') : keyId
  const isAlias = name.startsWith('alias/')
  const target = isAlias
    ? state.aliases.find((alias) => alias.region === region && alias.name === name)?.keyId
    : name
  const key = state.keys.find((candidate) => candidate.region === region && candidate.keyId === target)
  if (key) return succeed(key)
  if (isAlias) return fail({ code: 'NotFoundException', message: `Alias ${prefix}${name} is not found.` })
  const arn = name.startsWith('arn:') ? name : arnOf(state.account, { region, keyId: name })
  return fail({ code: 'NotFoundException', message: `Key '${arn}' does not exist` })
}

/** Finds a key whose state lets the operation through. */
export function findUsableKey(
  state: KmsState,
  operation: KmsOperation,
  named: KeyNamed,
): Result<KmsKey, KmsError> {
  const found = findKey(state, named)
  if (!found.ok) return found
  const refusal = refusalOfState(state.account, operation, found.value)
  return refusal ? fail(refusal) : found
}
