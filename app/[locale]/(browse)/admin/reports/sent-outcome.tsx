'use client'

import { useRouter } from 'next/navigation'
import { SettleForm } from '#components/reports/settle-form.tsx'
import { sendJson } from '#components/review/send-json.ts'

/** Joins the outcome of a report with what sends it, then shows the list anew. */
export function SentOutcome({ reportId }: { readonly reportId: string }) {
  const router = useRouter()
  return (
    <SettleForm
      reportId={reportId}
      settle={async (outcome) => (await sendJson('POST', '/api/admin/reports', outcome)) === 'done'}
      onSettled={() => router.refresh()}
    />
  )
}
