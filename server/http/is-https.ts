import 'server-only'

/**
 * Whether the browser at the other end speaks https: to us, or to a proxy in front that says so.
 *
 * Anybody can send the header, so nothing may depend on it but what the sender itself gets back.
 */
export function isHttps(headers: Headers, configuredOrigin: string | undefined): boolean {
  if (configuredOrigin !== undefined) return configuredOrigin.startsWith('https:')
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
}
