import type { ReactNode } from 'react'

/**
 * Where the primary action of a screen stands: under the thumb on a phone, at the same height on every screen, and in the
 * flow of the page elsewhere.
 */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  return <div className="action-bar">{children}</div>
}
