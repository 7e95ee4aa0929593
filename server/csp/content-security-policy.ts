import 'server-only'

export interface PolicyTerms {
  /** What may run beside files of our own: `'sha256-…'` of inline scripts, or `'nonce-…'`. With their quotes. */
  readonly inlineScripts: readonly string[]
  /** Whether this page came by https; then nothing on it may be fetched by http. */
  readonly isHttps: boolean
  /** The development server reloads through a socket, and React explains errors with `eval`. */
  readonly isDevelopment: boolean
}

/**
 * The content security policy of one page: nothing but what is named, and nothing from another site.
 *
 * Inline styles are refused too. React sets styles through the object model, which no policy concerns; only a `style`
 * attribute in the HTML is, so pages use classes.
 *
 * @returns the value of the header.
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy({ inlineScripts, isHttps, isDevelopment }: PolicyTerms): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...(isDevelopment ? ["'unsafe-inline'", "'unsafe-eval'"] : inlineScripts)],
    'style-src': ["'self'", ...(isDevelopment ? ["'unsafe-inline'"] : [])],
    'img-src': ["'self'", ...(isDevelopment ? ['data:'] : [])],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(isDevelopment ? ['ws:'] : [])],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    ...(isHttps && { 'upgrade-insecure-requests': [] }),
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}
