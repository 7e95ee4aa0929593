/** Tells the server in whose days to count when it draws the review page. */
export const TIME_ZONE_COOKIE = 'time-zone'

const MAX_AGE_SECONDS = 400 * 24 * 60 * 60

/** The zone of this device, as `Asia/Seoul`. */
export function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

/** Remembers the zone for the next page; written anew when the device travels. */
export function rememberTimeZone(): void {
  const cookie = `${TIME_ZONE_COOKIE}=${encodeURIComponent(deviceTimeZone())}`
  if (!document.cookie.split('; ').includes(cookie)) {
    document.cookie = `${cookie}; path=/; max-age=${MAX_AGE_SECONDS}; samesite=lax`
  }
}
