import { afterAll, inject } from 'vitest'
import { closeDatabase } from '#server/db/client.ts'
import { createWorkerDatabase } from './test-databases.ts'

// Before the file's own modules are loaded: the environment is read with the first request.
process.env.DATABASE_URL = await createWorkerDatabase(
  inject('testDatabases'),
  process.env.VITEST_POOL_ID ?? '0',
)
process.env.CLEARTEXT_SECRET = 'a secret of nobody, for tests alone'

afterAll(closeDatabase)
