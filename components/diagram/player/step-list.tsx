import { useTranslations } from 'next-intl'
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
  label,
  isShown,
  current,
  hrefOf,
}: {
  readonly id: string
  readonly steps: readonly DiagramStep[]
  readonly language: Language
  readonly label: string
  readonly isShown: boolean
  /** Place of the step in sight. */
  readonly current: number
  /** Where a step is shown by itself. */
  readonly hrefOf: (stepId: string) => string
}) {
  return (
    <ol id={id} className={styles.list} aria-label={label} data-shown={isShown || undefined}>
      {steps.map((step, index) => (
        <li key={step.id} aria-current={index === current ? 'step' : undefined}>
          <a href={hrefOf(step.id)}>{step.caption[language]}</a>
          <Happenings step={step} language={language} />
        </li>
      ))}
    </ol>
  )
}

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
