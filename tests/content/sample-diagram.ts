import { parse } from 'yaml'
import type { DiagramSource } from '#domain/diagram/diagram-source.ts'
import { diagramSourceSchema } from '#domain/diagram/diagram-source.ts'

/** The diagram of the sample course: a group, every kind of part, and every verb but two. */
export const SAMPLE_DIAGRAM = `id: gate
title: { ko: 성문, en: The gate }
summary: { ko: 열쇠를 보인 배달원만 지나가요., en: Only a courier who shows the key may pass. }
groups:
  castle: { kind: account, label: { ko: 성, en: Castle } }
nodes:
  courier: { glyph: user, label: { ko: 배달원, en: Courier } }
  guard: { glyph: shield, label: { ko: 경비원, en: Guard }, in: castle }
  chest: { glyph: secret, label: { ko: 상자, en: Chest }, secrecy: plaintext, in: castle }
edges:
  road: { from: courier, to: guard }
  stairs: { from: guard, to: chest, label: { ko: 계단, en: stairs } }
steps:
  - id: refused
    say: { ko: 열쇠가 없으면 못 지나가요., en: Without the key nobody passes. }
    do:
      - { deny: road, why: { ko: 열쇠 없음, en: no key } }
  - id: opened
    say: { ko: 열쇠를 보이면 상자가 나와요., en: The key brings out the chest. }
    ask: locks-001
    do:
      - { send: road, label: { ko: 열쇠, en: key }, secrecy: key }
      - { badge: guard, as: key, text: { ko: 열쇠, en: key }, secrecy: key }
      - { show: [chest] }
  - id: left
    say: { ko: 배달원이 열쇠를 들고 떠나요., en: The courier leaves with the key. }
    do:
      - { send: road, back: true, label: { ko: 열쇠, en: key }, secrecy: key }
      - { unbadge: guard, as: key }
      - { zoom: [castle] }
      - { dim: [chest] }
`

/** The sample diagram as read, after a change of its text. */
export function sampleDiagram(change: (text: string) => string = (text) => text): DiagramSource {
  return diagramSourceSchema.parse(parse(change(SAMPLE_DIAGRAM)))
}
