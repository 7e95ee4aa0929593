import type { AuthoredCourse, AuthoredTopic } from '../authored/authored-course.ts'
import type { AuthoredLesson } from '../authored/authored-lesson.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { sectionMinutes } from '../compile/section-minutes.ts'

/** Readers differ more than this; a plan made with the number does not. */
const TOLERATED_SHARE = 0.2
const TOLERATED_MINUTES = 2

/** The time a topic announces is about the time its lesson takes, also after a section was added. */
export function topicMinutesAreHonest(course: AuthoredCourse): Violation[] {
  return course.topics.flatMap(checkTopic)
}

function checkTopic({ topic, lessons }: AuthoredTopic): Violation[] {
  const taken = Object.values(lessons)
    .filter((lesson) => !lesson.isDraft)
    .map(lessonMinutes)
  if (topic === undefined || taken.length === 0) return []
  const { minutes } = topic.value
  const average = Math.round(taken.reduce((sum, each) => sum + each, 0) / taken.length)
  if (Math.abs(minutes - average) <= Math.max(TOLERATED_MINUTES, average * TOLERATED_SHARE)) return []
  const message = `The lesson takes about ${average} minutes with its checks, and the topic announces ${minutes}: write ${average}.`
  return [violationAt('topic-minutes-are-honest', topic.placeOf(['minutes']), message)]
}

function lessonMinutes({ sections, language }: AuthoredLesson): number {
  return sections
    .filter((section) => !section.isDraft)
    .reduce((sum, { blocks }) => sum + sectionMinutes(blocks, language), 0)
}
