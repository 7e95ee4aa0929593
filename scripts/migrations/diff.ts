/** `npm run db:diff`: fails when prisma/schema.prisma says something that prisma/migrations do not. */
import { requireDatabaseUrl } from './require-database-url.ts'
import { schemaDifference } from './schema-difference.ts'

const difference = await schemaDifference(requireDatabaseUrl())
if (difference === null) {
  console.log('Schema and migrations agree.')
} else {
  console.error(
    'prisma/schema.prisma and prisma/migrations differ. Missing (npm run db:new -- <name> writes it):\n',
  )
  console.error(difference)
}
// The engine leaves a timer behind that would keep the process alive for ten seconds.
process.exit(difference === null ? 0 : 1)
