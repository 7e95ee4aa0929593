/** The question that the menu is about. */
export interface ItemMenuProps {
  readonly itemId: string
  /** Of the edition on screen. */
  readonly itemHash: string
  readonly isAnswered: boolean
  /** Absent where nothing is asked again, as in a lesson. */
  readonly onPutAside?: (kind: 'bury' | 'suspend') => void
}
