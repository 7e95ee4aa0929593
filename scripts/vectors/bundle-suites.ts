import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ENTRY = fileURLToPath(new URL('../../tests/vectors/browser-entry.ts', import.meta.url))

/** The code that Node runs, as one script for a page. */
export async function bundleSuites(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    logLevel: 'error',
  })
  return outputFiles.map((file) => file.text).join('')
}
