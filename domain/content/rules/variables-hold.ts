import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listItemTexts } from '../authored/authored-item.ts'
import type { AuthoredItemText } from '../authored/authored-item.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import type { ItemMetadata } from '../item.ts'
import { plainText } from '../markdown/plain-text.ts'
import type { Placed } from '../yaml/placed.ts'
import { choicesOf, listItemViews } from './item-views.ts'
import type { ItemView } from './item-views.ts'
import { fillPlaceholders, listCombinations, placeholdersIn } from './variables.ts'
import type { Combination } from './variables.ts'

const RULE = 'variables-hold'

/** More variants than anyone reads through; beyond, checking each of them would also take long. */
const MOST_VARIANTS = 64

/** Placeholders have values, values are used in both languages, and every combination of them makes a sound item. */
export function variablesHold(course: AuthoredCourse): Violation[] {
  return listItemViews(course).flatMap((view) => {
    const { metadata } = view.item
    if (metadata === undefined) return []
    const variantCount = Object.values(metadata.value.vars).reduce(
      (product, values) => product * values.length,
      1,
    )
    const names = [...checkPlaceholders(view, metadata), ...checkBoundNames(view.text, metadata)]
    if (names.length > 0) return names
    if (variantCount <= MOST_VARIANTS) return checkVariants(view.text, metadata)
    if (view.text.language !== 'en') return []
    const message = `"${view.item.id}" has ${variantCount} variants: leave at most ${MOST_VARIANTS}.`
    return [violationAt(RULE, metadata.placeOf(['vars']), message)]
  })
}

function checkPlaceholders({ item, text }: ItemView, metadata: Placed<ItemMetadata>): Violation[] {
  const known = Object.keys(metadata.value.vars)
  const used = new Set(boundsOf(text).filter((bound) => typeof bound === 'string'))
  const violations: Violation[] = []
  for (const { name, content } of listItemTexts(text)) {
    for (const placeholder of placeholdersIn(plainText(content.nodes))) {
      used.add(placeholder)
      if (known.includes(placeholder)) continue
      const message = `In "${item.id}", ${name} uses {{${placeholder}}}, which "vars" does not define: add it, or write {{${known[0] ?? 'days'}}} without spaces.`
      violations.push(violationAt(RULE, content.place, message))
    }
  }
  const unused = known.filter((name) => !used.has(name))
  return [
    ...violations,
    ...unused.map((name) => {
      const message = `"${item.id}" never uses {{${name}}} in items.${text.language}.md: use it, or remove it from "vars".`
      return violationAt(RULE, text.place, message)
    }),
  ]
}

function checkBoundNames(text: AuthoredItemText, metadata: Placed<ItemMetadata>): Violation[] {
  return boundsOf(text).flatMap((bound) => {
    if (typeof bound === 'number') return []
    const values = metadata.value.vars[bound]
    if (values?.every((value) => typeof value === 'number')) return []
    const message = `What is accepted names {{${bound}}}: define it in "vars" with numbers only.`
    return [violationAt(RULE, text.answer.place, message)]
  })
}

function boundsOf({ answer }: AuthoredItemText): (number | string)[] {
  return answer.form === 'numeric' ? answer.accepted.flatMap(({ from, to }) => [from, to]) : []
}

function checkVariants(text: AuthoredItemText, metadata: Placed<ItemMetadata>): Violation[] {
  for (const combination of listCombinations(metadata.value.vars)) {
    const fault = faultOf(text, combination)
    if (fault === undefined) continue
    const values = Object.entries(combination).map(([name, value]) => `${name} ${value}`)
    const when = values.length === 0 ? '' : ` when ${values.join(', ')}`
    return [violationAt(RULE, text.answer.place, `"${text.id}" breaks${when}: ${fault}.`)]
  }
  return []
}

function faultOf(text: AuthoredItemText, combination: Combination): string | undefined {
  if (text.answer.form === 'numeric') {
    const value = (bound: number | string): number =>
      Number(typeof bound === 'number' ? bound : combination[bound])
    const reversed = text.answer.accepted.find(({ from, to }) => value(from) > value(to))
    return (
      reversed && `the lower bound ${value(reversed.from)} is above the upper bound ${value(reversed.to)}`
    )
  }
  const wordings = choicesOf(text).map((option) =>
    fillPlaceholders(plainText(option.content.nodes), combination),
  )
  const twin = wordings.find((wording, index) => wordings.indexOf(wording) !== index)
  const isTwinOnlyHere = twin !== undefined && Object.keys(combination).length > 0
  return isTwinOnlyHere ? `two options read "${twin}"` : undefined
}
