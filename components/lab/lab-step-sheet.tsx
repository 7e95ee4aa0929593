'use client'

import type { LabStepResponse } from '#contracts/lab-steps.ts'
import { RichText } from '#components/ui/rich-text.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { ReaderTable } from './reader-table.tsx'
import styles from './lab-step-sheet.module.css'

/** A moment of a lab over a question; closing it leads back to the question. */
export function LabStepSheet({
  step: { story, briefing, title, said, readers, href, openInLab },
  closeLabel,
  onClose,
}: {
  readonly step: LabStepResponse
  readonly closeLabel: string
  readonly onClose: () => void
}) {
  return (
    <Sheet open title={story} closeLabel={closeLabel} onClose={onClose}>
      <div className={styles.sheet}>
        <p className={styles.briefing}>{briefing}</p>
        <h3>{title}</h3>
        <div className={styles.said}>
          <RichText content={said} />
        </div>
        <ReaderTable readers={readers} />
        <p className={styles.open}>
          <a href={href}>{openInLab}</a>
        </p>
      </div>
    </Sheet>
  )
}
