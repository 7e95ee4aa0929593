import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Lesson } from '#domain/content/lesson.ts'
import type { Language } from '#domain/shared/language.ts'
import { Contents } from './contents.tsx'
import { LessonHead } from './lesson-head.tsx'
import type { LessonContext, LessonReferences, LessonSlots } from './lesson-context.ts'
import { LessonSectionView, Passages } from './lesson-section.tsx'
import styles from './lesson-view.module.css'
import { NoteOpener } from './note-opener.tsx'
import { toPassages } from './passages.ts'
import { Peek } from './peek/peek.tsx'

/** A whole lesson: contents, text and margin. Everything can be read without a script. */
export function LessonView({
  lesson,
  summary,
  references,
  slots,
  languageSwitch,
  end,
}: {
  readonly lesson: Lesson
  /** What one will be able to see and decide. */
  readonly summary: string
  readonly references: LessonReferences
  readonly slots: LessonSlots
  readonly languageSwitch: ReactNode
  /** What stands after the last section: where to go next. */
  readonly end: ReactNode
}) {
  const t = useTranslations('lesson')
  const ui = useTranslations('ui')
  const language: Language = lesson.language
  const factIds = [...new Set(lesson.sections.flatMap((section) => section.factIds))]
  const factNumbers = new Map(factIds.map((id, index) => [id, index + 1]))
  const links = {
    terms: references.terms,
    factNumbers,
    nameFactNumber: (number: number) => ` (${t('notes.factNumber', { number })})`,
  }
  const context = { language, references, slots, links }
  const total = lesson.sections.length
  const sections = lesson.sections.map((section) => ({
    id: section.id,
    title: section.title,
    minutes: section.minutes,
  }))

  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <Contents
        topicId={lesson.topicId}
        sections={sections}
        lessonTitle={lesson.title}
        summaryHref={`/${language}/learn/${lesson.topicId}/summary`}
        beside={languageSwitch}
        words={{
          label: t('contents.label'),
          close: ui('close'),
          read: t('contents.read'),
          summary: t('contents.summary'),
          left: t('contents.left', { minutes: '{minutes}' }),
          allRead: t('contents.allRead'),
          places: lesson.sections.map((_, index) => t('contents.place', { current: index + 1, total })),
          open: lesson.sections.map((_, index) => t('contents.open', { current: index + 1, total })),
        }}
      />
      <article className={styles.article}>
        <LessonHead
          topicId={lesson.topicId}
          title={lesson.title}
          summary={summary}
          ideaCount={factIds.length}
          sections={sections}
        />
        <Passages passages={toPassages(lesson.introduction, new Set())} context={context} />
        <Sections lesson={lesson} context={context} />
        <div className={styles.end}>{end}</div>
      </article>
      <NoteOpener closeLabel={ui('close')} factTitle={t('notes.fact')} termTitle={t('notes.term')} />
      <Peek
        language={language}
        words={{
          label: t('peek.label'),
          close: ui('close'),
          opened: t('peek.opened'),
          failed: t('peek.failed'),
        }}
      />
    </main>
  )
}

/** Sections in order; a note stands where its fact or term comes first. */
function Sections({ lesson, context }: { readonly lesson: Lesson; readonly context: LessonContext }) {
  return lesson.sections.map((section, index) => {
    const earlier = lesson.sections.slice(0, index)
    const noted = {
      factIds: new Set(earlier.flatMap((before) => before.factIds)),
      termIds: new Set(earlier.flatMap((before) => before.termIds)),
    }
    return (
      <LessonSectionView
        key={section.id}
        section={section}
        number={index + 1}
        noted={noted}
        context={context}
      />
    )
  })
}
