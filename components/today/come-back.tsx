import { useTranslations } from 'next-intl'
import { ActionBar } from '#components/ui/action-bar.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { estimateMinutes } from '#domain/scheduling/estimate-minutes.ts'
import type { Language } from '#domain/shared/language.ts'
import { Ideas } from './ideas.tsx'
import type { ReturningState } from './today-state.ts'
import styles from './today.module.css'

const FIRST_REVIEWS = 5

/** After days away: a few reviews and no debt. What was missed is spread over the days left. */
export function ComeBack({
  state: { daysAway, dueToday, dueLater, ideas },
  language,
}: {
  readonly state: ReturningState
  readonly language: Language
}) {
  const t = useTranslations('today.back')
  const count = Math.min(FIRST_REVIEWS, dueToday)
  const others = dueToday + dueLater - count

  return (
    <>
      <h1>{t('title', { days: daysAway })}</h1>
      <p className={styles.lede}>{t('first', { count })}</p>
      {others > 0 && <p className={styles.lede}>{t(dueLater > 0 ? 'others' : 'rest', { count: others })}</p>}
      <Ideas ideas={ideas} />
      <ActionBar>
        <ButtonLink variant="primary" wide href={`/${language}/review?count=${count}`}>
          {t('go', { count, minutes: estimateMinutes(count) })}
        </ButtonLink>
        <ButtonLink variant="quiet" href={`/${language}/review`}>
          {t('everything')}
        </ButtonLink>
        <ButtonLink variant="quiet" href={`/${language}/start`}>
          {t('plan')}
        </ButtonLink>
      </ActionBar>
    </>
  )
}
