import { language } from './index.ts'

// The post keeps Vietnamese time wherever the browser stands.
const timeZone = 'Asia/Ho_Chi_Minh'
const locale = (): string => (language() === 'vi' ? 'vi-VN' : 'en-GB')

export function dateTime(at: string): string {
  return new Intl.DateTimeFormat(locale(), {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at))
}

export function date(at: string): string {
  return new Intl.DateTimeFormat(locale(), {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(at))
}

export function time(at: string): string {
  return new Intl.DateTimeFormat(locale(), {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at))
}

/** The calendar day in Vietnam, as `YYYY-MM-DD`. */
export function vietnameseDay(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at)
}

export function shiftDay(day: string, by: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + by)
  return at.toISOString().slice(0, 10)
}

export function grams(weight: number): string {
  const heavy = weight >= 1000
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: heavy ? 'kilogram' : 'gram',
    maximumFractionDigits: 2,
  }).format(heavy ? weight / 1000 : weight)
}

/** A plain number, in groups of three. */
export function count(number: number): string {
  return new Intl.NumberFormat(locale()).format(number)
}

export function dong(amount: number): string {
  return new Intl.NumberFormat(locale(), { style: 'currency', currency: 'VND' }).format(amount)
}

/** How long ago, in the largest unit that fits. */
export function ago(at: string, now: Date): string {
  const seconds = Math.round((new Date(at).getTime() - now.getTime()) / 1000)
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' })
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const
  const fit = units.find(([, size]) => Math.abs(seconds) >= size)
  return fit ? format.format(Math.round(seconds / fit[1]), fit[0]) : format.format(0, 'second')
}
