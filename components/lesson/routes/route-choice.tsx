import { useTranslations } from 'next-intl'
import { minutesOf, planEvening, planWeek } from '#domain/content/study-routes.ts'
import type { RouteTopic } from '#domain/content/study-routes.ts'
import styles from './routes.module.css'

/** Three ways through the topics, by the time there is. */
export function RouteChoice({ topics }: { readonly topics: readonly RouteTopic[] }) {
  const t = useTranslations('lesson.topics')
  const routes = [
    { href: '#all', name: 'fromStart', minutes: minutesOf(topics) },
    { href: '#week', name: 'week', minutes: Math.max(...planWeek(topics).map((day) => day.minutes)) },
    { href: '#evening', name: 'evening', minutes: planEvening(topics).minutes },
  ] as const

  return (
    <nav className={styles.choice} aria-label={t('routes')}>
      <ul>
        {routes.map(({ href, name, minutes }) => (
          <li key={name}>
            <a href={href}>
              <b>{t(`${name}.title`)}</b>
              <span>{t(`${name}.what`)}</span>
              <small>{t(`${name}.minutes`, { minutes })}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
