import { useTranslations } from 'next-intl'
import type { DayAhead } from '#domain/scheduling/week-ahead.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './today.module.css'

const DAY_MS = 86_400_000

/** What the next days hold, in minutes, so that nobody has to guess how long it will take. */
export function Week({
  today,
  days,
  language,
}: {
  /** Days since 1970-01-01, on the learner's calendar. */
  readonly today: number
  readonly days: readonly DayAhead[]
  readonly language: Language
}) {
  const t = useTranslations('today.week')
  const date = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  })

  return (
    <aside className={styles.week} aria-labelledby="week">
      <h2 id="week">{t('title', { days: days.length })}</h2>
      <ol>
        {days.map((day, index) => (
          <li key={index}>
            <span>{index === 0 ? t('today') : date.format((today + index) * DAY_MS)}</span>
            <span>
              {day.isExamDay && `${t('exam')} · `}
              {t('minutes', { minutes: day.reviewMinutes + day.readingMinutes })}
            </span>
            <Parts {...day} />
          </li>
        ))}
      </ol>
      <p>{t('why')}</p>
    </aside>
  )
}

/** Of what a day's minutes are made, where they are of both. */
function Parts({ reviewMinutes, readingMinutes }: DayAhead) {
  const t = useTranslations('today.week')
  if (reviewMinutes === 0 || readingMinutes === 0) return null
  return (
    <span>
      {t('reviews', { minutes: reviewMinutes })} · {t('reading', { minutes: readingMinutes })}
    </span>
  )
}
