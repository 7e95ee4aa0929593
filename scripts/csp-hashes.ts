/**
 * Writes which inline scripts each static page may run, after `next build` and before serving:
 * `tsx --conditions=react-server scripts/csp-hashes.ts`.
 */
import { writeFileSync } from 'node:fs'
import { collectStaticPages, STATIC_PAGES_FILE } from '#server/csp/static-pages.ts'

const pages = collectStaticPages('.next')
writeFileSync(STATIC_PAGES_FILE, JSON.stringify(pages))
const paths = Object.keys(pages.hashesByPath)
console.log(
  `${paths.length} static pages, ${pages.sharedHashes.length} shared inline scripts: ${STATIC_PAGES_FILE}`,
)
