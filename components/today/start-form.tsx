'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import { ActionBar } from '#components/ui/action-bar.tsx'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Segmented } from '#components/ui/segmented.tsx'
import type { LearnerSettings } from '#contracts/learner-settings.ts'
import type { Language } from '#domain/shared/language.ts'
import { LANGUAGES } from '#domain/shared/language.ts'
import styles from './today.module.css'

const MINUTES = [10, 20, 30, 45, 60]
const NAMES = { ko: '한국어', en: 'English' } as const satisfies Record<Language, string>

/** Language, exam date and minutes a day; each may be left as it is. */
export function StartForm({
  language,
  told,
  today,
  placement,
  save,
  onSaved,
}: {
  readonly language: Language
  /** What the learner has told before. */
  readonly told: LearnerSettings
  /** On the learner's calendar, `YYYY-MM-DD`. */
  readonly today: string
  /** What finding the place to begin takes. */
  readonly placement: { readonly count: number; readonly minutes: number }
  /** Keeps what is chosen, for all devices. @returns whether it is kept. */
  readonly save: (settings: LearnerSettings) => Promise<boolean>
  readonly onSaved: () => void
}) {
  const t = useTranslations('today.start')
  const dateId = useId()
  const [examDate, setExamDate] = useState(told.examDate ?? '')
  const [minutes, setMinutes] = useState(told.minutesADay)
  const [trouble, setTrouble] = useState<'failed' | 'past' | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (examDate !== '' && examDate < today) return setTrouble('past')
    const isKept = await save({ ...told, examDate: examDate === '' ? null : examDate, minutesADay: minutes })
    if (isKept) onSaved()
    else setTrouble('failed')
  }

  return (
    <form className={styles.start} onSubmit={submit} noValidate>
      <LanguageQuestion language={language} />
      <section>
        <h2>
          <label htmlFor={dateId}>{t('date')}</label>
        </h2>
        <input
          id={dateId}
          type="date"
          min={today}
          value={examDate}
          aria-describedby={`${dateId}-why`}
          onChange={(event) => setExamDate(event.currentTarget.value)}
        />
        <p id={`${dateId}-why`}>{t('dateWhy')}</p>
      </section>
      <MinutesQuestion told={told.minutesADay} minutes={minutes} onMinutes={setMinutes} />
      <section>
        <h2>{t('placement')}</h2>
        <ButtonLink href={`/${language}/start/placement`}>{t('placementGo', placement)}</ButtonLink>
        <p>{t('placementWhy')}</p>
      </section>
      <p role="status">{trouble && t(trouble)}</p>
      <ActionBar>
        <Button variant="primary" wide type="submit">
          {t('save')}
        </Button>
        <ButtonLink variant="quiet" href={`/${language}`}>
          {t('skip')}
        </ButtonLink>
      </ActionBar>
    </form>
  )
}

function LanguageQuestion({ language }: { readonly language: Language }) {
  const t = useTranslations('today.start')
  const titleId = useId()
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{t('language')}</h2>
      <div className="segmented">
        {LANGUAGES.map((each) => (
          <Link
            key={each}
            href={`/${each}/start`}
            lang={each}
            hrefLang={each}
            aria-current={each === language ? 'true' : undefined}
          >
            {NAMES[each]}
          </Link>
        ))}
      </div>
    </section>
  )
}

function MinutesQuestion({
  told,
  minutes,
  onMinutes,
}: {
  /** Told before; offered even where it is none of the usual. */
  readonly told: number | null
  readonly minutes: number | null
  readonly onMinutes: (minutes: number | null) => void
}) {
  const t = useTranslations('today.start')
  const offered = [...new Set([...MINUTES, ...(told === null ? [] : [told])])].sort((a, b) => a - b)
  return (
    <section>
      <h2>{t('minutes')}</h2>
      <Segmented
        name="minutes"
        label={t('minutes')}
        choices={[
          ...offered.map((each) => ({ value: String(each), text: t('minutesChoice', { minutes: each }) })),
          { value: '', text: t('none') },
        ]}
        chosen={minutes === null ? '' : String(minutes)}
        onChoose={(choice) => onMinutes(choice === '' ? null : Number(choice))}
      />
      <p>{t('minutesWhy')}</p>
    </section>
  )
}
