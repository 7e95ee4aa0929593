import { LANGUAGES } from '#domain/shared/language.ts'
import type { Language } from '#domain/shared/language.ts'
import { isPublishedItem, isPublishedTopic } from '../authored/authored-course.ts'
import type { AuthoredCourse, AuthoredTopic } from '../authored/authored-course.ts'
import type { Place } from '../authored/place.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'

const RULE = 'published-in-both-languages'
const NAMES: Readonly<Record<Language, string>> = { ko: 'Korean', en: 'English' }

/** What is published stands in both languages. Drafts may stand in one. */
export function publishedInBothLanguages(course: AuthoredCourse): Violation[] {
  return course.topics.flatMap((topic) => [
    ...checkLessons(topic),
    ...checkSections(topic),
    ...checkItems(topic, course.brokenIds.item),
  ])
}

function checkLessons(topic: AuthoredTopic): Violation[] {
  if (!isPublishedTopic(topic)) return []
  const [present] = Object.values(topic.lessons).filter((lesson) => !lesson.isDraft)
  return LANGUAGES.filter((language) => topic.lessons[language]?.isDraft !== false).map((language) =>
    missing('The lesson', language, present?.place ?? topic.place, '"status: draft" to its front matter'),
  )
}

function checkSections(topic: AuthoredTopic): Violation[] {
  const lessons = Object.values(topic.lessons).filter((lesson) => !lesson.isDraft)
  if (lessons.length < LANGUAGES.length) return []
  return lessons.flatMap((lesson) => {
    const others = lessons.filter((other) => other !== lesson)
    return lesson.headings
      .filter((heading) => !heading.isDraft)
      .flatMap((heading) =>
        others
          .filter((other) => !other.headings.some(({ id, isDraft }) => id === heading.id && !isDraft))
          .map((other) =>
            missing(
              `"${heading.id}"`,
              other.language,
              heading.place,
              `"draft" to its heading, {#${heading.id} draft}`,
            ),
          ),
      )
  })
}

function checkItems(topic: AuthoredTopic, brokenIds: ReadonlySet<string>): Violation[] {
  return topic.items.filter(isPublishedItem).flatMap((item) => {
    if (brokenIds.has(item.id)) return []
    const present = Object.values(item.texts).find((text) => !text.isDraft)
    return LANGUAGES.filter((language) => item.texts[language]?.isDraft !== false).map((language) =>
      missing(`Item "${item.id}"`, language, present?.place ?? topic.place, '{draft} to its heading'),
    )
  })
}

function missing(what: string, language: Language, place: Place, draftMark: string): Violation {
  const message = `${what} is not published in ${NAMES[language]}: write it there, or add ${draftMark} to keep it back.`
  return violationAt(RULE, place, message)
}
