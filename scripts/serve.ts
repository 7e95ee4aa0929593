/** The second part of `npm start`, when everything is installed: database, content, pages, and a server for them. */
import path from 'node:path'
import { readEnvironment } from '#server/env.ts'
import { Progress } from './commands/progress.mjs'
import { PROJECT_DIRECTORY } from './commands/project.mjs'
import { claimDataDirectory } from './serving/claim-data-directory.ts'
import { startNext } from './serving/next-process.ts'
import { openDatabase } from './serving/open-database.ts'
import { prepare } from './serving/prepare.ts'
import { requireFreePort } from './serving/require-free-port.ts'
import { keptSecret } from './serving/secret.ts'
import { claimServing } from './serving/serving-claims.ts'
import { runSession } from './serving/session.ts'
import { CLIENT, CONTENT, PAGES } from './serving/stages.ts'
import { welcome } from './serving/welcome.ts'

await runSession(async (session) => {
  const progress = new Progress()
  const environment = readEnvironment()
  const { host, port, databaseUrl } = environment
  const dataDirectory = path.resolve(PROJECT_DIRECTORY, environment.dataDirectory)
  const purpose = `npm start on port ${port}`
  const report = (sentence: string) => progress.say(sentence)

  if (databaseUrl === undefined) await session.start(async () => claimDataDirectory(dataDirectory, purpose))
  await requireFreePort(port, host)
  const [database] = await Promise.all([
    session.start(() => openDatabase({ databaseUrl, dataDirectory, report })),
    prepare([CLIENT, CONTENT, PAGES], progress),
  ])
  await session.start(async () => claimServing(purpose))
  const secret = environment.secret ?? keptSecret(dataDirectory)
  const next = await session.start(() =>
    startNext({ mode: 'start', host, port, databaseUrl: database.url, secret }),
  )

  report(welcome(host, port, 'npm start'))
  throw await Promise.race([database.lost, next.ended])
})
