import type { useTranslations } from 'next-intl'
import { readUtf8 } from '#domain/crypto/bytes/utf8.ts'
import type { TraceField } from '#domain/crypto/trace.ts'
import type { FieldGroup } from './describe-bytes.ts'

type Words = ReturnType<typeof useTranslations<'lab'>>

/** The words for a field, by its explanation key `esdk.<field>`. */
export function nameOfField(t: Words, { explanation }: Pick<TraceField, 'explanation'>): string {
  const key = `fields.${explanation.replace('esdk.', '')}.name`
  return t.has(key as never) ? t(key as never) : explanation
}

/** What a field is for. */
export function meaningOfField(t: Words, { explanation }: Pick<TraceField, 'explanation'>): string {
  const key = `fields.${explanation.replace('esdk.', '')}.meaning`
  return t.has(key as never) ? t(key as never) : ''
}

/** The words for a part of the message. An encrypted data key is told by its provider. */
export function nameOfGroup(t: Words, { path, fields }: FieldGroup, bytes: Uint8Array): string {
  if (path === 'header') return t('groups.header')
  if (path === 'header.aad') return t('groups.context')
  if (path.startsWith('header.encrypted-data-keys')) {
    const provider = fields.find(({ explanation }) => explanation === 'esdk.key-provider-id')
    const id = provider && readUtf8(bytes.subarray(provider.offset, provider.offset + provider.length))
    if (id === 'aws-kms') return t('groups.kmsDataKey')
    return id === 'cleartext-lab' ? t('groups.rawDataKey') : t('groups.dataKey', { provider: id ?? '' })
  }
  if (path.startsWith('body')) return t('groups.frame', { number: path.split('.').at(-1) ?? '' })
  return t('groups.footer')
}
