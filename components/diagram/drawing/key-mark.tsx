import styles from './drawing.module.css'

/** The grid on which the mark is drawn. */
const GRID = 16

/** The mark of everything that is a key, as in text. */
export function KeyMark({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }) {
  return (
    <path
      className={styles.mark}
      d="M1.8 8a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0ZM8.2 8H15M12.2 8v2.6M14.6 8v1.9"
      transform={`translate(${x} ${y}) scale(${size / GRID})`}
    />
  )
}
