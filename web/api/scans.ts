import { answerAs, api } from './client.ts'
import type { OpenMeasure } from './measures.ts'
import type { Page } from './types.ts'

export const scanEvents = ['arrival', 'departure', 'out_for_delivery'] as const
export type ScanEvent = (typeof scanEvents)[number]
export type Verdict = 'pass' | 'check' | 'stop'
export type StopGround =
  | 'unreadable'
  | 'forged_label'
  | 'unknown_item'
  | 'refused_parcel'
  | 'found'
  | 'doubt'
  | 'open_measures'

export interface ScanAnswer {
  scanId: string
  verdict: Verdict
  stops: StopGround[]
  openMeasures: OpenMeasure[]
  moved: boolean
  parcelId: string | null
  destination: {
    province: string
    provinceName: string
    commune: string
    communeName: string
  } | null
  repeated: boolean
}

export interface ScanLine {
  id: string
  event: ScanEvent
  emsevt: string | null
  verdict: Verdict
  stops: StopGround[]
  openMeasures: OpenMeasure[]
  moved: boolean
  office: { code: string; name: string } | null
  by: string | null
  at: string
  recordedAt: string
}

export interface NewScan {
  eventId: string
  event: ScanEvent
  officeId: string
  /** An item number, or the code of a label. */
  code: string
}

/** Asks the gate. The same event id asked again is answered the same, so a failed call may be repeated. */
export const sendScan = ({ code, ...scan }: NewScan) => {
  const item = /^BUUAN/i.test(code) ? { labelCode: code } : { itemNumber: code }
  return answerAs<ScanAnswer>()(api.POST('/v1/scans', { body: { ...scan, ...item } }))
}

export const listScans = (parcelId: string, after: string | null) =>
  answerAs<Page<ScanLine>>()(
    api.GET('/v1/parcels/{parcelId}/scans', {
      params: { path: { parcelId }, query: { limit: 10, ...(after ? { after } : {}) } },
    }),
  )

// Not randomUUID: that one is missing where an office reaches its server over plain HTTP.
export function newEventId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
