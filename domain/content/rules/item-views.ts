import type { Localized } from '#domain/shared/language.ts'
import { listCourseItems } from '../authored/authored-course.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredChoice, AuthoredItem, AuthoredItemText } from '../authored/authored-item.ts'
import type { ItemType } from '../item.ts'

/** An item's words in one language with what its metadata says, the view most rules need. */
export interface ItemView {
  readonly item: AuthoredItem
  readonly text: AuthoredItemText
  /** Unknown while the item stands in Korean only. */
  readonly type?: ItemType
}

/** Every item in every language it was written in. */
export function listItemViews(course: AuthoredCourse): ItemView[] {
  return listCourseItems(course).flatMap((item) =>
    Object.values(item.texts).map((text) => ({ item, text, type: item.metadata?.value.type })),
  )
}

/** Items that stand in both languages. */
export function listBilingualItems(
  course: AuthoredCourse,
): { readonly item: AuthoredItem; readonly texts: Localized<AuthoredItemText> }[] {
  return listCourseItems(course).flatMap((item) => {
    const { ko, en } = item.texts
    return ko === undefined || en === undefined ? [] : [{ item, texts: { ko, en } }]
  })
}

/** Options of a single or multiple item; none for any other. */
export function choicesOf(text: AuthoredItemText): readonly AuthoredChoice[] {
  return text.answer.form === 'choices' ? text.answer.options : []
}
