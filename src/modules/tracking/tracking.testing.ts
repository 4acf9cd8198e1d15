import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { TileStore } from '#modules/ledger/index.ts'
import type { Desk } from '#modules/reveals/desk.testing.ts'
import { revealGroup } from '#modules/reveals/reveal.ts'
import { change } from '#platform/change.ts'
import type { Actor } from '#platform/context.ts'
import { createHttp } from '#platform/http.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { RateLimit } from '#platform/rate-limit.ts'
import { noon } from '#platform/testing.ts'
import { Enquiries } from './enquiries.ts'
import { trackingJobs } from './jobs.ts'
import { type publicLimits, trackingRoutes } from './routes.ts'

export const senderPhone = '0912345678'
export const recipientPhone = '0987654321'

type Limits = ReturnType<typeof publicLimits>
type Options = { readonly canSendCodes: boolean; readonly limits: Limits }

function unlimited(): Limits {
  const limit = new RateLimit(1_000_000)
  return { network: limit, item: limit, phone: limit, tries: limit, reads: limit }
}

/** The public page's server beside a counter: its clock, its messages, and what waits to be looked up. */
export async function aPublicPage(desk: Desk, options: Partial<Options> = {}) {
  const { canSendCodes = true, limits = unlimited() } = options
  const { db, store } = desk
  const clock = { at: noon }
  const now = () => clock.at
  const messages: { to: string; text: string }[] = []
  const failed: unknown[] = []
  const enquiries = new Enquiries((error) => failed.push(error))
  const tiles = new TileStore(store.blobs)
  const deps = { db, now, log: silentLog, vault: store.vault, tiles, canSendCodes }
  const app = createHttp({
    ...{ db, now, log: silentLog, metrics: createMetrics(), secure: false },
    authenticate: async () => undefined,
  })
  await app.register(trackingRoutes(deps, { enquiries, limits }), { prefix: '/v1' })
  after(() => app.close())
  const notifier = { send: async (message: (typeof messages)[0]) => void messages.push(message) }
  const jobs = trackingJobs({ ...deps, notifier })
  const idle = async () => {
    await enquiries.idle()
    assert.deepEqual(failed, [])
  }
  return { desk, clock, messages, enquiries, jobs, ...visitorOf(app, { messages, jobs, idle }) }
}

type Served = {
  readonly messages: readonly { readonly text: string; readonly to: string }[]
  readonly jobs: JobHandlers
  readonly idle: () => Promise<void>
}

/** What a visitor does, and the phones that messages come to. */
function visitorOf(app: FastifyInstance, { messages, jobs, idle }: Served) {
  const send = async (url: string, more: Partial<InjectOptions> & { ticket?: string }) => {
    const { ticket, ...rest } = more
    const headers = ticket === undefined ? {} : { authorization: `Bearer ${ticket}` }
    return app.inject({ method: 'POST', url: `/v1/tracking${url}`, headers, ...rest })
  }
  const post = async (url: string, more: Parameters<typeof send>[1]) => {
    const answer = await send(url, more)
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
  }
  const visitor = {
    ask: (itemNumber: string, phone: string, remoteAddress = '203.0.113.1') =>
      post('/codes', { payload: { itemNumber, phone }, remoteAddress }),
    verify: (id: unknown, code: string) =>
      post(`/codes/${String(id)}/verify`, { payload: { code } }),
    history: (ticket: string) => post('/history', { ticket }),
    async proof(ticket: string, entry: string) {
      const answer = await send(`/history/${entry}/proof`, { method: 'GET', ticket })
      return { status: answer.statusCode, text: answer.body }
    },
    /** Asks, and reads the code off the phone it was sent to; undefined when none was. */
    async codeFor(itemNumber: string, phone: string) {
      const { status, body } = await visitor.ask(itemNumber, phone)
      assert.equal(status, 202, JSON.stringify(body))
      await idle()
      const before = messages.length
      await jobs['tracking.send_code']!({ challengeId: String(body['id']) })
      const sent = messages[before]
      return { id: String(body['id']), sent, code: sent && /\d{6}/.exec(sent.text)![0] }
    },
    async ticketFor(itemNumber: string, phone: string): Promise<string> {
      const { id, code } = await visitor.codeFor(itemNumber, phone)
      const { status, body } = await visitor.verify(id, code!)
      assert.equal(status, 200, JSON.stringify(body))
      return String(body['ticket'])
    },
  }
  return visitor
}

export type PublicPage = Awaited<ReturnType<typeof aPublicPage>>

export type Line = {
  readonly entry: string
  readonly kind: string
  readonly role: string | null
  readonly organisation: string
  readonly purpose: { readonly code: string; readonly vi: string } | null
  readonly groups: readonly string[]
  readonly fields: number
}

/** The lines a ticket shows. */
export async function linesOf(page: PublicPage, ticket: string): Promise<readonly Line[]> {
  const { status, body } = await page.history(ticket)
  assert.equal(status, 200, JSON.stringify(body))
  // What the schema of the answer lets through.
  return body['lines'] as readonly Line[]
}

type Reveal = Omit<Parameters<typeof revealGroup>[2], 'parcelId'>

/** Somebody of the desk looks, at the page's time. */
export function lookedAt(
  page: PublicPage,
  parcelId: string,
  { by, ...asked }: Reveal & { by: Actor },
) {
  const { desk, clock } = page
  return change(desk.db, { actor: by, now: clock.at }, (ctx) =>
    revealGroup(ctx, desk.store, { parcelId, ...asked }),
  )
}
