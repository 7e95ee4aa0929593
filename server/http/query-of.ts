import 'server-only'

/**
 * The query of an address as an object of texts, ready for a schema. A name given twice becomes an array, which no
 * schema of ours accepts: better than silently taking one of them.
 */
export function queryOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url)
  const query: Record<string, string | string[]> = Object.create(null)
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name)
    query[name] = values.length === 1 ? (values[0] ?? '') : values
  }
  return query
}
