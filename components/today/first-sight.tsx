import { useTranslations } from 'next-intl'
import { Value } from '#components/ui/value.tsx'
import styles from './first-sight.module.css'
import { SIGHT } from './sight.ts'

/** What three parties see of one card number: the idea of the whole course in one picture. */
export function FirstSight() {
  const t = useTranslations('today.sight')
  const ui = useTranslations('ui.secrecy')
  const bytes = SIGHT.ciphertext.match(/../g)?.join(' ') ?? ''

  return (
    <figure className={styles.figure}>
      <figcaption>{t('title')}</figcaption>
      <dl className={styles.rows}>
        <div>
          <dt>{t('sender')}</dt>
          <dd>
            <Value secrecy="plaintext" secrecyName={ui('plaintext')} bytes>
              {SIGHT.plaintext}
            </Value>
            <Value secrecy="key">{t('sessionKey')}</Value>
          </dd>
        </div>
        <div>
          <dt>{t('path')}</dt>
          <dd>
            <Value secrecy="ciphertext" secrecyName={ui('ciphertext')} bytes>
              {bytes}
            </Value>
          </dd>
        </div>
        <div>
          <dt>{t('receiver')}</dt>
          <dd>
            <Value secrecy="plaintext" secrecyName={ui('plaintext')} bytes>
              {SIGHT.plaintext}
            </Value>
            <Value secrecy="key">{t('sessionKey')}</Value>
          </dd>
        </div>
      </dl>
      <p className={styles.proof}>{t('proof')}</p>
    </figure>
  )
}
