'use client'

import { useServerInsertedHTML } from 'next/navigation'
import { useLayoutEffect, useRef } from 'react'
import { APPLY_STORED_THEME, applyStoredTheme } from './theme.ts'

/**
 * Sets a chosen theme before anything is painted: by a script in the head of a loaded page, and by itself when a change of
 * language has React make a new root element, which loses what the script set.
 */
export function StoredTheme() {
  const isInserted = useRef(false)
  useServerInsertedHTML(() => {
    if (isInserted.current) return null
    isInserted.current = true
    return <script dangerouslySetInnerHTML={{ __html: APPLY_STORED_THEME }} />
  })
  useLayoutEffect(applyStoredTheme, [])
  return null
}
