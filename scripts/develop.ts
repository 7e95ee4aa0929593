/** The second part of `npm run dev`: database, content and pages, all following what is changed. */
import path from 'node:path'
import { readEnvironment } from '#server/env.ts'
import { Progress } from './commands/progress.mjs'
import { PROJECT_DIRECTORY } from './commands/project.mjs'
import { watchContent } from './content/watch-content.ts'
import { claimDataDirectory } from './serving/claim-data-directory.ts'
import { startNext } from './serving/next-process.ts'
import { openDatabase } from './serving/open-database.ts'
import { prepare } from './serving/prepare.ts'
import { requireFreePort } from './serving/require-free-port.ts'
import { keptSecret } from './serving/secret.ts'
import { runSession } from './serving/session.ts'
import { CLIENT } from './serving/stages.ts'
import { welcome } from './serving/welcome.ts'

await runSession(async (session) => {
  const progress = new Progress()
  const environment = readEnvironment()
  const { host, port, databaseUrl } = environment
  const dataDirectory = path.resolve(PROJECT_DIRECTORY, environment.dataDirectory)
  const report = (sentence: string) => progress.say(sentence)

  if (databaseUrl === undefined) {
    await session.start(async () => claimDataDirectory(dataDirectory, `npm run dev on port ${port}`))
  }
  await requireFreePort(port, host)
  const [database] = await Promise.all([
    session.start(() => openDatabase({ databaseUrl, dataDirectory, report })),
    prepare([CLIENT], progress),
    session.start(() => startContentWatch(report)),
  ])
  const secret = environment.secret ?? keptSecret(dataDirectory)
  const next = await session.start(() =>
    startNext({ mode: 'dev', host, port, databaseUrl: database.url, secret }),
  )
  report(welcome(host, port, 'npm run dev'))
  report('What you change is on screen within a second. After a change of prisma/schema.prisma, start again.')
  throw await Promise.race([database.lost, next.ended])
})

async function startContentWatch(say: (text: string) => void): Promise<{ stop: () => void }> {
  const watch = watchContent({ say })
  await watch.firstBuild
  return { stop: watch.close }
}
