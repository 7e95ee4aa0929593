'use client'

import { useSyncExternalStore } from 'react'
import { LAB_DEPTHS } from '#domain/content/lab/lab.ts'
import type { LabDepth } from '#domain/content/lab/lab.ts'

const STORED = 'lab-depth'
const listeners = new Set<() => void>()

/** How much labs show, remembered on this device; pictures first. */
export function useDepth(): readonly [LabDepth, (depth: LabDepth) => void] {
  const depth = useSyncExternalStore(subscribe, readDepth, () => 'picture' as const)
  return [depth, storeDepth]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readDepth(): LabDepth {
  const asked = new URLSearchParams(window.location.search).get('depth')
  const stored = asked ?? readStored()
  return LAB_DEPTHS.find((depth) => depth === stored) ?? 'picture'
}

/** A browser may refuse storage altogether; then nothing is remembered. */
function readStored(): string | null {
  try {
    return window.localStorage.getItem(STORED)
  } catch {
    return null
  }
}

function storeDepth(depth: LabDepth): void {
  const address = new URL(window.location.href)
  address.searchParams.delete('depth')
  window.history.replaceState(window.history.state, '', address)
  try {
    window.localStorage.setItem(STORED, depth)
  } catch {
    address.searchParams.set('depth', depth)
    window.history.replaceState(window.history.state, '', address)
  }
  listeners.forEach((listener) => listener())
}
