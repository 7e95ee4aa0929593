/** `npm run db:diff`: fails when prisma/schema.prisma says something that prisma/migrations do not. */
import { borrowServer } from './borrow-server.ts'
import { schemaDifference } from './schema-difference.ts'

const server = await borrowServer(process.env.DATABASE_URL)
const difference = await schemaDifference(server.url)
await server.giveBack()
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
