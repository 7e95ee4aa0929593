import 'server-only'
import { servedEnvironment } from '#server/env.ts'
import { readServiceWorker } from '#server/offline/service-worker-file.ts'

/** The build is finished after this route was built. */
export const dynamic = 'force-dynamic'

/** The worker that keeps pages for when there is no network. */
export function GET(): Response {
  const script = readServiceWorker(process.cwd(), servedEnvironment().isProduction)
  return new Response(script, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
