import type { TFunction } from 'i18next'
import type { Estimate, FactDrift, Lane, LaneCounts, PolicyLine } from '../../api/risk.ts'
import { count, date } from '../../i18n/format.ts'
import { isKey, language } from '../../i18n/index.ts'
import type { Tone } from '../../ui/tag.tsx'

export const laneTones = {
  green: 'ok',
  blue: 'brand',
  yellow: 'warn',
  red: 'stop',
} as const satisfies Record<Lane, Tone>

/** A share as percent, with as many places as it needs. */
export function percent(share: number): string {
  const places = share !== 0 && Math.abs(share) < 0.1 ? 1 : 0
  return new Intl.NumberFormat(language() === 'vi' ? 'vi-VN' : 'en-GB', {
    ...{ style: 'percent', minimumFractionDigits: 0, maximumFractionDigits: places },
  }).format(share)
}

/** An estimate in words: its value, and from where to where. */
export function inWords({ value, low, high }: Estimate): string {
  return `${percent(value)} (${percent(low)} – ${percent(high)})`
}

/** A figure of two places, as indices are read. */
export function index(value: number): string {
  return new Intl.NumberFormat(language() === 'vi' ? 'vi-VN' : 'en-GB', {
    ...{ minimumFractionDigits: 2, maximumFractionDigits: 2 },
  }).format(value)
}

export function standingOf(t: TFunction, policy: PolicyLine): { text: string; tone: Tone } {
  if (policy.inForce) return { text: t('policy.in_force'), tone: 'ok' }
  const { state, validFrom } = policy
  if (state === 'approved' && validFrom)
    return { text: t('policy.from', { day: date(validFrom) }), tone: 'brand' }
  const tones: Partial<Record<typeof state, Tone>> = { submitted: 'warn', refused: 'stop' }
  return { text: t(`policy_state.${state}`), tone: tones[state] ?? 'plain' }
}

export function factName(t: TFunction, fact: string): string {
  const key: string = `risk_fact.${fact}`
  return isKey(key) ? t(key) : fact
}

/** One value of a fact, in words where it has some. */
export function valueName(t: TFunction, fact: string, one: FactDrift['moved'][number]): string {
  if (one.label !== null) return one.label
  const key: string = `risk_value.${fact}.${one.value}`
  if (isKey(key)) return t(key)
  const number = Number(one.value)
  if (fact === 'value') return t('risk_value.from_dong', { from: count(number) })
  if (fact === 'weight') return t('risk_value.from_grams', { from: count(2 ** number) })
  if (fact === 'hour') return t('risk_value.hours', { from: number, to: number + 4 })
  if (fact === 'score') return t('risk_value.points', { from: number, to: number + 9 })
  return one.value
}

/** Lanes in one line, in figures. */
export function lanesInLine(t: TFunction, counts: LaneCounts): string {
  const { green, blue, yellow, red } = counts
  return t('risk.lanes_short', {
    ...{ green: count(green), blue: count(blue), yellow: count(yellow), red: count(red) },
  })
}

export function said({ vi, en }: { vi: string; en: string }): string {
  return language() === 'vi' ? vi : en
}
