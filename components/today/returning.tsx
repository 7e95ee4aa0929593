import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ActionBar } from '#components/ui/action-bar.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import type { Language } from '#domain/shared/language.ts'
import { ComeBack } from './come-back.tsx'
import { Ideas } from './ideas.tsx'
import type { ReturningState } from './today-state.ts'
import styles from './today.module.css'

/** So many days away make a come-back: five ideas first, and no list. */
const COME_BACK_DAYS = 5

interface Task {
  readonly href: string
  readonly title: string
  readonly detail: string
  readonly minutes: number
}

interface ReturningProps {
  readonly state: ReturningState
  readonly language: Language
  readonly savedLine?: ReactNode
}

/** The work of today: after days away a few reviews, otherwise the list behind one button, and how firm the ideas are. */
export function Returning(props: ReturningProps) {
  const { daysAway, dueToday } = props.state
  return daysAway >= COME_BACK_DAYS && dueToday > 0 ? <ComeBack {...props} /> : <Day {...props} />
}

function Day({ state, language, savedLine }: ReturningProps) {
  const tasks = useTasks(state, language)
  const { isDone, lab } = state
  const [first] = tasks

  return (
    <>
      {isDone ? (
        <Done minutesTomorrow={state.minutesTomorrow} hasMore={first !== undefined} />
      ) : (
        <ToDo minutes={tasks.reduce((sum, task) => sum + task.minutes, 0)} examInDays={state.examInDays} />
      )}
      <TaskList tasks={tasks} />
      {isDone && lab && <TryLab lab={lab} language={language} />}
      <Ideas ideas={state.ideas} />
      {savedLine}
      <ExamDate examInDays={state.examInDays} language={language} />
      <ActionBar>
        {first && !isDone ? <Continue href={first.href} /> : <ReadOn task={first} language={language} />}
        <SideWays state={state} language={language} />
      </ActionBar>
    </>
  )
}

function ToDo({ minutes, examInDays }: { readonly minutes: number; readonly examInDays: number | null }) {
  const t = useTranslations('today')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className={styles.lede}>
        {examInDays !== null && `${t('exam', { days: examInDays })} · `}
        {t('today', { minutes })}
      </p>
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

/** Without a date, what a date would do; with one it stands at the top and is changed here. */
function ExamDate({
  examInDays,
  language,
}: {
  readonly examInDays: number | null
  readonly language: Language
}) {
  const t = useTranslations('today')
  return (
    <p className={styles.small}>
      {examInDays === null && `${t('noDate')} `}
      <Link href={`/${language}/start`}>{t(examInDays === null ? 'setDate' : 'changeDate')}</Link>
    </p>
  )
}

/** Never owed: something to do with the hands once the day's work is done. */
function TryLab({
  lab,
  language,
}: {
  readonly lab: NonNullable<ReturningState['lab']>
  readonly language: Language
}) {
  const t = useTranslations('today.done')
  return (
    <p className={styles.small}>
      <Link href={`/${language}/labs/${lab.id}`}>
        {t('lab', { title: lab.title[language], minutes: lab.minutes })}
      </Link>
    </p>
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

function SideWays({ state, language }: ReturningProps) {
  const t = useTranslations('today')
  return (
    <>
      {state.dueToday > 0 && (
        <ButtonLink variant="quiet" href={`/${language}/review?minutes=5`}>
          {t('fiveMinutes')}
        </ButtonLink>
      )}
      <ButtonLink variant="quiet" href={`/${language}/practice`}>
        {t('practice')}
      </ButtonLink>
    </>
  )
}

function useTasks(state: ReturningState, language: Language): readonly Task[] {
  const t = useTranslations('today')
  const { next, reading } = state
  const review: Task = {
    href: `/${language}/review`,
    title: t('review'),
    detail: t('reviewCount', { count: state.dueToday }),
    minutes: state.minutes,
  }
  const lesson: Task | undefined = next &&
    reading && {
      href: `/${language}/learn/${next.topic.id}#${next.section.id}`,
      title: t('lesson', { topic: next.topic.title[language], number: next.number }),
      detail: t('sections', { first: next.section.title[language], more: reading.sections - 1 }),
      minutes: reading.minutes,
    }
  return [...(state.dueToday > 0 ? [review] : []), ...(lesson ? [lesson] : [])]
}
