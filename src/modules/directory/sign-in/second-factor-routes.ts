import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { refusedWith } from '#platform/problem-schema.ts'
import { bodyLimit, type DoorDeps } from './door.ts'
import { finish } from './gateway.ts'
import { changeAccess } from './own-access.ts'
import { longestPassword } from './password.ts'

const tags = ['sign-in']
const Password = Type.String({ minLength: 1, maxLength: longestPassword })
const BackupCodes = Type.Array(Type.String())
const refused = refusedWith(400, 401, 403, 409, 422, 429)

/** What the password alone confirms, and what of better-auth's answer leaves the server. */
const confirmed = [
  {
    path: '/two-factor/enable',
    operationId: 'prepareTotp',
    summary: 'Set up an authenticator app',
    answer: Type.Object({ totpURI: Type.String(), backupCodes: BackupCodes }),
  },
  {
    path: '/two-factor/disable',
    operationId: 'turnOffTotp',
    summary: 'Turn the second factor off',
    answer: Type.Object({}),
  },
  {
    path: '/two-factor/generate-backup-codes',
    operationId: 'renewBackupCodes',
    summary: 'Make new backup codes; the old ones stop working',
    answer: Type.Object({ backupCodes: BackupCodes }),
  },
] as const

/** What a signed-in person changes about their password and second factor. */
export function secondFactorRoutes({ door }: DoorDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    for (const { path, operationId, summary, answer } of confirmed)
      app.post(
        `/auth${path}`,
        {
          bodyLimit,
          schema: {
            ...{ tags, operationId, summary },
            body: Type.Object({ password: Password }),
            response: { 200: Type.Unsafe<Readonly<Record<string, unknown>>>(answer), ...refused },
          },
        },
        async (request, reply) => {
          const { body } = request
          return finish(
            reply,
            await request.change((ctx) => changeAccess(ctx, door, { request, path, body })),
          )
        },
      )

    app.post(
      '/auth/change-password',
      {
        bodyLimit,
        schema: {
          ...{
            tags,
            operationId: 'changePassword',
            summary: 'Change the password; every other session ends',
          },
          body: Type.Object({ currentPassword: Password, newPassword: Type.String() }),
          response: { 200: Type.Object({}), ...refused },
        },
      },
      async (request, reply) => {
        const { currentPassword, newPassword } = request.body
        const body = { currentPassword, newPassword, revokeOtherSessions: true }
        const path = '/change-password'
        finish(
          reply,
          await request.change((ctx) => changeAccess(ctx, door, { request, path, body })),
        )
        return {}
      },
    )
  }
}
