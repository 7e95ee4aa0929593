import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { ActionBar } from '#components/ui/action-bar.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Meter } from '#components/ui/meter.tsx'
import type { Language } from '#domain/shared/language.ts'
import type { TodayState } from './today-state.ts'
import styles from './today.module.css'

type ReturningState = Extract<TodayState, { kind: 'returning' }>

interface Task {
  readonly href: string
  readonly title: string
  readonly detail: string
  readonly minutes: number
}

/** The work of today as a list in minutes, one button that begins at its top, and how firm the ideas are. */
export function Returning({
  state,
  language,
}: {
  readonly state: ReturningState
  readonly language: Language
}) {
  const tasks = useTasks(state, language)
  // Reviews are owed and a section that was begun is finished; more is up to the learner.
  const isDone = state.dueCount === 0 && !state.next?.isStarted
  const [first] = tasks

  return (
    <>
      {isDone ? (
        <Done minutesTomorrow={state.minutesTomorrow} hasMore={first !== undefined} />
      ) : (
        <ToDo minutes={tasks.reduce((sum, task) => sum + task.minutes, 0)} />
      )}
      <TaskList tasks={tasks} />
      <Ideas ideas={state.ideas} />
      <ActionBar>
        {first && !isDone ? <Continue href={first.href} /> : <ReadOn task={first} language={language} />}
      </ActionBar>
    </>
  )
}

function ToDo({ minutes }: { readonly minutes: number }) {
  const t = useTranslations('today')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className={styles.lede}>{t('today', { minutes })}</p>
    </>
  )
}

function Done({ minutesTomorrow, hasMore }: { readonly minutesTomorrow: number; readonly hasMore: boolean }) {
  const t = useTranslations('today.done')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className={styles.lede}>
        {minutesTomorrow > 0 ? t('tomorrow', { minutes: minutesTomorrow }) : t('nothing')}
      </p>
      {hasMore && <p className={styles.kicker}>{t('read')}</p>}
    </>
  )
}

function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const t = useTranslations('today')
  return (
    <ol className={styles.tasks}>
      {tasks.map((task, index) => (
        <li key={task.href}>
          <Link href={task.href}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <span>
              {task.title}
              <span className={styles.detail}>{task.detail}</span>
            </span>
            <span className={styles.minutes}>{t('minutes', { minutes: task.minutes })}</span>
          </Link>
        </li>
      ))}
    </ol>
  )
}

function Continue({ href }: { readonly href: string }) {
  const t = useTranslations('today')
  return (
    <ButtonLink variant="primary" wide href={href}>
      {t('continue')}
    </ButtonLink>
  )
}

/** Offered when the day's work is done: an outline, since nothing is owed. */
function ReadOn({ task, language }: { readonly task: Task | undefined; readonly language: Language }) {
  const t = useTranslations('today.done')
  return (
    <ButtonLink wide href={task?.href ?? `/${language}/learn`}>
      {task ? t('readOn', { minutes: task.minutes }) : t('more')}
    </ButtonLink>
  )
}

function useTasks(state: ReturningState, language: Language): readonly Task[] {
  const t = useTranslations('today')
  const { next } = state
  const review: Task = {
    href: `/${language}/review`,
    title: t('review'),
    detail: t('reviewCount', { count: state.dueCount }),
    minutes: state.minutes,
  }
  const lesson: Task | undefined = next && {
    href: `/${language}/learn/${next.topic.id}#${next.section.id}`,
    title: t('lesson', { topic: next.topic.title[language], number: next.number }),
    detail: next.section.title[language],
    minutes: next.section.minutes[language],
  }
  return [...(state.dueCount > 0 ? [review] : []), ...(lesson ? [lesson] : [])]
}

function Ideas({ ideas }: { readonly ideas: ReturningState['ideas'] }) {
  const t = useTranslations('today.ideas')
  const { firm, shaky } = ideas
  const total = firm + shaky + ideas.new

  return (
    <section className={styles.ideas}>
      <p>{t('firm', { firm, total })}</p>
      <Meter value={firm} max={total} label={t('meter', { firm, total })} />
      <p className={styles.detail}>{t('detail', { firm, shaky, fresh: ideas.new })}</p>
    </section>
  )
}
