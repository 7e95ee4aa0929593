import { describe, expect, it } from 'vitest'
import { median, percentile, toRow, toTable } from './report.ts'

describe('the benchmark report', () => {
  it('takes the mean of the two middle figures of an even number of runs', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })

  it('takes the 95th percentile by nearest rank', () => {
    expect(
      percentile(
        Array.from({ length: 100 }, (_, index) => index + 1),
        0.95,
      ),
    ).toBe(95)
  })

  it('gives the ratio as ours over the peer', () => {
    const row = toRow({
      subject: 'pages',
      metric: 'LCP',
      unit: 'ms',
      ours: [220, 240, 200],
      peer: { name: 'bare', runs: [200, 200, 200] },
      budget: { op: '<=', value: 1.2, of: 'ratio' },
    })
    expect(row).toMatchObject({ ratio: 1.1, ok: true, ours: { median: 220, spread: 40, runs: 3 } })
  })

  it('marks a missed budget and says so in the table', () => {
    const row = toRow({
      subject: 'review',
      metric: 'p95',
      unit: 'ms',
      ours: [31],
      peer: { name: 'limit', runs: [30] },
      budget: { op: '<=', value: 30, of: 'ours' },
    })
    expect(row.ok).toBe(false)
    expect(toTable([row])).toContain('MISSED')
  })

  it('never calls a ratio fulfilled when the peer measured nothing', () => {
    const row = toRow({
      subject: 'pages',
      metric: 'TBT',
      unit: 'ms',
      ours: [10],
      peer: { name: 'bare', runs: [0] },
      budget: { op: '<=', value: 2, of: 'ratio' },
    })
    expect(row).toMatchObject({ ratio: null, ok: false })
  })
})
