import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Policy } from '#core/tlog/policy.ts'
import { formatVerifier } from '#core/tlog/note.ts'
import { witnessErrors } from '#modules/ledger/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { refusedWith } from '#platform/problem-schema.ts'
import { addCheckpoint } from './add-checkpoint.ts'
import { lastCosigned } from './cosigned.ts'
import { refuse } from './errors.ts'
import { noteOf } from './evidence.ts'
import { witnessStatus } from './status.ts'
import { addressOf, type Witness } from './witness.ts'

const tags = ['witness']
const open = { public: true } as const
const plain = 'text/plain; charset=utf-8'
const mostBytes = 65_536

export type WitnessRoutesDeps = {
  readonly db: Database
  readonly now: Clock
  /** Undefined where this deployment witnesses nothing. */
  readonly witness?: Witness | undefined
}

/** The protocol of C2SP tlog-witness, for logs and whoever watches them: without a sign-in, on `/witness`. */
export function witnessRoutes({ db, now, witness }: WitnessRoutesDeps): FastifyPluginAsyncTypebox {
  const on = (): Witness => {
    if (!witness) throw refuse('off')
    return witness
  }
  return async (app) => {
    // Whatever type a log says its text has, it is read as bytes and judged by its form.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body)
    })

    app.post(
      '/witness/add-checkpoint',
      {
        config: open,
        bodyLimit: mostBytes,
        schema: {
          tags,
          operationId: 'addCheckpoint',
          summary: 'Cosign a checkpoint of a known log',
        },
      },
      async (request, reply) => {
        const body = Buffer.isBuffer(request.body) ? request.body.toString() : ''
        const answer = await addCheckpoint({ db, now, witness: on() }, body)
        if ('line' in answer) return reply.type(plain).send(answer.line)
        return reply.code(409).type('text/x.tlog.size').send(`${answer.seen}\n`)
      },
    )

    app.get(
      '/witness/key',
      {
        config: open,
        schema: { tags, operationId: 'witnessKey', summary: 'The key to name in a policy' },
      },
      async (_request, reply) => reply.type(plain).send(`${formatVerifier(on().key)}\n`),
    )

    app.get(
      '/witness/:log/checkpoint',
      {
        config: open,
        schema: {
          ...{
            tags,
            operationId: 'witnessedCheckpoint',
            summary: 'What was cosigned last of a log',
          },
          params: Type.Object({ log: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
        },
      },
      async (request, reply) => {
        const origin = [...on().logs.keys()].find((one) => addressOf(one) === request.params.log)
        if (origin === undefined) throw refuse('unknown_log')
        const last = await lastCosigned(db, origin)
        if (!last) throw refuse('nothing_seen')
        return reply.type(plain).send(noteOf(last))
      },
    )
  }
}

const At = Type.String({ format: 'date-time' })
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([Type.Null(), type])
const HeadView = Type.Object({ size: Type.Integer(), at: At })

const WitnessView = Type.Object({
  name: Type.String(),
  url: orNull(Type.String()),
  /** The last checkpoint it cosigned, and when by its own clock. */
  cosigned: orNull(HeadView),
  failing: orNull(Type.Object({ error: Type.Enum([...witnessErrors]), since: At })),
})

const StatusView = Type.Object({
  log: orNull(
    Type.Object({
      origin: Type.String(),
      signed: orNull(HeadView),
      published: orNull(HeadView),
      quorum: orNull(Type.String()),
      witnesses: Type.Array(WitnessView),
    }),
  ),
  witnessing: orNull(
    Type.Object({
      name: Type.String(),
      key: Type.String(),
      logs: Type.Array(
        Type.Object({
          origin: Type.String(),
          address: Type.String(),
          cosigned: orNull(HeadView),
          refused: orNull(Type.Object({ times: Type.Integer(), last: At })),
        }),
      ),
    }),
  ),
})

/** How it stands with the log and its witnesses, for those who answer for it. */
export function witnessStatusRoutes(parts: {
  readonly witness?: Witness | undefined
  readonly policy?: Policy | undefined
}): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/witness',
      {
        schema: {
          ...{
            tags,
            operationId: 'witnessStatus',
            summary: 'The log, its witnesses, and logs witnessed here',
          },
          response: { 200: StatusView, ...refusedWith(403) },
        },
      },
      async (request) => request.look((ctx) => witnessStatus(ctx, parts)),
    )
  }
}
