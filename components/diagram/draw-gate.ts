import type { ReactNode } from 'react'

/** What draws the question of a prediction; the page joins it, since questions belong to another feature. */
export type DrawGate = (gate: { readonly itemId: string; readonly onAnswered: () => void }) => ReactNode
