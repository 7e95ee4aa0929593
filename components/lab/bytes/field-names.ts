import { readUtf8 } from '#domain/crypto/bytes/utf8.ts'
import type { TraceField } from '#domain/crypto/trace.ts'
import type { LabTranslator } from '../lab-words.ts'
import type { FieldGroup } from './describe-bytes.ts'

/** The words for a field, by its explanation key `<format>.<field>`. */
export function nameOfField(t: LabTranslator, { explanation }: Pick<TraceField, 'explanation'>): string {
  const key = keyOf(explanation, 'name')
  return t.has(key) ? t(key) : explanation
}

/** What a field is for. */
export function meaningOfField(t: LabTranslator, { explanation }: Pick<TraceField, 'explanation'>): string {
  const key = keyOf(explanation, 'meaning')
  return t.has(key) ? t(key) : ''
}

/** Where the words of a field stand: those of `esdk.version` at `esdk.fields.version`. */
function keyOf(explanation: string, kind: 'name' | 'meaning'): never {
  return `${explanation.replace('.', '.fields.')}.${kind}` as never
}

/** The words for a part of the bytes, in the way of their format. */
export function nameOfGroup(t: LabTranslator, group: FieldGroup, bytes: Uint8Array): string {
  const format = group.fields[0]?.explanation.split('.')[0]
  if (format === 'esdk') return nameOfMessagePart(t, group, bytes)
  const key = `${format}.groups.${group.path.replaceAll('.', '-')}` as never
  return t.has(key) ? t(key) : group.path
}

/** An encrypted data key is told by its provider. */
function nameOfMessagePart(t: LabTranslator, { path, fields }: FieldGroup, bytes: Uint8Array): string {
  if (path === 'header') return t('esdk.groups.header')
  if (path === 'header.aad') return t('esdk.groups.context')
  if (path.startsWith('header.encrypted-data-keys')) {
    const provider = fields.find(({ explanation }) => explanation === 'esdk.key-provider-id')
    const id = provider && readUtf8(bytes.subarray(provider.offset, provider.offset + provider.length))
    if (id === 'aws-kms') return t('esdk.groups.kmsDataKey')
    return id === 'cleartext-lab'
      ? t('esdk.groups.rawDataKey')
      : t('esdk.groups.dataKey', { provider: id ?? '' })
  }
  if (path.startsWith('body')) return t('esdk.groups.frame', { number: path.split('.').at(-1) ?? '' })
  return t('esdk.groups.footer')
}
