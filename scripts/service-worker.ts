/**
 * Writes the service worker of a finished build: `tsx --conditions=react-server scripts/service-worker.ts`.
 *
 * It bundles components/offline/worker with the names of the build's files in it, so that a new build is a new worker.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { Build } from '#components/offline/worker/build.ts'
import { SERVICE_WORKER_FILE } from '#server/offline/service-worker-file.ts'

const NEXT_DIRECTORY = '.next'
const STATIC_DIRECTORY = path.join(NEXT_DIRECTORY, 'static')
/** Browsers never ask for the maps, and for the manifests of the build only while one navigates. */
const IS_NEEDED = /\.(js|css|woff2)$/

const thisBuild: Build = {
  id: readFileSync(path.join(NEXT_DIRECTORY, 'BUILD_ID'), 'utf8').trim(),
  assets: readdirSync(STATIC_DIRECTORY, { recursive: true, encoding: 'utf8' })
    .filter((file) => IS_NEEDED.test(file))
    .map((file) => `/_next/static/${file.split(path.sep).map(encodeURIComponent).join('/')}`)
    .sort(),
}

await build({
  entryPoints: ['components/offline/worker/service-worker.ts'],
  outfile: SERVICE_WORKER_FILE,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  define: { BUILD: JSON.stringify(thisBuild) },
})
console.log(`${thisBuild.assets.length} files of build ${thisBuild.id}: ${SERVICE_WORKER_FILE}`)
