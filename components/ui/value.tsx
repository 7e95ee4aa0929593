import type { ReactNode } from 'react'
import type { Secrecy } from '#domain/shared/secrecy.ts'
import { KeyIcon } from './icons.tsx'

/**
 * A value drawn by what it reveals to whoever holds it: the one place where the page uses colour.
 *
 * Colour and shape say nothing to a screen reader, so the class is part of the name: "ciphertext, 27 bytes".
 */
export function Value({
  secrecy,
  secrecyName,
  bytes = false,
  children,
}: {
  readonly secrecy: Secrecy
  /** The class in the page's language. Left out where the text itself names the class, as the word "ciphertext". */
  readonly secrecyName?: string
  /** Set in the face for bytes. */
  readonly bytes?: boolean
  readonly children: ReactNode
}) {
  return (
    <span className="value" data-secrecy={secrecy} data-bytes={bytes || undefined}>
      {secrecyName && <span className="sr-only">{secrecyName}, </span>}
      {(secrecy === 'key' || secrecy === 'wrapped-key') && (
        <span className="value-mark">
          <KeyIcon />
        </span>
      )}
      {children}
    </span>
  )
}
