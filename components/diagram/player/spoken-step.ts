import type { useTranslations } from 'next-intl'
import type { Language } from '#domain/shared/language.ts'
import type { Player } from './use-player.ts'

/** What changed, for those who do not see it: the sentence of the step and what happens in the picture. */
export function spokenStep(
  { state, step }: Player,
  language: Language,
  t: ReturnType<typeof useTranslations<'diagram'>>,
): string {
  if (state.gate) return t('predictAloud')
  const caption = t('stepName', {
    current: state.stepIndex + 1,
    total: state.stepCount,
    caption: step.caption[language],
  })
  return [caption, ...step.happenings[language].map(({ text }) => `${text}.`)].join(' ')
}
