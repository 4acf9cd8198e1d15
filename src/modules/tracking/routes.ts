import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { visitor } from '#modules/directory/index.ts'
import { type Purpose, purposes, purposeWords } from '#modules/reveals/index.ts'
import { change, look } from '#platform/change.ts'
import { roles } from '#platform/context.ts'
import type { Log } from '#platform/log.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import { networkOf, RateLimit } from '#platform/rate-limit.ts'
import { askForCode, proveControl } from './control.ts'
import type { TrackingDeps } from './deps.ts'
import { Enquiries } from './enquiries.ts'
import { refuse } from './errors.ts'
import { parseNamed } from './find-provable.ts'
import { type AccessHistory, type AccessLine, readHistory } from './history.ts'
import { proveAccess } from './proof.ts'

const tags = ['tracking']
const open = { public: true } as const
const closed = { additionalProperties: false }
const Id = Type.String({ format: 'uuid' })
const text = Type.String()
const bodyLimit = 4_096

const AskBody = Type.Object(
  { itemNumber: Type.String({ maxLength: 40 }), phone: Type.String({ maxLength: 40 }) },
  closed,
)

const LineView = Type.Object({
  entry: text,
  at: text,
  kind: Type.Enum(['reveal', 'photo', 'export']),
  role: Type.Union([Type.Null(), Type.Enum([...roles])]),
  organisation: text,
  purpose: Type.Union([
    Type.Null(),
    Type.Object({ code: Type.Enum([...purposes]), vi: text, en: text, basis: text }),
  ]),
  groups: Type.Array(text),
  fields: Type.Integer(),
})

const HistoryView = Type.Object({
  itemNumber: text,
  state: text,
  acceptedOn: text,
  side: Type.Enum(['sender', 'recipient']),
  lines: Type.Array(LineView),
})

/** How often, of one network, item and phone: known here or not, all are counted alike. */
export function publicLimits() {
  const windowMs = 60 * 60_000
  return {
    network: new RateLimit(10),
    item: new RateLimit(10, { windowMs }),
    phone: new RateLimit(5, { windowMs }),
    tries: new RateLimit(20),
    reads: new RateLimit(60),
  }
}

/** What lives as long as the server: counts and what waits to be looked up. */
export type Desk = {
  readonly limits: ReturnType<typeof publicLimits>
  readonly enquiries: Enquiries
}

type Public = TrackingDeps & Desk

/** What a sender or recipient may learn without an account: who looked at their data. */
export function trackingRoutes(
  deps: TrackingDeps,
  { limits = publicLimits(), enquiries = enquiriesOf(deps.log) }: Partial<Desk> = {},
): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(controlRoutes({ ...deps, limits, enquiries }))
    await app.register(historyRoutes({ ...deps, limits, enquiries }))
  }
}

function enquiriesOf(log: Log): Enquiries {
  return new Enquiries((error) => log.error('enquiry failed', { error }))
}

function controlRoutes(deps: Public): FastifyPluginAsyncTypebox {
  const { limits, enquiries } = deps
  return async (app) => {
    app.addHook('onClose', () => enquiries.idle())

    app.post(
      '/tracking/codes',
      {
        ...{ config: open, bodyLimit },
        schema: {
          ...{
            tags,
            operationId: 'askForCode',
            summary: 'Send a code, if the phone is of the sender or recipient of this item',
          },
          body: AskBody,
          response: {
            202: Type.Object({ id: Id, expiresAt: text }),
            ...refusedWith(422, 429, 503),
          },
        },
      },
      async (request, reply) => {
        if (!deps.canSendCodes) throw refuse('no_message_gateway')
        limits.network.take(networkOf(request.ip))
        const named = parseNamed(request.body)
        limits.item.take(named.itemNumber)
        limits.phone.take(named.phone)
        const { id, expiresAt } = await askForCode(deps, enquiries, named)
        return reply.code(202).send({ id, expiresAt: expiresAt.toISOString() })
      },
    )

    app.post(
      '/tracking/codes/:codeId/verify',
      {
        ...{ config: open, bodyLimit },
        schema: {
          ...{ tags, operationId: 'proveControl', summary: 'Change the code for a ticket, once' },
          params: Type.Object({ codeId: Id }),
          body: Type.Object({ code: Type.String({ pattern: '^\\d{6}$' }) }, closed),
          response: { 200: Type.Object({ ticket: text, until: text }), ...refusedWith(422, 429) },
        },
      },
      async (request) => {
        limits.tries.take(networkOf(request.ip))
        const typed = { id: request.params.codeId, code: request.body.code }
        const { ticket, until } = await proveControl(deps, typed)
        return { ticket, until: until.toISOString() }
      },
    )
  }
}

function historyRoutes({ db, now, vault, tiles, limits }: Public): FastifyPluginAsyncTypebox {
  const who = () => ({ actor: visitor, now: now() })
  const ticketOf = (request: FastifyRequest): string => {
    limits.reads.take(networkOf(request.ip))
    const [, ticket] = /^Bearer ([\w-]{43})$/.exec(request.headers.authorization ?? '') ?? []
    if (!ticket) throw refuse('ticket_over')
    return ticket
  }
  return async (app) => {
    app.post(
      '/tracking/history',
      {
        ...{ config: open, bodyLimit },
        schema: {
          ...{
            tags,
            operationId: 'readHistory',
            summary: 'Who looked at your data: with the ticket as bearer; it is recorded',
          },
          response: { 200: HistoryView, ...refusedWith(401, 429) },
        },
      },
      async (request) => {
        const ticket = ticketOf(request)
        return historyView(await change(db, who(), (ctx) => readHistory(ctx, vault, ticket)))
      },
    )

    app.get(
      '/tracking/history/:entry/proof',
      {
        config: open,
        schema: {
          ...{
            tags,
            operationId: 'proveAccess',
            summary: 'A line of your access history as a proof that anyone can verify offline',
          },
          params: Type.Object({ entry: Type.String({ pattern: '^[1-9]\\d{0,17}$' }) }),
          response: { 200: text, ...refusedWith(401, 404, 409, 429) },
        },
      },
      async (request, reply) => {
        const asked = { ticket: ticketOf(request), entry: request.params.entry }
        const proof = await look(db, who(), (ctx) => proveAccess(ctx, tiles, asked))
        return reply
          .type('text/plain; charset=utf-8')
          .header('content-disposition', `attachment; filename="${asked.entry}.tlog-proof"`)
          .send(proof)
      },
    )
  }
}

function historyView({ lines, ...history }: AccessHistory) {
  return { ...history, lines: lines.map(lineView) }
}

function lineView({ at, purpose, groups, ...line }: AccessLine) {
  return {
    ...{ ...line, groups: [...groups], at: at.toISOString() },
    purpose: purpose && { code: purpose, ...wordsOf(purpose) },
  }
}

function wordsOf(purpose: Purpose) {
  const { vi, en, basis } = purposeWords[purpose]
  return { vi, en, basis }
}
