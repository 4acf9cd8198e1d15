import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { measures } from '#core/risk/policy.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import type { Vault } from '#platform/vault.ts'
import { scanEvents } from './event.ts'
import { grounds, verdicts } from './gate.ts'
import { listScans, ScanLines } from './list.ts'
import { recordScan, type ScanAnswer } from './record.ts'

const Id = Type.String({ format: 'uuid' })
const closed = { additionalProperties: false }
const tags = ['scans']
const Code = Type.String({ minLength: 1, maxLength: 1_000 })

const scan = {
  eventId: Id,
  event: Type.Enum([...scanEvents]),
  officeId: Id,
  at: Type.Optional(Type.String({ format: 'date-time' })),
}
const ScanBody = Type.Union([
  Type.Object({ ...scan, itemNumber: Code }, closed),
  Type.Object({ ...scan, labelCode: Code }, closed),
])

/** What a scanner is told: go on, do something, or stop. Nothing of a person. */
const ScanView = Type.Object({
  scanId: Id,
  verdict: Type.Enum([...verdicts]),
  stops: Type.Array(Type.Enum([...grounds])),
  openMeasures: Type.Array(Type.Enum([...measures])),
  moved: Type.Boolean(),
  parcelId: Type.Union([Type.Null(), Id]),
  destination: Type.Union([
    Type.Null(),
    Type.Object({
      province: Type.String(),
      provinceName: Type.String(),
      commune: Type.String(),
      communeName: Type.String(),
    }),
  ]),
  repeated: Type.Boolean(),
})

/** Scans at offices, each a question to the gate. */
export function scanRoutes({ vault }: { readonly vault: Vault }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/scans',
      {
        schema: {
          ...{
            tags,
            operationId: 'recordScan',
            summary: 'Scan an item: pass, do something, or stop',
          },
          body: ScanBody,
          response: { 200: ScanView, ...refusedWith(403, 404, 409, 422) },
        },
      },
      async (request) => {
        const { body } = request
        const { eventId, event, officeId, at } = body
        const code = 'itemNumber' in body ? body.itemNumber : body.labelCode
        const scanned = { eventId, event, officeId, code, ...(at ? { at: new Date(at) } : {}) }
        return view(await request.change((ctx) => recordScan(ctx, vault, scanned)))
      },
    )

    app.get(
      '/parcels/:parcelId/scans',
      {
        schema: {
          ...{ tags, operationId: 'scansOfParcel', summary: 'The scans of a parcel, newest first' },
          params: Type.Object({ parcelId: Id }),
          querystring: Type.Object(
            {
              after: Type.Optional(Id),
              limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
            },
            closed,
          ),
          response: { 200: ScanLines, ...refusedWith(403, 404) },
        },
      },
      async (request) =>
        request.look((ctx) => listScans(ctx, vault, { ...request.params, ...request.query })),
    )
  }
}

function view({ stops, openMeasures, ...answer }: ScanAnswer) {
  return { ...answer, stops: [...stops], openMeasures: [...openMeasures] }
}
