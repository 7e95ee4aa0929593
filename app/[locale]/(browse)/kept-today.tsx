'use client'

import { SavedLine } from '#components/offline/saved-line.tsx'

interface KeptTodayProps {
  readonly text: string
  readonly lessonPath: string | null
}

/** Today's part on the device: the questions belong to the review, the pages to the worker. */
export function KeptToday(props: KeptTodayProps) {
  return <SavedLine {...props} keepQuestions={keepQuestions} />
}

async function keepQuestions(): Promise<boolean> {
  const { keepToday } = await import('#components/review/kept/keep-today.ts')
  return keepToday()
}
