/** `npm run db:migrate`: brings the database named by DATABASE_URL to the state of prisma/migrations. */
import { applyMigrations } from './apply-migrations.ts'
import { requireDatabaseUrl } from './require-database-url.ts'

const result = await applyMigrations(requireDatabaseUrl())
if (!result.ok) {
  console.error(result.failure.message)
} else if (result.value.length === 0) {
  console.log('The database is up to date.')
} else {
  console.log(`Applied: ${result.value.join(', ')}`)
}
// The engine leaves a timer behind that would keep the process alive for ten seconds.
process.exit(result.ok ? 0 : 1)
