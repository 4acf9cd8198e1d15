/** A calendar day in Vietnam, `YYYY-MM-DD`. The whole country keeps UTC+7 without daylight saving. */
export type Day = string & { readonly __brand?: 'Day' }

const offsetMs = 7 * 3_600_000

/** The Vietnamese calendar day of an instant. */
export function dayOf(at: Date): Day {
  return new Date(at.getTime() + offsetMs).toISOString().slice(0, 10)
}

/** Hour (0–23) and weekday (Sunday is 0) of an instant in Vietnam. */
export function clockOf(at: Date): { hour: number; weekday: number } {
  const there = new Date(at.getTime() + offsetMs)
  return { hour: there.getUTCHours(), weekday: there.getUTCDay() }
}

/** The first instant of a Vietnamese calendar day. */
export function startOfDay(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - offsetMs)
}

/** A day moved by whole calendar days; `addDays('2026-03-01', -1)` is `2026-02-28`. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * The corresponding day some calendar months later, or the last day of a month that has no such day
 * (Civil Code art. 148.3); `addMonths('2025-11-30', 3)` is `2026-02-28`.
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  last.setUTCDate(Math.min(date, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}

/** `count` days that end with `last`, newest first. */
export function daysUntil(last: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, i) => addDays(last, -i))
}

/** Days since 1970-01-01 of a calendar day: a small integer that sorts as the day does. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

/** True for `YYYY-MM-DD` that exists in the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
