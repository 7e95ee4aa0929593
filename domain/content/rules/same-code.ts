import { LANGUAGES, otherLanguage } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listItemTexts } from '../authored/authored-item.ts'
import type { AuthoredItemText } from '../authored/authored-item.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { walk } from '../markdown/walk.ts'
import { listBilingualItems } from './item-views.ts'

/** Names in code, such as `kms:Decrypt`, are not translated: an item has the same in both languages. */
export function sameCode(course: AuthoredCourse): Violation[] {
  return listBilingualItems(course).flatMap(({ item, texts }) => {
    const code = { ko: codeIn(texts.ko), en: codeIn(texts.en) }
    return LANGUAGES.flatMap((language) => {
      const other = otherLanguage(language)
      return [...code[language]]
        .filter((name) => !code[other].has(name))
        .map((name) => {
          const message = `"${item.id}" has \`${name}\` in items.${language}.md and not here: write names in code alike.`
          return violationAt('same-code', texts[other].place, message)
        })
    })
  })
}

function codeIn(text: AuthoredItemText): ReadonlySet<string> {
  const nodes = listItemTexts(text).flatMap(({ content }) => content.nodes)
  return new Set(walk(nodes).flatMap((node) => (node.type === 'inlineCode' ? [node.value] : [])))
}
