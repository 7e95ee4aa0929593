import { contentIdSchema } from '#domain/shared/content-id.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredChoice, AuthoredItemText } from '../authored/authored-item.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { readShowReference } from '../compile/show-reference.ts'
import { listItemViews } from './item-views.ts'

const RULE = 'references-under-options'

/** `misconception:` names the mistake behind a wrong option, `show:` a step; both are written once, in English. */
export function referencesUnderOptions(course: AuthoredCourse): Violation[] {
  return listItemViews(course).flatMap(({ text }) => {
    const { answer } = text
    if (answer.form !== 'choices' && answer.form !== 'ordering') return []
    return answer.options.flatMap((option) =>
      text.language === 'en' ? checkEnglish(option) : refuseElsewhere(option, text),
    )
  })
}

function refuseElsewhere(
  { misconception, show }: AuthoredChoice,
  { language }: AuthoredItemText,
): Violation[] {
  return [misconception, show].flatMap((reference) => {
    if (reference === undefined) return []
    const message = `"misconception:" and "show:" stand in items.en.md only: remove the line from items.${language}.md.`
    return [violationAt(RULE, reference.place, message)]
  })
}

function checkEnglish({ id, isKey, misconception, show }: AuthoredChoice): Violation[] {
  const violations: Violation[] = []
  if (misconception !== undefined && isKey) {
    const message = `(${id}) is right, and a misconception is why someone chooses a wrong option: remove the line.`
    violations.push(violationAt(RULE, misconception.place, message))
  }
  if (misconception !== undefined && !contentIdSchema.safeParse(misconception.text).success) {
    const message = `"${misconception.text}" is no name for a misconception: use lower-case words joined by hyphens.`
    violations.push(violationAt(RULE, misconception.place, message))
  }
  if (show !== undefined && readShowReference(show.text) === undefined) {
    const forms = '"diagram:kms-rotation@new-material" or "lab:kms-lifecycle/imported-material@refused"'
    violations.push(violationAt(RULE, show.place, `"${show.text}" names no step: write ${forms}.`))
  }
  return violations
}
