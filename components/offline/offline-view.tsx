import { useTranslations } from 'next-intl'
import type { Language } from '#domain/shared/language.ts'
import { KeptLessons } from './kept-lessons.tsx'
import type { Lesson } from './kept-lessons.tsx'
import { RetryButton } from './retry-button.tsx'

/** What stands in for a page that is not on the device: what is, and a way to try again. */
export function OfflineView({
  language,
  lessons,
}: {
  readonly language: Language
  /** All there are; those on the device are shown. */
  readonly lessons: readonly Lesson[]
}) {
  const t = useTranslations('offline')
  return (
    <main id="main" tabIndex={-1} className="prose mx-auto w-full max-w-[36rem] px-(--gutter) pt-8">
      <h1>{t('title')}</h1>
      <p>{t('why')}</p>
      <div className="my-6 grid gap-3 sm:max-w-[24rem]">
        {/* A whole page, not a step within the app: that would ask the server. */}
        <a className="button" data-variant="primary" data-wide href={`/${language}/review`}>
          {t('review')}
        </a>
        <RetryButton text={t('retry')} />
      </div>
      <KeptLessons lessons={lessons} title={t('lessons')} none={t('none')} />
    </main>
  )
}
