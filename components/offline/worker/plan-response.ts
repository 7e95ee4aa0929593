import { isLanguage } from '#domain/shared/language.ts'
import type { Language } from '#domain/shared/language.ts'
import { offlinePage, reviewShell } from '../shell-pages.ts'

/** How a request is to be answered. */
export type Plan =
  /** As if there were no worker. */
  | { readonly kind: 'leave' }
  /** A file whose name changes with its content: from the device, else from the network. */
  | { readonly kind: 'asset' }
  /** From the network; else the page itself if it is kept, else the stand-in, else the page that says we are offline. */
  | { readonly kind: 'page'; readonly standIn: string | null; readonly lastResort: string }

const ASSETS = '/_next/static/'
const REVIEW = /^\/[^/]+\/review\/?$/

type Asked = Pick<Request, 'method' | 'mode' | 'url'>

/**
 * Nothing below `/api` is ever answered or kept here: answers, keys and personal data go between page and server only.
 *
 * @param home - the origin of the worker.
 * @param preferred - the browser's own languages, for addresses that name none.
 */
export function planResponse(
  { method, mode, url }: Asked,
  home: string,
  preferred: readonly string[] = [],
): Plan {
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== home) return { kind: 'leave' }
  if (pathname.startsWith(ASSETS)) return { kind: 'asset' }
  if (mode !== 'navigate' || pathname.startsWith('/api/')) return { kind: 'leave' }
  const language = languageOf(pathname, preferred)
  return {
    kind: 'page',
    standIn: REVIEW.test(pathname) ? reviewShell(language) : null,
    lastResort: offlinePage(language),
  }
}

function languageOf(pathname: string, preferred: readonly string[]): Language {
  const named = pathname.split('/')[1] ?? ''
  if (isLanguage(named)) return named
  return preferred.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'ko'
}
