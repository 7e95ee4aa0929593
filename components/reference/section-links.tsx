import Link from 'next/link'
import type { Language } from '#domain/shared/language.ts'
import styles from './reference.module.css'
import type { TaughtSection } from './taught-section.ts'

/** Where something is taught: sections under the names of their topics. */
export function SectionLinks({
  sections,
  language,
}: {
  readonly sections: readonly TaughtSection[]
  readonly language: Language
}) {
  return (
    <ul className={styles.links}>
      {sections.map(({ topic, section }) => (
        <li key={`${topic.id}/${section.id}`}>
          <Link href={`/${language}/learn/${topic.id}#${section.id}`}>
            <small>{topic.title[language]}</small>
            {section.title[language]}
          </Link>
        </li>
      ))}
    </ul>
  )
}
