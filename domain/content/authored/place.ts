/** Where something stands in a content file. Lines and columns count from 1; a column is a UTF-16 unit. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}
