import { toHex } from '#domain/crypto/bytes/hex.ts'
import { readUtf8 } from '#domain/crypto/bytes/utf8.ts'
import { readUnsigned } from '#domain/crypto/bytes/unsigned.ts'
import type { Trace, TraceField } from '#domain/crypto/trace.ts'

/** Fields that belong together, as a table shows them: a pair of the context, an encrypted data key, a frame. */
export interface FieldGroup {
  readonly path: string
  readonly fields: readonly TraceField[]
}

/** Fields in their order, those of one part of the message in one group. */
export function groupFields(trace: Trace): FieldGroup[] {
  const groups: { path: string; fields: TraceField[] }[] = []
  for (const field of trace) {
    const path = partOf(field.path)
    const current = groups.at(-1)
    if (current?.path === path) current.fields.push(field)
    else groups.push({ path, fields: [field] })
  }
  return groups
}

/** `header.aad.0.key` belongs to `header.aad`; what stands in the header itself to `header`. */
function partOf(path: string): string {
  const parts = path.split('.')
  if (parts[0] === 'header' && parts[1] === 'aad') return 'header.aad'
  if (parts[0] === 'header' && parts[1] === 'encrypted-data-keys') return parts.slice(0, 3).join('.')
  return parts.slice(0, -1).join('.')
}

/** What is in a field, in the shortest form that says it. */
export type FieldValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'hex'; readonly value: string; readonly isCut: boolean }

const MOST_HEX_BYTES = 6
const TEXT_FIELDS = /^esdk[.](key|value|key-provider-id|key-provider-information)$/
const NUMBER_FIELDS = /(-length|-count|sequence-number|^esdk[.]version)$/

export function valueOf(bytes: Uint8Array, { offset, length, explanation }: TraceField): FieldValue {
  const own = bytes.subarray(offset, offset + length)
  if (NUMBER_FIELDS.test(explanation)) return { kind: 'number', value: readUnsigned(own) }
  const text = TEXT_FIELDS.test(explanation) ? readUtf8(own) : undefined
  if (text !== undefined && !/[\u0000-\u001f\u007f]/.test(text)) return { kind: 'text', value: text }
  return {
    kind: 'hex',
    value: spacedHex(own.subarray(0, MOST_HEX_BYTES)),
    isCut: own.length > MOST_HEX_BYTES,
  }
}

function spacedHex(bytes: Uint8Array): string {
  return toHex(bytes).replace(/(..)(?=.)/g, '$1 ')
}
