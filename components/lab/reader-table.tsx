import type { ReaderWords } from '#contracts/lab-steps.ts'
import styles from './reader-table.module.css'

/** Who can read the data and use the data key at one moment. */
export function ReaderTable({ readers: { caption, columns, rows } }: { readonly readers: ReaderWords }) {
  return (
    <table className={styles.readers}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {[caption, ...columns].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ party, cells }) => (
          <tr key={party}>
            <th scope="row">{party}</th>
            {cells.map(({ reading, text }, index) => (
              <td key={columns[index]} data-reading={reading}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
