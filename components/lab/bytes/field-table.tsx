'use client'

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Value } from '#components/ui/value.tsx'
import type { Trace, TraceField } from '#domain/crypto/trace.ts'
import styles from './bytes.module.css'
import { groupFields, valueOf } from './describe-bytes.ts'
import type { FieldGroup } from './describe-bytes.ts'
import { nameOfField, nameOfGroup } from './field-names.ts'

/** The message as a table of fields: what, where, how long, what it gives away, what it says. */
export function FieldTable({
  bytes,
  trace,
  field,
  onField,
}: {
  readonly bytes: Uint8Array
  readonly trace: Trace
  /** The field that is looked at. */
  readonly field: TraceField | undefined
  readonly onField: (field: TraceField) => void
}) {
  const t = useTranslations('lab')
  return (
    <div className={styles.scroll}>
      <table className={styles.fields}>
        <thead>
          <tr>
            <th scope="col">{t('bytes.field')}</th>
            <th scope="col" data-number>
              {t('bytes.offset')}
            </th>
            <th scope="col" data-number>
              {t('bytes.length')}
            </th>
            <th scope="col">{t('bytes.value')}</th>
          </tr>
        </thead>
        {groupFields(trace).map((group) => (
          <tbody key={group.fields[0]?.offset}>
            <GroupRow group={group} bytes={bytes} />
            {group.fields.map((each) => (
              <FieldRow
                key={each.offset + each.path}
                each={each}
                bytes={bytes}
                isHere={each === field}
                onField={onField}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function GroupRow({ group, bytes }: { readonly group: FieldGroup; readonly bytes: Uint8Array }) {
  const t = useTranslations('lab')
  const length = group.fields.reduce((sum, each) => sum + each.length, 0)
  return (
    <tr data-group>
      <th scope="rowgroup">{nameOfGroup(t, group, bytes)}</th>
      <td data-number>{group.fields[0]?.offset}</td>
      <td data-number>{length}</td>
      <td />
    </tr>
  )
}

function FieldRow({
  each,
  bytes,
  isHere,
  onField,
}: {
  readonly each: TraceField
  readonly bytes: Uint8Array
  readonly isHere: boolean
  readonly onField: (field: TraceField) => void
}) {
  const t = useTranslations('lab')
  const ui = useTranslations('ui')
  const value = valueOf(bytes, each)
  return (
    <Fragment>
      <tr
        data-here={isHere || undefined}
        data-small={value.kind === 'number' || undefined}
        onPointerOver={() => onField(each)}
        onClick={() => onField(each)}
      >
        <th scope="row">{nameOfField(t, each)}</th>
        <td data-number>{each.offset}</td>
        <td data-number>{each.length}</td>
        <td>
          <Value secrecy={each.secrecy} secrecyName={ui(`secrecy.${each.secrecy}`)} bytes>
            {each.length === 0
              ? t('bytes.empty')
              : value.kind === 'hex'
                ? `${value.value}${value.isCut ? ' …' : ''}`
                : String(value.value)}
          </Value>
        </td>
      </tr>
    </Fragment>
  )
}
