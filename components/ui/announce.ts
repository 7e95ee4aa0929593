/** Id of the page's only live region; the shell and the session pages draw it once. */
export const LIVE_REGION_ID = 'announcements'

/**
 * Says a change aloud to screen readers, politely and once. What is already on screen where the focus goes needs no
 * announcement.
 */
export function announce(text: string): void {
  const region = document.getElementById(LIVE_REGION_ID)
  if (region) region.textContent = text
}
