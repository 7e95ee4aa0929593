/** `npm run db:new -- add_goals`: writes the migration that takes prisma/migrations to prisma/schema.prisma. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { borrowServer } from './borrow-server.ts'
import { MIGRATIONS_PATH } from './migration-files.ts'
import { schemaDifference } from './schema-difference.ts'

const words = process.argv[2]
if (!words || !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(words)) {
  console.error(
    'Name the change in lower-case words joined by underscores, as in: npm run db:new -- add_goals',
  )
  process.exit(1)
}

const server = await borrowServer(process.env.DATABASE_URL)
const sql = await schemaDifference(server.url)
await server.giveBack()
if (sql === null) {
  console.log('Schema and migrations agree: there is nothing to write.')
} else {
  const second = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = path.join(MIGRATIONS_PATH, `${second}_${words}`)
  await mkdir(folder)
  await writeFile(path.join(folder, 'migration.sql'), sql)
  console.log(`Written: ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you commit it.`)
}
// The engine leaves a timer behind that would keep the process alive for ten seconds.
process.exit(0)
