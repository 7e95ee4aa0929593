/** The server a migration command works on. Ends the process with a sentence when none is named. */
export function requireDatabaseUrl(): string {
  const databaseUrl = process.env.DATABASE_URL
  if (databaseUrl) return databaseUrl
  console.error(
    'DATABASE_URL is not set. Name a PostgreSQL server, as in postgresql://postgres@127.0.0.1:5432/cleartext.',
  )
  process.exit(1)
}
