'use client'

import { useEffect, useState } from 'react'

/**
 * Has today's part on the device, and says so once it is true: its questions, the review's page and the lesson to go on
 * with. Where any of it fails it says nothing.
 */
export function SavedLine({
  text,
  lessonPath,
  keepQuestions,
}: {
  readonly text: string
  /** Of the lesson to go on with, language included; null where there is none. */
  readonly lessonPath: string | null
  /** @returns whether today's questions are on the device. */
  readonly keepQuestions: () => Promise<boolean>
}) {
  const [isSaved, setIsSaved] = useState(false)

  useEffect(() => {
    let isCurrent = true
    async function keep() {
      const { askForShell, askToKeepPage } = await import('./ask-worker.ts')
      const kept = await Promise.all([
        keepQuestions(),
        lessonPath === null ? askForShell() : askToKeepPage(lessonPath),
      ])
      if (isCurrent) setIsSaved(kept.every(Boolean))
    }
    void keep()
    return () => {
      isCurrent = false
    }
  }, [lessonPath, keepQuestions])

  // Its place is there from the start, so that nothing moves under a finger.
  return <p className="min-h-6 text-s0 text-ink-2">{isSaved && text}</p>
}
