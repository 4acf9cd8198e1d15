import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify'
import { change, look } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { Log } from '#platform/log.ts'
import type { Metrics } from '#platform/metrics.ts'
import { edge, sendProblem, session } from '#platform/problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; refuses with 401 when nobody signed in. */
    readonly actor: Actor
    /** Where the actor was found, kept between hooks. */
    signedIn: Actor | undefined
    /** Runs a change in the name of the actor, at the clock's time. */
    change<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>
    /** Runs a look at the data on a read-only transaction. */
    look<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>
  }
  interface FastifyContextConfig {
    /** A route for people without a sign-in. Every other route answers them 401. */
    public?: true
  }
}

export type HttpDeps = {
  readonly db: Database
  readonly now: Clock
  readonly log: Log
  readonly metrics: Metrics
  /** Session cookie or API key → actor; undefined when neither is good. */
  readonly authenticate: (request: FastifyRequest) => Promise<Actor | undefined>
  /** `https` answers carry HSTS. */
  readonly secure: boolean
}

/** The HTTP edge without routes: identity, transactions, problems, metrics and log of each request. */
export function createHttp(deps: HttpDeps): FastifyInstance {
  const app = Fastify({
    logger: false,
    bodyLimit: 1_048_576,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 200 },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: false } },
    genReqId: () => crypto.randomUUID(),
  }).withTypeProvider<TypeBoxTypeProvider>()
  identify(app, deps)
  guard(app, deps.secure)
  observe(app, deps)
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    sendProblem({ error, request, reply, deps })
  })
  app.setNotFoundHandler((request, reply) => {
    sendProblem({ error: edge('not_found'), request, reply, deps })
  })
  return app
}

function identify(app: FastifyInstance, { db, now, authenticate }: HttpDeps): void {
  app.decorateRequest('signedIn', undefined)
  app.decorateRequest('actor', {
    getter(this: FastifyRequest) {
      if (!this.signedIn) throw session('required')
      return this.signedIn
    },
  })
  app.decorateRequest('change', function (work) {
    return change(db, { actor: this.actor, now: now() }, work)
  })
  app.decorateRequest('look', function (work) {
    return look(db, { actor: this.actor, now: now() }, work)
  })
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.public) return
    if (request.is404) return
    request.signedIn = await authenticate(request)
    if (!request.signedIn) throw session('required')
  })
}

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/** Answers are never stored by a proxy, framed by a stranger or read as another type. */
function guard(app: FastifyInstance, secure: boolean): void {
  app.addHook('onSend', async (request, reply) => {
    reply.header('content-security-policy', contentSecurityPolicy)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('permissions-policy', 'camera=(self), microphone=(), geolocation=(self)')
    if (secure) reply.header('strict-transport-security', 'max-age=31536000')
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}

function observe(app: FastifyInstance, { log, metrics }: HttpDeps): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const labels = { method: request.method, route, status: String(reply.statusCode) }
    metrics.httpSeconds.observe(labels, reply.elapsedTime / 1000)
    log.info('request', {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...(request.signedIn ? { actorId: request.signedIn.id } : {}),
    })
  })
}
