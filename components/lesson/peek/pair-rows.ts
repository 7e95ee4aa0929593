/**
 * Rows are what is drawn as one thing, each marked with its kind: `<div data-row="p">`. A stretch is what stands between
 * two headings; headings have the same ids in both languages, paragraphs have none.
 */
interface PlacedRow {
  readonly element: Element
  readonly kind: string
  /** Id of the heading above; empty before the first. */
  readonly stretch: string
}

const ROW = '[data-row]'
const LANDMARKS = `:is(h2, h3, h4)[id], ${ROW}`

/**
 * Finds what a row says in the other language.
 *
 * Rows are paired by heading, kind and place: the second list under a heading answers to the second list there. Where a
 * heading has more rows of that kind in one language than in the other, nobody can tell which belong together, so all of
 * the heading's text is given: too much, never the wrong thing.
 *
 * @param here - what holds the row; `there` - the same in the other language.
 * @returns nothing if the other language has no such heading.
 */
export function pairRows(row: Element, here: ParentNode, there: ParentNode): readonly Element[] {
  const ours = placeRows(here)
  const own = ours.find(({ element }) => element === row)
  if (!own) return []
  const theirs = placeRows(there).filter(({ stretch }) => stretch === own.stretch)
  const isAlike = ({ kind, stretch }: PlacedRow) => kind === own.kind && stretch === own.stretch
  const [oursAlike, theirsAlike] = [ours.filter(isAlike), theirs.filter(isAlike)]
  const answer = theirsAlike[oursAlike.indexOf(own)]
  if (answer && oursAlike.length === theirsAlike.length) return [answer.element]
  return theirs.map(({ element }) => element)
}

function placeRows(within: ParentNode): readonly PlacedRow[] {
  const rows: PlacedRow[] = []
  let stretch = ''
  for (const element of within.querySelectorAll(LANDMARKS)) {
    if (/^H[2-4]$/.test(element.tagName)) stretch = element.id
    const kind = element.getAttribute('data-row')
    if (kind !== null) rows.push({ element, kind, stretch: headingIn(element) ?? stretch })
  }
  return rows
}

/** A row that is itself a heading belongs to the stretch it opens. */
function headingIn(row: Element): string | undefined {
  return row.querySelector(':scope > :is(h2, h3, h4)[id]')?.id
}
