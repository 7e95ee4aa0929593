import { encode } from 'uqr'
import styles from './devices.module.css'

/** Light modules around the code, in modules. @see ISO/IEC 18004, 9.1 */
const QUIET_ZONE = 4

/** A text as a QR code. Dark on light in both themes: many cameras do not read it the other way round. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: QUIET_ZONE })
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className={styles.light} width={size} height={size} />
      <path className={styles.dark} d={darkModules(data)} />
    </svg>
  )
}

/** One path of unit squares, so that no seams show between them. */
function darkModules(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
}
