import { useTranslations } from 'next-intl'
import { Value } from '#components/ui/value.tsx'
import { toHex } from '#domain/crypto/bytes/hex.ts'
import { bytesOf } from '#domain/labs/kernel/state-bytes.ts'
import type { Secrecy } from '#domain/shared/secrecy.ts'
import styles from './parties.module.css'

/** One thing that a party has, with who can read it. */
export function HoldingItem({
  name,
  secrecy,
  text,
  size,
  details,
}: {
  readonly name: string
  readonly secrecy: Secrecy
  /** What it says, where that can be read. */
  readonly text?: string | undefined
  /** How long it is, in words. */
  readonly size?: string | undefined
  /** What stands behind the name, for those who look closer. */
  readonly details: readonly string[]
}) {
  const ui = useTranslations('ui')
  return (
    <li>
      <Value secrecy={secrecy} secrecyName={ui(`secrecy.${secrecy}`)}>
        {name}
      </Value>
      {text !== undefined && <q className={styles.text}>{readable(text)}</q>}
      {size !== undefined && <span className={styles.size}>{size}</span>}
      {details.map((detail) => (
        <code key={detail} className={styles.hexLine}>
          {detail}
        </code>
      ))}
    </li>
  )
}

/** The first 32 bytes of what a state holds as base64. */
export function firstHex(base64: string): string {
  const hex = toHex(bytesOf(base64))
  return hex.length > 64 ? `${hex.slice(0, 64)}…` : hex
}

/** Bytes that are no letters stand as dots. */
function readable(text: string): string {
  return text.replace(/[^\P{C}]|\uFFFD/gu, '·')
}
