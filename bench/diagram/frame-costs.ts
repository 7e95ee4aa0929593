/** What a Chromium trace says about the work of the page's main thread. */

interface TraceEvent {
  readonly name: string
  /** `X` for an event with a duration. */
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  /** The share of `dur` in which the thread ran: on a busy machine it has to wait in between. */
  readonly tdur?: number
}

/** Script, style and layout; painting is not the page's to save. */
const WORK = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'Layout',
  'RunMicrotasks',
  'TimerFire',
  'UpdateLayoutTree',
])
/** Where the main thread hands a finished frame over. */
const FRAME = 'Commit'
const TASK = 'RunTask'

export interface FrameCosts {
  /** Script, style and layout of the busiest frame, in milliseconds. */
  readonly busiestFrameMs: number
  /** The longest task, in milliseconds; from 50 on browsers call it long. */
  readonly longestTaskMs: number
}

/**
 * Reads the costs out of a trace in Chromium's JSON format.
 *
 * @see https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU (trace event format)
 */
export function frameCosts(trace: string): FrameCosts {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] }
  const events = mainThreadEvents(traceEvents)
  const frames = events.filter(({ name }) => name === FRAME).map(({ ts }) => ts)
  const work = outermost(events.filter(({ name, ph }) => ph === 'X' && WORK.has(name)))
  const costs = new Map<number, number>()
  for (const { ts, dur = 0, tdur = dur } of work) {
    // What is done since one frame was handed over delays the next.
    const frame = frames.findIndex((handedOver) => handedOver > ts)
    costs.set(frame, (costs.get(frame) ?? 0) + tdur / 1000)
  }
  const tasks = events.filter(({ name }) => name === TASK).map(({ dur = 0, tdur = dur }) => tdur / 1000)
  return { busiestFrameMs: Math.max(0, ...costs.values()), longestTaskMs: Math.max(0, ...tasks) }
}

/** Those of the thread that runs the page's scripts, in order of time. */
function mainThreadEvents(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const calls = new Map<string, number>()
  for (const event of events) {
    if (event.name === 'FunctionCall') calls.set(threadOf(event), (calls.get(threadOf(event)) ?? 0) + 1)
  }
  const [main] = [...calls].sort(([, one], [, other]) => other - one)[0] ?? []
  if (main === undefined) throw new Error('the trace holds no script of the page')
  return events.filter((event) => threadOf(event) === main).toSorted((one, other) => one.ts - other.ts)
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`
}

/** Work inside other work is counted once. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = -Infinity
  return events.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false
    end = ts + dur
    return true
  })
}
