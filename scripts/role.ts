/**
 * `npm run role -- grant admin <learner id or e-mail>`, and `revoke`: the only way to a role, since nothing over HTTP gives
 * one. Works while the product runs, and on the server that DATABASE_URL names.
 */
import path from 'node:path'
import { readEnvironment } from '#server/env.ts'
import { PROJECT_DIRECTORY } from './commands/project.mjs'
import { launchEmbeddedPostgres } from './embedded-postgres/launch.ts'
import { changeRole, readRoleOrder } from './roles/change-role.ts'

const order = readRoleOrder(process.argv.slice(2))
if (!order.ok) {
  console.error(order.failure)
  process.exit(1)
}

const { databaseUrl, dataDirectory } = readEnvironment()
const embedded =
  databaseUrl === undefined
    ? await launchEmbeddedPostgres({
        projectDirectory: PROJECT_DIRECTORY,
        dataDirectory: path.resolve(PROJECT_DIRECTORY, dataDirectory),
        report: (sentence) => console.log(sentence),
      })
    : undefined
const changed = await changeRole(databaseUrl ?? embedded?.url ?? '', order.value)
// A server that was running before belongs to the product.
if (embedded?.isFresh) await embedded.stop()
console.log(changed.sentence)
process.exit(changed.isDone ? 0 : 1)
