import { save } from '../ui/save.ts'
import { answerAs, api, done } from './client.ts'
import { problemOf } from './problem.ts'
import type { OfficeName, Page, Purpose } from './types.ts'

export const exportGroups = ['sender', 'recipient', 'contents'] as const
export type ExportGroup = (typeof exportGroups)[number]

export type ExportState = 'asked' | 'approved' | 'refused' | 'withdrawn' | 'expired'

export interface ExportLine {
  id: string
  number: number
  state: ExportState
  purpose: Purpose
  groups: ExportGroup[]
  office: OfficeName | null
  from: string
  to: string
  parcels: number
  askedBy: string | null
  askedAt: string
  own: boolean
  decidedBy: string | null
  decidedAt: string | null
  openings: number
  endsAt: string | null
}

export interface Export extends ExportLine {
  recipient: string | null
  note: string | null
  answer: string | null
  embargoUntil: string | null
  opened: { turn: number; at: string; parcels: number }[]
}

export interface Exports extends Page<ExportLine> {
  mayAsk: { purpose: Purpose; groups: ExportGroup[] }[]
}

export interface NewExport {
  purpose: Purpose
  note: string
  recipient: string
  officeId?: string
  from: string
  to: string
  groups: ExportGroup[]
  embargoUntil?: string
}

export interface TracedCopy {
  export: ExportLine
  recipient: string | null
  agree: number
  of: number
  chance: number
  verdict: 'match' | 'likely' | 'none'
}

export interface Trace {
  values: number
  compared: number
  copies: TracedCopy[]
}

export const listExports = (after: string | null) =>
  answerAs<Exports>()(
    api.GET('/v1/exports', { params: { query: { limit: 50, ...(after ? { after } : {}) } } }),
  )

export const readExport = (exportId: string) =>
  answerAs<Export>()(api.GET('/v1/exports/{exportId}', { params: { path: { exportId } } }))

export const askExport = (body: NewExport) =>
  answerAs<{ id: string; number: number; parcels: number }>()(api.POST('/v1/exports', { body }))

export const approveExport = (exportId: string) =>
  done(api.POST('/v1/exports/{exportId}/approval', { params: { path: { exportId } } }))

export const refuseExport = (exportId: string, reason: string) =>
  done(
    api.POST('/v1/exports/{exportId}/refusal', {
      params: { path: { exportId } },
      body: { reason },
    }),
  )

export const withdrawExport = (exportId: string) =>
  done(api.POST('/v1/exports/{exportId}/withdrawal', { params: { path: { exportId } } }))

/** Downloads the file of one's own export: one of three times. */
export async function openExport(exportId: string): Promise<void> {
  const params = { path: { exportId } }
  // As text its byte-order mark would be lost, and with it the accents in a spreadsheet.
  const asked = await api.POST('/v1/exports/{exportId}/file', { params, parseAs: 'blob' })
  const { data, error, response } = asked
  if (!data) throw problemOf(response, error)
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')
  save(data, named?.[1] ?? 'buuan.csv')
}

/** Which export a found piece comes from. The server reads it and keeps nothing of it. */
export const traceLeak = (piece: Blob) =>
  answerAs<Trace>()(
    api.POST('/v1/exports/trace', {
      body: piece,
      bodySerializer: (bytes) => bytes,
      headers: { 'content-type': 'text/csv' },
    }),
  )
