import { useTranslations } from 'next-intl'
import { CheckIcon } from '#components/ui/icons.tsx'
import type { LabScenario } from '#domain/content/lab/lab.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './player.module.css'

/** What a story is after, each goal with a mark and a word once it is reached. */
export function Goals({
  goals,
  reached,
  language,
}: {
  readonly goals: LabScenario['goals']
  /** Of each goal, in the same order. */
  readonly reached: readonly boolean[]
  readonly language: Language
}) {
  const t = useTranslations('lab.goals')
  return (
    <section className={styles.goals} aria-labelledby="lab-goals">
      <h2 id="lab-goals">{t('title')}</h2>
      <ul>
        {goals.map(({ check, text }, index) => (
          <li key={check} data-reached={reached[index] || undefined}>
            <span className={styles.tick}>{reached[index] && <CheckIcon />}</span>
            <span>
              {text[language]} <small>{t(reached[index] ? 'reached' : 'open')}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
