import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Headers of every answer, file or page. The content security policy differs by page and comes from proxy.ts. */
const SAFETY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
]

/** Browsers ignore it over http, so it is sent only where a proxy in front says that it speaks https. */
const ONLY_HTTPS = {
  key: 'Strict-Transport-Security',
  value: `max-age=${YEAR_SECONDS}`,
}

const nextConfig: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  /** `next dev` must not write instructions for tools into the project. */
  agentRules: false,
  /** No page uses next/image; this closes its endpoint, which resizes whatever it is asked to. */
  images: { unoptimized: true },
  /** `npm run typecheck` checks them, once; a person who starts the app waits for nothing they cannot mend. */
  typescript: { ignoreBuildErrors: true },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: SAFETY_HEADERS },
      {
        source: '/:path*',
        has: [{ type: 'header' as const, key: 'x-forwarded-proto', value: 'https' }],
        headers: [ONLY_HTTPS],
      },
    ]),
}

const withMessages = createNextIntlPlugin({
  requestConfig: './app/i18n/request.ts',
  experimental: {
    // Words are parsed when the pages are built: the parser is 10 kB that every page would load.
    messages: {
      path: './components',
      locales: ['ko', 'en'],
      sourceLocale: 'ko',
      format: 'json',
      precompile: true,
    },
  },
})

export default withMessages(nextConfig)
