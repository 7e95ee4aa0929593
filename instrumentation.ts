/** Called by Next once, before the server takes requests. */
export async function register(): Promise<void> {
  /** Next compiles this file for its edge runtime too, and puts the name of the runtime here while it does. */
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { stampPeerAddresses } = await import('#server/rate-limit/stamp-peer-address.ts')
  stampPeerAddresses()
}
