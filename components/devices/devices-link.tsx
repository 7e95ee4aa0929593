import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Language } from '#domain/shared/language.ts'

/** For the settings: the way to the page that joins devices. */
export function DevicesLink({ language }: { readonly language: Language }) {
  const t = useTranslations('devices')
  return (
    <p>
      <Link href={`/${language}/settings/devices`}>{t('link')}</Link>
      <span className="block text-s1 text-ink-2">{t('linkWhat')}</span>
    </p>
  )
}
