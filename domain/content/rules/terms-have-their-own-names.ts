import { LANGUAGES } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'

/** A name or synonym leads to one glossary entry, or the reader gets the wrong card. */
export function termsHaveTheirOwnNames(course: AuthoredCourse): Violation[] {
  return LANGUAGES.flatMap((language) => {
    const owners = new Map<string, string>()
    return course.terms.flatMap((entry) => {
      const { id, term, synonyms } = entry.value
      return [term[language], ...synonyms[language]].flatMap((name) => {
        const owner = owners.get(name.toLowerCase())
        owners.set(name.toLowerCase(), owner ?? id)
        if (owner === undefined) return []
        const message = `"${name}" is a name of "${owner}" already: name each thing once, or join the entries.`
        return [violationAt('terms-have-their-own-names', entry.place, message)]
      })
    })
  })
}
