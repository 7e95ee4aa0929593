'use client'

import { useTranslations } from 'next-intl'
import { memo, useEffect, useRef } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { Trace, TraceField } from '#domain/crypto/trace.ts'
import type { Secrecy } from '#domain/shared/secrecy.ts'
import styles from './bytes.module.css'

const ROW = 16

/** Steps of the arrow keys through the bytes. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -ROW,
  ArrowDown: ROW,
  PageUp: -8 * ROW,
  PageDown: 8 * ROW,
  Home: -Infinity,
  End: Infinity,
}

/**
 * Every byte. One stop for Tab; arrow keys move within. The byte under the finger, the pointer or the keys is told to the
 * page, which shows its field.
 */
export function HexGrid({
  bytes,
  trace,
  changed,
  active,
  field,
  onActive,
}: {
  readonly bytes: Uint8Array
  readonly trace: Trace
  /** Offsets of bytes that differ from the original. */
  readonly changed: ReadonlySet<number>
  readonly active: number
  readonly field: TraceField | undefined
  readonly onActive: (offset: number) => void
}) {
  const t = useTranslations('lab.bytes')
  const grid = useRef<HTMLDivElement>(null)
  const hasKeys = useRef(false)
  useEffect(() => {
    if (hasKeys.current) grid.current?.querySelector(`#byte-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    hasKeys.current = true
    onActive(Math.max(0, Math.min(bytes.length - 1, active + step)))
  }
  function onPointer(event: PointerEvent) {
    const offset = (event.target as HTMLElement).dataset.offset
    hasKeys.current = false
    if (offset !== undefined) onActive(Number(offset))
  }

  const rows = Math.ceil(bytes.length / ROW)
  return (
    <div
      ref={grid}
      className={styles.hex}
      role="grid"
      tabIndex={0}
      aria-label={t('grid', { count: bytes.length })}
      aria-activedescendant={`byte-${active}`}
      onKeyDown={onKeyDown}
      onPointerOver={onPointer}
      onPointerDown={onPointer}
    >
      {Array.from({ length: rows }, (_, row) => {
        const from = row * ROW
        const isHere = active >= from && active < from + ROW
        const [start, end] = field ? [field.offset, field.offset + field.length] : [0, 0]
        return (
          <HexRow
            key={row}
            bytes={bytes}
            trace={trace}
            changed={changed}
            from={from}
            active={isHere ? active : -1}
            start={Math.max(from, Math.min(from + ROW, start))}
            end={Math.max(from, Math.min(from + ROW, end))}
          />
        )
      })}
    </div>
  )
}

interface RowProps {
  readonly bytes: Uint8Array
  readonly trace: Trace
  readonly changed: ReadonlySet<number>
  readonly from: number
  /** The active byte; −1 if it is in another row. */
  readonly active: number
  /** The part of the row that belongs to the active field. */
  readonly start: number
  readonly end: number
}

/** Drawn again only where something in the row changed: moving over the grid costs two rows. */
const HexRow = memo(function HexRow({ bytes, trace, changed, from, active, start, end }: RowProps) {
  const own = bytes.subarray(from, from + ROW)
  return (
    <div role="row">
      <span role="rowheader">{from.toString().padStart(4, ' ')}</span>
      {Array.from(own, (byte, index) => {
        const offset = from + index
        return (
          <span
            key={offset}
            id={`byte-${offset}`}
            role="gridcell"
            data-offset={offset}
            data-secrecy={secrecyAt(trace, offset)}
            data-field={(offset >= start && offset < end) || undefined}
            data-active={offset === active || undefined}
            data-changed={changed.has(offset) || undefined}
          >
            {byte.toString(16).padStart(2, '0')}
          </span>
        )
      })}
    </div>
  )
})

function secrecyAt(trace: Trace, offset: number): Secrecy | undefined {
  return fieldOf(trace, offset)?.secrecy
}

/** The field that holds a byte. */
export function fieldOf(trace: Trace, offset: number): TraceField | undefined {
  let low = 0
  let high = trace.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const field = trace[middle]
    if (!field) return undefined
    if (offset < field.offset) high = middle - 1
    else if (offset >= field.offset + field.length) low = middle + 1
    else return field
  }
  return undefined
}
