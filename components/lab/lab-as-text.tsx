import { useTranslations } from 'next-intl'
import { RichText } from '#components/ui/rich-text.tsx'
import type { LabContent } from '#domain/content/lab/lab.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './lab-as-text.module.css'

/** The steps of the first story in words: what one reads without JavaScript, and whoever prefers text. */
export function LabAsText({ lab, language }: { readonly lab: LabContent; readonly language: Language }) {
  const t = useTranslations('lab')
  const words = lab.explanations[language]
  const scenario = lab.scenarios.find(({ id }) => id === lab.opensWith)
  return (
    <details className={styles.text}>
      <summary>{t('asText')}</summary>
      <p>{t('asTextLede')}</p>
      <h2>{scenario?.title[language]}</h2>
      <p>{scenario?.briefing[language]}</p>
      <ol>
        {scenario?.steps.map(({ id }) => {
          const said = words[id]
          return (
            said && (
              <li key={id}>
                <b>{said.title}</b>
                <RichText content={said.picture} />
              </li>
            )
          )
        })}
      </ol>
    </details>
  )
}
