import type { Box, DiagramGroup } from '#domain/diagram/diagram.ts'
import { GROUP, GROUP_LABEL } from '#domain/diagram/drawing-metrics.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './drawing.module.css'
import { LinesOfText } from './lines-of-text.tsx'

const RADIUS = 10

/** A frame around nodes. Its line says what kind of border it is, its label says it in words. */
export function GroupFrame({
  group,
  box,
  language,
  isDimmed,
}: {
  readonly group: DiagramGroup
  readonly box: Box
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
        x={box.x + GROUP.padding}
        top={box.y + (GROUP.paddingTop - GROUP_LABEL.lineHeight) / 2 + 1}
        anchor="start"
        className={styles.groupLabel}
      />
    </g>
  )
}
