import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast'
import type { AuthoredMatch } from '../authored/authored-item.ts'
import type { AuthoredText } from '../authored/authored-text.ts'
import { plainText } from '../markdown/plain-text.ts'
import { takeIdFromPhrase } from './take-leading-id.ts'
import { placeOfNode, report } from './source.ts'
import type { Source } from './source.ts'

const RULE = 'item-grammar'
const COLUMNS = 3

/**
 * Reads a table prompt | match | why. A prompt opens with its id; a row without a prompt is an extra choice, named by
 * an id alone in its first cell or, if that is empty, `extra-1`, `extra-2` in the order of the table.
 */
export function parseMatches(source: Source, table: Table): AuthoredMatch[] {
  const [header, ...rows] = table.children
  if (header?.children.length !== COLUMNS) {
    report(source, RULE, table, 'A matching item is a table of three columns: prompt, match, why.')
  }
  let extras = 0
  return rows.map((row) => {
    const { id, rest } = takeIdFromPhrase(row.children[0]?.children ?? [])
    const hasPrompt = plainText(rest) !== ''
    if (hasPrompt && id === undefined) {
      report(source, RULE, row, 'A prompt begins with its own id in brackets, as in "| (kms) AWS KMS | …".')
    }
    if (id === undefined && !hasPrompt) extras += 1
    return parseRow(source, row, { id: id ?? (hasPrompt ? undefined : `extra-${extras}`), prompt: rest })
  })
}

function parseRow(
  source: Source,
  row: TableRow,
  { id, prompt }: { readonly id: string | undefined; readonly prompt: PhrasingContent[] },
): AuthoredMatch {
  const place = placeOfNode(source.file, row)
  const [, match, why] = row.children
  if (match === undefined || plainText([match]) === '')
    report(source, RULE, row, 'The row matches nothing: fill its second cell.')
  return {
    id: id ?? `line-${place.line}`,
    place,
    prompt: plainText(prompt) === '' ? undefined : asText(prompt, place),
    choice: asText(match?.children ?? [], place),
    rationale: cellText(source, why),
  }
}

function cellText(source: Source, cell: TableCell | undefined): AuthoredText | undefined {
  if (cell === undefined || plainText([cell]) === '') return undefined
  return asText(cell.children, placeOfNode(source.file, cell))
}

function asText(children: readonly PhrasingContent[], place: AuthoredText['place']): AuthoredText {
  return { nodes: [{ type: 'paragraph', children: [...children] }], place }
}
