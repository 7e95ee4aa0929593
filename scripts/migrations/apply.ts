/** `npm run db:migrate`: brings the database named by DATABASE_URL to the state of prisma/migrations. */
import { applyMigrations } from './apply-migrations.ts'

const databaseUrl = process.env.DATABASE_URL
if (!databaseUrl) {
  console.error('Name a server in DATABASE_URL. The embedded database is migrated by every npm start.')
  process.exit(1)
}

const result = await applyMigrations(databaseUrl)
if (!result.ok) {
  console.error(result.failure.message)
} else if (result.value.length === 0) {
  console.log('The database is up to date.')
} else {
  console.log(`Applied: ${result.value.join(', ')}`)
}
// The engine leaves a timer behind that would keep the process alive for ten seconds.
process.exit(result.ok ? 0 : 1)
