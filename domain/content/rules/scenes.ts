import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { Scene } from '../run-sheet.ts'
import { partOf } from '../yaml/placed.ts'
import type { Placed } from '../yaml/placed.ts'
import { listIds } from './unknown-id.ts'
import type { Reference } from './unknown-id.ts'

/** The scenes of every run sheet of a course, in course order. */
export function listScenes(course: AuthoredCourse): Placed<Scene>[] {
  return course.topics.flatMap(({ runSheets }) => runSheets.flatMap(scenesOf))
}

/** The scenes of one run sheet, each with its places. */
export function scenesOf(sheet: AuthoredCourse['topics'][number]['runSheets'][number]): Placed<Scene>[] {
  return sheet.value.scenes.map((scene, index) =>
    partOf(partOf(sheet, 'scenes', sheet.value.scenes), index, scene),
  )
}

/** What a scene shows of one kind, with its place; none if it shows something else. */
export function listShown(scene: Placed<Scene>, subject: 'section' | 'diagram' | 'lab'): Reference[] {
  const id = scene.value[subject]
  return id === undefined ? [] : [{ id, place: scene.placeOf([subject]) }]
}

/** The items a scene asks, each with its place. */
export function listAsked(scene: Placed<Scene>): Reference[] {
  const { items = [] } = scene.value
  return listIds({ ...scene, value: { items } }, 'items')
}
