import {
  IconChartBar,
  IconFileAlert,
  IconFishHook,
  IconGitFork,
  IconKeyOff,
  IconListNumbers,
  IconMoon,
  IconPlugConnectedX,
  IconRadioactive,
  IconRobot,
  IconRouteOff,
  IconScissors,
  IconUnlink,
  IconUsers,
  IconWaveSine,
  IconWritingSignOff,
  type Icon,
} from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { AlarmKind, AlarmLine } from '../../api/security.ts'
import { ago, dateTime } from '../../i18n/format.ts'
import { isKey } from '../../i18n/index.ts'
import type { Tone } from '../../ui/tag.tsx'

const known: Readonly<Record<AlarmKind, Icon>> = {
  canary_revealed: IconFishHook,
  enumeration: IconListNumbers,
  machine_walk: IconRobot,
  export_leaked: IconFileAlert,
  xray_missed: IconRadioactive,
  log_forked: IconGitFork,
  log_shrunk: IconScissors,
  log_broken: IconUnlink,
  unusual_volume: IconChartBar,
  off_route: IconRouteOff,
  out_of_hours: IconMoon,
  many_readers: IconUsers,
  revoked_key: IconKeyOff,
  witness_refused: IconWritingSignOff,
  witness_silent: IconPlugConnectedX,
  risk_drift: IconWaveSine,
}

/** By kind; one this page has not heard of is still an alarm, and has the bell. */
export const alarmIcons: Readonly<Partial<Record<string, Icon>>> = known

export function kindOf(t: TFunction, kind: AlarmKind): string {
  const key: string = `alarm.${kind}`
  return isKey(key) ? t(key) : kind
}

/** What was noticed, in one sentence with its figures. */
export function factOf(t: TFunction, { kind, data }: AlarmLine): string {
  const key: string = `alarm_fact.${kind}`
  return isKey(key) ? t(key, { ...data, ...inWords(t, data) }) : ''
}

/** Codes among the figures, as words. */
function inWords(t: TFunction, data: AlarmLine['data']): Record<string, string> {
  const why = `key_end.${String(data['why'])}`
  const error = `witness_error.${String(data['error'])}`
  const fact = `risk_fact.${String(data['fact'])}`
  return {
    ...(isKey(fact) ? { fact: t(fact) } : {}),
    ...(isKey(why) ? { why: t(why) } : {}),
    ...(isKey(error) ? { error: t(error) } : {}),
    ...(typeof data['since'] === 'string' ? { since: dateTime(data['since']) } : {}),
  }
}

const soonMs = 4 * 3_600_000

/** Until when somebody must have answered, and how pressing that is. */
export function deadlineOf(t: TFunction, alarm: AlarmLine): { text: string; tone: Tone } {
  const now = new Date()
  const when = ago(alarm.dueAt, now)
  if (alarm.overdue) return { text: t('alarms.overdue', { when }), tone: 'stop' }
  const left = new Date(alarm.dueAt).getTime() - now.getTime()
  return { text: t('alarms.due', { when }), tone: left < soonMs ? 'warn' : 'plain' }
}

/** Who answers for it: oneself, a colleague, or nobody yet. */
export function ownerOf(t: TFunction, { owner }: AlarmLine): string {
  if (!owner) return t('alarms.no_owner')
  return owner.own ? t('alarms.own') : (owner.name ?? t('alarms.someone'))
}
