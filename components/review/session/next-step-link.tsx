'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button-link.tsx'
import type { Language } from '#domain/shared/language.ts'
import type { NextStep } from './session-slots.ts'

/** The one thing to do when there is nothing to review. */
export function NextStepLink({
  language,
  nextStep,
}: {
  readonly language: Language
  readonly nextStep: NextStep | null
}) {
  const t = useTranslations('review')
  if (!nextStep) {
    return (
      <ButtonLink variant="primary" wide href={`/${language}`}>
        {t('toToday')}
      </ButtonLink>
    )
  }
  return (
    <ButtonLink variant="primary" wide href={`/${language}${nextStep.path}`}>
      {t('next', { title: nextStep.title[language], minutes: nextStep.minutes[language] })}
    </ButtonLink>
  )
}
