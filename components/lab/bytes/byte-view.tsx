'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Segmented } from '#components/ui/segmented.tsx'
import { Value } from '#components/ui/value.tsx'
import type { Trace } from '#domain/crypto/trace.ts'
import styles from './bytes.module.css'
import { FieldTable } from './field-table.tsx'
import { meaningOfField, nameOfField } from './field-names.ts'
import { fieldOf, HexGrid } from './hex-grid.tsx'

/**
 * Bytes with what each of them is: a table of fields and the bytes themselves, linked. On a phone one of the two at a
 * time.
 *
 * @param original - what the bytes were before they were changed; compared byte by byte.
 */
export function ByteView({
  bytes,
  trace,
  original = bytes,
  onFlip,
}: {
  readonly bytes: Uint8Array
  readonly trace: Trace
  readonly original?: Uint8Array
  /** Offered where bytes can be changed. */
  readonly onFlip?: ((offset: number) => void) | undefined
}) {
  const t = useTranslations('lab')
  const ui = useTranslations('ui')
  const [active, setActive] = useState(0)
  const [shown, setShown] = useState<'fields' | 'hex'>('fields')
  const changed = useMemo(() => differences(bytes, original), [bytes, original])
  const offset = Math.min(active, bytes.length - 1)
  const field = fieldOf(trace, offset)
  return (
    <div className={styles.view} data-shown={shown}>
      <div className={styles.choice}>
        <Segmented
          name="byte-view"
          label={t('bytes.choose')}
          choices={[
            { value: 'fields', text: t('bytes.fields') },
            { value: 'hex', text: t('bytes.hex') },
          ]}
          chosen={shown}
          onChoose={setShown}
        />
      </div>
      <FieldTable bytes={bytes} trace={trace} field={field} onField={(each) => setActive(each.offset)} />
      <div className={styles.side}>
        <HexGrid
          bytes={bytes}
          trace={trace}
          changed={changed}
          active={offset}
          field={field}
          onActive={setActive}
        />
        <div className={styles.detail} aria-live="off">
          <p>
            <b>{t('bytes.at', { offset })}</b>{' '}
            <code>0x{(bytes[offset] ?? 0).toString(16).padStart(2, '0')}</code>{' '}
            {field ? (
              <>
                {nameOfField(t, field)}{' '}
                <Value secrecy={field.secrecy}>{ui(`secrecy.${field.secrecy}`)}</Value>
              </>
            ) : (
              t('bytes.noField')
            )}
          </p>
          {field && <p>{meaningOfField(t, field)}</p>}
          {changed.has(offset) && <p>{t('bytes.changed')}</p>}
          {onFlip && (
            <button type="button" className="button" onClick={() => onFlip(offset)}>
              {t('bytes.flip')}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}

function differences(bytes: Uint8Array, original: Uint8Array): ReadonlySet<number> {
  const found = new Set<number>()
  if (bytes.length !== original.length) return found
  bytes.forEach((byte, offset) => {
    if (byte !== original[offset]) found.add(offset)
  })
  return found
}
