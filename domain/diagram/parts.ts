import type { LocalizedText } from '#domain/shared/localized-text.ts'
import type { DiagramSource } from './diagram-source.ts'

/** What an id of a diagram may name. */
export type PartKind = 'group' | 'node' | 'edge'

/** Every part of a diagram by id, in the order groups, nodes, edges; of parts with one id the last. */
export function partKinds({ groups, nodes, edges }: DiagramSource): ReadonlyMap<string, PartKind> {
  return new Map([
    ...Object.keys(groups).map((id): [string, PartKind] => [id, 'group']),
    ...Object.keys(nodes).map((id): [string, PartKind] => [id, 'node']),
    ...Object.keys(edges).map((id): [string, PartKind] => [id, 'edge']),
  ])
}

/** The groups a part stands in, from the innermost out. An edge stands in none; a circle ends where it closes. */
export function groupsAround(source: DiagramSource, id: string): string[] {
  const around: string[] = []
  let parentId = source.nodes[id]?.in ?? source.groups[id]?.in
  while (parentId !== undefined && !around.includes(parentId)) {
    around.push(parentId)
    parentId = source.groups[parentId]?.in
  }
  return around
}

/** What a part is called in words: its label; an edge is called by its two ends. */
export function nameOfPart(source: DiagramSource, id: string): LocalizedText {
  const own = source.nodes[id]?.label ?? source.groups[id]?.label
  if (own !== undefined) return own
  const edge = source.edges[id]
  const [from, to] = [edge?.from, edge?.to].map((end) => source.nodes[end ?? '']?.label)
  if (from === undefined || to === undefined) return { ko: id, en: id }
  return { ko: `${from.ko} → ${to.ko}`, en: `${from.en} → ${to.en}` }
}

/** Whether every id that something stands in or leads to exists, and no group is inside itself: it can be laid out. */
export function canBeLaidOut(source: DiagramSource): boolean {
  const parents = [...Object.values(source.nodes), ...Object.values(source.groups)].flatMap(
    (part) => part.in ?? [],
  )
  const ends = Object.values(source.edges).flatMap(({ from, to }) => [from, to])
  const ids = [source.groups, source.nodes, source.edges].flatMap(Object.keys)
  return (
    parents.every((id) => source.groups[id] !== undefined) &&
    ends.every((id) => source.nodes[id] !== undefined) &&
    Object.keys(source.groups).every((id) => !groupsAround(source, id).includes(id)) &&
    new Set(ids).size === ids.length
  )
}
