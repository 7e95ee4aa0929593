'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import type { LabLog } from '#domain/labs/kernel/log.ts'
import { packLog } from '#domain/labs/kernel/link/share-link.ts'
import styles from './player.module.css'

/** Shows what a link will hold before it can be copied: every command, with what was typed in. */
export function ShareSheet({
  log,
  open,
  onClose,
}: {
  readonly log: LabLog
  readonly open: boolean
  readonly onClose: () => void
}) {
  const t = useTranslations('lab')
  const ui = useTranslations('ui')
  const [copied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const packed = open ? packLog(log) : undefined
  const address =
    packed?.ok && typeof window !== 'undefined'
      ? `${window.location.origin}${window.location.pathname}?scenario=${log.scenario}#l=${packed.value}`
      : ''
  return (
    <Sheet open={open} title={t('share.title')} closeLabel={ui('close')} onClose={onClose}>
      <div className={styles.sheet}>
        <p>{t('practiceKeys')}</p>
        <h3>{t('share.holds')}</h3>
        <ol className={styles.commands}>
          {log.entries.map(({ command }, index) => (
            <li key={index}>
              <code>{JSON.stringify(command)}</code>
            </li>
          ))}
        </ol>
        <p className={styles.quiet}>{t('share.fragment', { seed: log.seed })}</p>
        {packed && !packed.ok && <p role="alert">{t('share.tooLong', packed.failure)}</p>}
        {packed?.ok && (
          <>
            <input
              ref={field}
              className={styles.address}
              readOnly
              value={address}
              aria-label={t('share.address')}
              onFocus={(event) => event.target.select()}
            />
            <Button
              variant="primary"
              wide
              onClick={() => {
                // Plain HTTP has no clipboard; what is selected can be copied by hand.
                if (navigator.clipboard)
                  void navigator.clipboard.writeText(address).then(() => setCopied(true))
                else field.current?.select()
              }}
            >
              {copied ? t('share.copied') : t('share.copy')}
            </Button>
          </>
        )}
      </div>
    </Sheet>
  )
}
