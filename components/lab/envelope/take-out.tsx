'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import styles from './envelope.module.css'
import { MESSAGE_FILE_NAME, messageFile, shownKey } from './message-file.ts'

/** The message as a file or as text, with the key that opens it outside. */
export function TakeOut({
  message,
  rawKey,
  open,
  onClose,
}: {
  /** Base64. */
  readonly message: string
  readonly rawKey: string
  readonly open: boolean
  readonly onClose: () => void
}) {
  const t = useTranslations('lab.envelope.out')
  const lab = useTranslations('lab')
  const ui = useTranslations('ui')
  const { keyNamespace, keyName, keyInHex } = shownKey(rawKey)

  function download() {
    const address = URL.createObjectURL(messageFile(message))
    const link = document.createElement('a')
    link.href = address
    link.download = MESSAGE_FILE_NAME
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <Sheet open={open} title={t('title')} closeLabel={ui('close')} onClose={onClose}>
      <div className={styles.sheet}>
        <p>{lab('practiceKeys')}</p>
        <p>{t('how')}</p>
        <dl>
          <dt>{t('namespace')}</dt>
          <dd>
            <code>{keyNamespace}</code>
          </dd>
          <dt>{t('name')}</dt>
          <dd>
            <code>{keyName}</code>
          </dd>
          <dt>{t('key')}</dt>
          <dd>
            <code>{keyInHex}</code>
          </dd>
        </dl>
        <label>
          {t('base64')}
          <textarea readOnly rows={5} value={message} onFocus={(event) => event.target.select()} />
        </label>
        <Button variant="primary" wide onClick={download}>
          {t('download')}
        </Button>
      </div>
    </Sheet>
  )
}
