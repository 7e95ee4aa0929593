'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps } from 'react'
import { sendJson } from '#components/review/send-json.ts'
import { StartForm } from '#components/today/start-form.tsx'

/** Joins what is asked at the beginning with what keeps it, then leads to Today. */
export function SavedStart(props: Omit<ComponentProps<typeof StartForm>, 'save' | 'onSaved'>) {
  const router = useRouter()
  return (
    <StartForm
      {...props}
      save={async (settings) => (await sendJson('PUT', '/api/learner/settings', settings)) === 'done'}
      onSaved={() => router.push(`/${props.language}`)}
    />
  )
}
