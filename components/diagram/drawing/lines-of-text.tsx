import type { TextSize } from '#domain/diagram/drawing-metrics.ts'

/** From the middle of a line to its baseline, as a share of the font size: half the height of capitals and syllables. */
const BASELINE = 0.36

/** Lines that were broken at build, one below the other. Baselines are given in numbers, so that every painter agrees. */
export function LinesOfText({
  lines,
  size,
  x,
  top,
  anchor = 'middle',
  className,
}: {
  readonly lines: readonly string[]
  readonly size: TextSize
  /** Where the lines begin, or have their middle. */
  readonly x: number
  /** Upper edge of the first line. */
  readonly top: number
  readonly anchor?: 'start' | 'middle'
  readonly className?: string | undefined
}) {
  const { fontSize, lineHeight, fontWeight } = size
  return lines.map((line, index) => (
    <text
      key={index}
      className={className}
      x={x}
      y={top + lineHeight * (index + 0.5) + fontSize * BASELINE}
      textAnchor={anchor}
      fontSize={fontSize}
      fontWeight={fontWeight}
    >
      {line}
    </text>
  ))
}
