import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredItemText } from '../authored/authored-item.ts'
import type { Place } from '../authored/place.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { plainText } from '../markdown/plain-text.ts'
import { listItemViews } from './item-views.ts'

/** No two options, steps or prompts of an item read the same. */
export function optionsDiffer(course: AuthoredCourse): Violation[] {
  return listItemViews(course).flatMap(({ item, text }) => {
    const first = new Map<string, string>()
    return wordingsOf(text).flatMap(({ id, place, words }) => {
      const twin = first.get(words)
      first.set(words, twin ?? id)
      if (twin === undefined) return []
      const message = `(${id}) of "${item.id}" reads the same as (${twin}): change or remove one.`
      return [violationAt('options-differ', place, message)]
    })
  })
}

function wordingsOf({ answer }: AuthoredItemText): { id: string; place: Place; words: string }[] {
  if (answer.form === 'numeric') return []
  const parts =
    answer.form === 'matching'
      ? answer.rows.map(({ id, place, prompt }) => ({ id, place, content: prompt }))
      : answer.options
  return parts.flatMap(({ id, place, content }) =>
    content === undefined ? [] : [{ id, place, words: plainText(content.nodes).toLowerCase() }],
  )
}
