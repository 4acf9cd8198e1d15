import type { useTranslation } from 'react-i18next'
import type { ExportLine } from '../../api/exports.ts'
import { date, dateTime } from '../../i18n/format.ts'
import type { Tone } from '../../ui/tag.tsx'

type Translate = ReturnType<typeof useTranslation>['t']

/** How often a file may be downloaded, as the server allows it. */
export const mostOpenings = 3

const tones: Readonly<Record<ExportLine['state'], Tone>> = {
  asked: 'warn',
  approved: 'ok',
  refused: 'stop',
  withdrawn: 'plain',
  expired: 'plain',
}

/** How far an export is, in words and a colour. */
export function standingOf(t: Translate, line: ExportLine): { text: string; tone: Tone } {
  const { state, openings } = line
  if (state === 'approved' && openings > 0)
    return { text: t('exports.opened', { count: openings, most: mostOpenings }), tone: 'brand' }
  return { text: t(`export_state.${state}`), tone: tones[state] }
}

/** Until when somebody can still do something about it. */
export function endOf(t: Translate, { state, endsAt }: ExportLine): string {
  if (!endsAt) return ''
  const key = state === 'asked' ? 'exports.answer_by' : 'exports.open_by'
  return t(key, { at: dateTime(endsAt) })
}

export function daysOf({ from, to }: Pick<ExportLine, 'from' | 'to'>): string {
  return from === to ? date(from) : `${date(from)} – ${date(to)}`
}
