/** The machine-read report of the benchmarks: what was measured, against what, and whether it fits its budget. */

/** A limit on `ratio` (ours / peer) or on our own figure in the metric's unit. */
export interface Budget {
  readonly op: '<=' | '>='
  readonly value: number
  /** What is held against `value`. */
  readonly of: 'ratio' | 'ours'
}

/** One metric of one subject, measured in one run together with its peer. */
export interface Measurement {
  readonly subject: string
  readonly metric: string
  readonly unit: string
  /** One figure per run, at least one. */
  readonly ours: readonly number[]
  /** Something known that was measured in turn with ours, or the limit itself as a constant. */
  readonly peer: { readonly name: string; readonly runs: readonly number[] }
  /** Absent where the figure is shown for orientation only. */
  readonly budget?: Budget
}

export interface Row {
  readonly subject: string
  readonly metric: string
  readonly unit: string
  /** `spread` is the largest figure minus the smallest. */
  readonly ours: { readonly median: number; readonly spread: number; readonly runs: number }
  readonly peer: { readonly name: string; readonly median: number }
  /** ours / peer in the metric's unit; null where the peer's median is 0. */
  readonly ratio: number | null
  readonly budget: Budget | null
  readonly ok: boolean
}

export interface BenchReport {
  readonly machine: string
  readonly commit: string
  readonly rows: readonly Row[]
}

/** The middle figure; the mean of the two middle ones where their number is even. */
export function median(figures: readonly number[]): number {
  if (figures.length === 0) throw new RangeError('median of no figures')
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

/**
 * The figure below which the given share of all figures lie, nearest rank.
 *
 * @param share - from 0 to 1, as 0.95.
 */
export function percentile(figures: readonly number[], share: number): number {
  if (figures.length === 0) throw new RangeError('percentile of no figures')
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0
}

function holds(budget: Budget, ours: number, ratio: number | null): boolean {
  const figure = budget.of === 'ours' ? ours : ratio
  if (figure === null) return false
  return budget.op === '<=' ? figure <= budget.value : figure >= budget.value
}

/** Medians, spread, ratio and verdict of one measurement. */
export function toRow(measurement: Measurement): Row {
  const ours = median(measurement.ours)
  const peer = median(measurement.peer.runs)
  const ratio = peer === 0 ? null : ours / peer
  return {
    subject: measurement.subject,
    metric: measurement.metric,
    unit: measurement.unit,
    ours: {
      median: round(ours),
      spread: round(Math.max(...measurement.ours) - Math.min(...measurement.ours)),
      runs: measurement.ours.length,
    },
    peer: { name: measurement.peer.name, median: round(peer) },
    ratio: ratio === null ? null : round(ratio),
    budget: measurement.budget ?? null,
    ok: measurement.budget === undefined || holds(measurement.budget, ours, ratio),
  }
}

function round(figure: number): number {
  return Number(figure.toPrecision(4))
}

/** The rows as a table for a terminal. */
export function toTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.subject,
    row.metric,
    `${row.ours.median} ${row.unit}`,
    `±${row.ours.spread} (${row.ours.runs})`,
    `${row.peer.name}: ${row.peer.median}`,
    row.ratio === null ? '–' : `${row.ratio.toFixed(2)}×`,
    row.budget === null ? '' : `${row.budget.of} ${row.budget.op} ${row.budget.value}`,
    row.budget === null ? '' : row.ok ? 'ok' : 'MISSED',
  ])
  const table = [['subject', 'metric', 'ours', 'spread (runs)', 'peer', 'ratio', 'budget', ''], ...cells]
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? []
  return table
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
