import { LANGUAGES } from '#domain/shared/language.ts'
import type { Language } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredExplanation, AuthoredLab } from '../authored/authored-lab.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { LAB_DEPTHS } from '../lab/lab.ts'
import { plainText } from '../markdown/plain-text.ts'

const RULE = 'every-explanation-at-every-depth'

/**
 * Whatever can happen in a lab is explained in both languages at each depth, with the same placeholders; nothing is
 * explained that cannot happen.
 */
export function everyExplanationAtEveryDepth(course: AuthoredCourse): Violation[] {
  return course.labs.flatMap((lab) => [
    ...LANGUAGES.flatMap((language) => checkLanguage(lab, language)),
    ...comparePlaceholders(lab),
  ])
}

function checkLanguage({ id, place, manifest, explanations }: AuthoredLab, language: Language): Violation[] {
  if (manifest === undefined) return []
  const file = `content/labs/${id}/explain.${language}.md`
  const own = explanations[language] ?? []
  const keys = own.map(({ key }) => key)
  const missing = manifest.explanationKeys.filter((key) => !keys.includes(key))
  return [
    ...missing.map((key) =>
      violationAt(RULE, { ...place, file }, `"## ${key}" is missing: it can happen in the lab.`),
    ),
    ...own.flatMap((explanation, index) =>
      checkExplanation(explanation, manifest.explanationKeys, keys.indexOf(explanation.key) !== index),
    ),
  ]
}

function checkExplanation(
  { key, place, depths }: AuthoredExplanation,
  known: readonly string[],
  isRepeated: boolean,
): Violation[] {
  if (isRepeated) return [violationAt(RULE, place, `"${key}" is explained twice.`)]
  if (!known.includes(key)) return [violationAt(RULE, place, `"${key}" cannot happen in this lab.`)]
  const missing = LAB_DEPTHS.filter((depth) => plainText(depths[depth]?.nodes ?? []) === '')
  return missing.map((depth) => violationAt(RULE, place, `"${key}" says nothing under "### ${depth}".`))
}

function comparePlaceholders({ explanations: { ko = [], en = [] } }: AuthoredLab): Violation[] {
  return ko.flatMap((korean) => {
    const english = en.find(({ key }) => key === korean.key)
    if (english === undefined) return []
    const [here, there] = [placeholdersOf(korean), placeholdersOf(english)]
    if (here === there) return []
    const message = `"${korean.key}" names ${here || 'nothing'} in Korean and ${there || 'nothing'} in English.`
    return [violationAt(RULE, korean.place, message)]
  })
}

function placeholdersOf({ title, depths }: AuthoredExplanation): string {
  const text = [title, ...Object.values(depths).map(({ nodes }) => plainText(nodes))].join('\n')
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort().join(', ')
}
