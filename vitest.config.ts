import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const emptyModule = fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url))

/** What tries every byte or every combination: `*.sweep.test.ts`. */
const SWEEPS = '**/*.sweep.test.ts'
/** What needs a document but draws no component: making one takes longer than most tests. */
const WITH_DOM = '**/*.dom.test.ts'

/**
 * Tests sit beside the code. `unit` needs nothing but Node; `sweep` takes its time, so only `npm test` runs it; `server`
 * runs against a real PostgreSQL.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{domain,contracts,scripts,bench,components}/**/*.test.ts'],
          exclude: ['scripts/migrations/**', SWEEPS, WITH_DOM],
          environment: 'node',
          // Nothing here keeps state between tests; loading everything anew for each file takes most of the time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'sweep',
          include: [`domain/${SWEEPS}`],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'components',
          include: ['components/**/*.test.tsx', `components/${WITH_DOM}`],
          environment: 'jsdom',
          isolate: false,
        },
      },
      {
        resolve: { alias: { 'server-only': emptyModule } },
        test: {
          name: 'server',
          include: ['{server,app,tests,scripts/migrations}/**/*.test.ts'],
          exclude: ['tests/embedded-postgres/**'],
          environment: 'node',
          globalSetup: ['tests/database/global-setup.ts'],
          setupFiles: ['tests/quiet-log.ts', 'tests/database/worker-setup.ts'],
          // A database on a busy machine takes its time.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          /** It imports `next/server` as only a bundler can find it. */
          server: { deps: { inline: ['next-intl'] } },
        },
      },
      {
        test: {
          name: 'launcher',
          include: ['tests/embedded-postgres/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
