import { describe, expect, it } from 'vitest'
import { frameCosts } from './frame-costs.ts'

const MAIN = { pid: 7, tid: 1 }
const OTHER = { pid: 7, tid: 2 }

/** An event of the main thread; times in milliseconds. */
function event(name: string, at: number, duration?: number, running = duration) {
  return {
    ...MAIN,
    name,
    ph: duration === undefined ? 'I' : 'X',
    ts: at * 1000,
    ...(duration !== undefined && { dur: duration * 1000 }),
    ...(running !== undefined && { tdur: running * 1000 }),
  }
}

function costsOf(...traceEvents: readonly object[]) {
  return frameCosts(JSON.stringify({ traceEvents }))
}

describe('the costs of a frame', () => {
  it('are script, style and layout up to the moment when it is handed over', () => {
    const costs = costsOf(
      event('FunctionCall', 0, 3),
      event('UpdateLayoutTree', 4, 1),
      event('Layout', 5, 2),
      event('Commit', 8, 1),
      event('FunctionCall', 10, 4),
      event('Commit', 15, 1),
    )
    expect(costs.busiestFrameMs).toBe(6)
  })

  it('count work inside other work once, and painting not at all', () => {
    const costs = costsOf(
      event('EventDispatch', 0, 5),
      event('FunctionCall', 1, 3),
      event('Layout', 2, 1),
      event('Paint', 6, 9),
      event('Commit', 16, 1),
    )
    expect(costs.busiestFrameMs).toBe(5)
  })

  it('leave out the time in which the thread had to wait for the processor', () => {
    const costs = costsOf(event('RunTask', 0, 90, 6), event('FunctionCall', 0, 80, 4), event('Commit', 91, 1))
    expect(costs).toEqual({ busiestFrameMs: 4, longestTaskMs: 6 })
  })

  it('include work after the last frame, which delays the next', () => {
    expect(costsOf(event('Commit', 0, 1), event('FunctionCall', 2, 7)).busiestFrameMs).toBe(7)
  })

  it('are those of the thread that runs the page, in whatever order the trace lists events', () => {
    const costs = costsOf(
      { ...event('RunTask', 0, 70), ...OTHER },
      event('Commit', 9, 1),
      event('FunctionCall', 4, 2),
      event('FunctionCall', 1, 2),
    )
    expect(costs).toEqual({ busiestFrameMs: 4, longestTaskMs: 0 })
  })

  it('cannot be told from a trace in which no script ran', () => {
    expect(() => costsOf(event('Layout', 0, 1))).toThrow('no script')
  })
})
