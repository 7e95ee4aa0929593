import { defineConfig } from 'prisma/config'

/**
 * Read by the Prisma command line only. It never connects anywhere: migrations are written, checked and applied by
 * scripts/migrations, which need no engine download.
 */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
