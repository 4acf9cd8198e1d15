import { answerAs, api, done } from './client.ts'
import type { OfficeName, Page, ParcelLine, Purpose, RevealGroup } from './types.ts'

export type AlarmKind =
  | 'canary_revealed'
  | 'enumeration'
  | 'machine_walk'
  | 'export_leaked'
  | 'xray_missed'
  | 'log_forked'
  | 'log_shrunk'
  | 'log_broken'
  | 'unusual_volume'
  | 'off_route'
  | 'out_of_hours'
  | 'many_readers'
  | 'revoked_key'
  | 'witness_refused'
  | 'witness_silent'
  | 'risk_drift'

export const outcomes = ['explained', 'misuse', 'leak', 'technical'] as const
export type Outcome = (typeof outcomes)[number]

export interface AlarmLine {
  id: string
  kind: AlarmKind
  state: 'open' | 'taken' | 'closed'
  deployment: boolean
  office: OfficeName | null
  about: { id: string; name: string | null } | null
  data: Record<string, string | number | boolean>
  times: number
  raisedAt: string
  lastAt: string
  dueAt: string
  overdue: boolean
  owner: { id: string; name: string | null; own: boolean } | null
  outcome: Outcome | null
  closedAt: string | null
}

export interface Alarm extends AlarmLine {
  closedBy: string | null
  note: string | null
  story: { at: string; type: string; by: string | null }[]
}

export interface AlarmRead {
  parcelId: string
  group: RevealGroup
  purpose: Purpose
  own: boolean
  at: string
}

export interface CutOff {
  id: string
  actor: { id: string; name: string | null; own: boolean }
  alarm: { id: string; kind: AlarmKind }
  at: string
  liftedAt: string | null
  liftedBy: string | null
  reason: string | null
}

export interface Canary extends ParcelLine {
  plantedAt: string
  plantedBy: string | null
  reveals: number
}

export interface Canaries extends Page<Canary> {
  uncovered: OfficeName[]
}

/** A size of a log and when it was reached. */
export interface LogHead {
  size: number
  at: string
}

export type WitnessError =
  'unreachable' | 'bad_answer' | 'unknown_log' | 'key_refused' | 'ahead' | 'fork' | 'proof_refused'

export interface Witness {
  name: string
  url: string | null
  cosigned: LogHead | null
  failing: { error: WitnessError; since: string } | null
}

export interface WitnessedLog {
  origin: string
  address: string
  cosigned: LogHead | null
  refused: { times: number; last: string } | null
}

export interface LedgerStatus {
  log: {
    origin: string
    signed: LogHead | null
    published: LogHead | null
    quorum: string | null
    witnesses: Witness[]
  } | null
  witnessing: { name: string; key: string; logs: WitnessedLog[] } | null
}

const page = (after: string | null) => ({ limit: 50, ...(after ? { after } : {}) })

export const listAlarms = (state: 'open' | 'closed', after: string | null) =>
  answerAs<Page<AlarmLine>>()(
    api.GET('/v1/alarms', { params: { query: { state, ...page(after) } } }),
  )

export const readAlarm = (alarmId: string) =>
  answerAs<Alarm>()(api.GET('/v1/alarms/{alarmId}', { params: { path: { alarmId } } }))

/** What the person an alarm is about opened in the day before it. */
export const readsOfAlarm = (alarmId: string) =>
  answerAs<{ items: AlarmRead[] }>()(
    api.GET('/v1/alarms/{alarmId}/reads', { params: { path: { alarmId } } }),
  )

export const takeAlarm = (alarmId: string) =>
  done(api.POST('/v1/alarms/{alarmId}/take', { params: { path: { alarmId } } }))

export const closeAlarm = (alarmId: string, body: { outcome: Outcome; note: string }) =>
  done(api.POST('/v1/alarms/{alarmId}/close', { params: { path: { alarmId } }, body }))

export const listCutOffs = (state: 'standing' | 'lifted', after: string | null) =>
  answerAs<Page<CutOff>>()(
    api.GET('/v1/cut-offs', { params: { query: { state, ...page(after) } } }),
  )

export const liftCutOff = (cutOffId: string, reason: string) =>
  done(
    api.POST('/v1/cut-offs/{cutOffId}/lift', { params: { path: { cutOffId } }, body: { reason } }),
  )

export const listCanaries = (after: string | null) =>
  answerAs<Canaries>()(api.GET('/v1/canaries', { params: { query: page(after) } }))

export const plantCanary = (itemNumber: string) =>
  answerAs<{ parcelId: string }>()(api.POST('/v1/canaries', { body: { itemNumber } }))

export const readLedgerStatus = () => answerAs<LedgerStatus>()(api.GET('/v1/witness'))
