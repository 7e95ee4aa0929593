import { memo } from 'react'
import type { DiagramGroup, GroupBox } from '#domain/diagram/diagram.ts'
import { GROUP_LABEL } from '#domain/diagram/drawing-metrics.ts'
import type { Language } from '#domain/shared/language.ts'
import { alike } from '../alike.ts'
import styles from './drawing.module.css'
import { LinesOfText } from './lines-of-text.tsx'

const RADIUS = 10

/** A frame around nodes. Its line says what kind of border it is, its label says it in words. */
export const GroupFrame = memo(function GroupFrame({
  group,
  box,
  language,
  isDimmed,
}: {
  readonly group: DiagramGroup
  readonly box: GroupBox
  readonly language: Language
  readonly isDimmed: boolean
}) {
  return (
    <g
      className={styles.group}
      data-kind={group.kind}
      data-dimmed={isDimmed || undefined}
      data-part={group.id}
    >
      <rect className={styles.frame} x={box.x} y={box.y} width={box.width} height={box.height} rx={RADIUS} />
      <LinesOfText
        lines={group.label[language]}
        size={GROUP_LABEL}
        x={box.label.x}
        top={box.label.y}
        anchor="start"
        className={styles.groupLabel}
      />
    </g>
  )
}, alike)
