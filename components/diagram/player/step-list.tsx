import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Value } from '#components/ui/value.tsx'
import type { DiagramStep } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './player.module.css'

/**
 * All steps as text: what is said, and what happens in the picture. Always in the page; it is shown in print, without
 * scripts, and where somebody asks for it.
 */
export function StepList({
  id,
  steps,
  language,
  isShown,
  current,
  hrefOf,
}: {
  readonly id: string
  readonly steps: readonly DiagramStep[]
  readonly language: Language
  readonly isShown: boolean
  /** Place of the step in sight. */
  readonly current: number
  /** Where a step is shown by itself. */
  readonly hrefOf: (stepId: string) => string
}) {
  const t = useTranslations('diagram')
  return (
    <ol id={id} className={styles.list} aria-label={t('steps')} data-shown={isShown || undefined}>
      {steps.map((step, index) => (
        <StepInWords
          key={step.id}
          step={step}
          language={language}
          href={hrefOf(step.id)}
          isCurrent={index === current}
        />
      ))}
    </ol>
  )
}

const StepInWords = memo(function StepInWords({
  step,
  language,
  href,
  isCurrent,
}: {
  readonly step: DiagramStep
  readonly language: Language
  readonly href: string
  readonly isCurrent: boolean
}) {
  return (
    <li aria-current={isCurrent ? 'step' : undefined}>
      <a href={href}>{step.caption[language]}</a>
      <Happenings step={step} language={language} />
    </li>
  )
})

function Happenings({ step, language }: { readonly step: DiagramStep; readonly language: Language }) {
  const t = useTranslations('ui')
  const happenings = step.happenings[language]
  if (happenings.length === 0) return null
  return (
    <ul>
      {happenings.map(({ text, secrecy }, index) => (
        <li key={index}>
          {text}
          {secrecy && (
            <>
              {' '}
              <Value secrecy={secrecy}>{t(`secrecy.${secrecy}`)}</Value>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
