const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Local clocks run from UTC-12 to UTC+14; a day more keeps the search right for every zone history. */
const ZONE_SPAN_MS = 38 * HOUR_MS

/** The last instant that a date can hold in every zone. */
const LATEST_MS = 8.64e15 - 2 * DAY_MS

/** Making a formatter costs a hundred times more than using one. Keys are lower case: zone names ignore it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * The learner's day of an instant: days since 1970-01-01 on the learner's own calendar, each beginning at the rollover
 * hour, so that an answer at 01:30 still belongs to the evening before.
 *
 * Never falls while time goes on, in any zone, also when clocks are set back. Instants before 1970 count as 1970 and
 * instants beyond the range of dates as its end: a clock can be that wrong, and nothing may fail for it.
 *
 * @param instantMs - milliseconds since the epoch.
 * @param timeZone - IANA name; ask `isTimeZone` first where it comes from outside.
 * @param rolloverHour - 0 to 23, on the learner's clock.
 * @throws {RangeError} the zone does not exist, or the instant is not a number: a bug in the caller.
 */
export function dayIndex(instantMs: number, timeZone: string, rolloverHour = 4): number {
  const instant = Math.min(Math.max(instantMs, 0), LATEST_MS)
  const local = { year: 0, month: 0, day: 0, hour: 0 }
  for (const { type, value } of formatterFor(timeZone).formatToParts(instant)) {
    if (type === 'year' || type === 'month' || type === 'day' || type === 'hour') local[type] = Number(value)
  }
  const calendarDay = Date.UTC(local.year, local.month - 1, local.day) / DAY_MS
  return local.hour < rolloverHour ? calendarDay - 1 : calendarDay
}

/**
 * The first instant of a learner's day, in milliseconds since the epoch.
 *
 * Found by search, since a day may last 23 or 25 hours, and where a calendar skipped a day (Samoa, 30 December 2011)
 * the day after it begins at once.
 */
export function startOfDay(day: number, timeZone: string, rolloverHour = 4): number {
  let before = day * DAY_MS + rolloverHour * HOUR_MS - ZONE_SPAN_MS
  let reached = before + 2 * ZONE_SPAN_MS
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2)
    if (dayIndex(middle, timeZone, rolloverHour) >= day) reached = middle
    else before = middle
  }
  return reached
}

/** Whether a name is an IANA time zone that this runtime knows. Offsets such as `+09:00` are none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    formatterFor(name)
    return true
  } catch {
    return false // Intl has no other way to ask.
  }
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const key = timeZone.toLowerCase()
  const known = formatters.get(key)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  })
  formatters.set(key, formatter)
  return formatter
}
