import { LIVE_REGION_ID } from './announce.ts'

/** The page's one polite live region; `announce` writes into it. */
export function LiveRegion() {
  return <div id={LIVE_REGION_ID} className="sr-only" role="status" aria-live="polite" />
}
