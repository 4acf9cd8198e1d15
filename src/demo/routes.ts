import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Clock } from '#platform/clock.ts'
import { roles } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { Vault } from '#platform/vault.ts'
import type { DemoPhone } from './demo-phone.ts'
import { listSignIns } from './sign-ins.ts'

const DemoView = Type.Object({
  signIns: Type.Array(
    Type.Object({
      staffCode: Type.String(),
      password: Type.String(),
      role: Type.Enum([...roles]),
      name: Type.String(),
      organisation: Type.String(),
      office: Type.Union([Type.Null(), Type.String()]),
    }),
  ),
  messages: Type.Array(Type.Object({ to: Type.String(), text: Type.String(), at: Type.String() })),
})

export type DemoRouteDeps = {
  readonly db: Database
  readonly vault: Vault
  readonly now: Clock
  readonly phone: DemoPhone
}

/** Who may be played here, and what the one phone of the country received. Left out of the published API. */
export function demoRoutes(deps: DemoRouteDeps): (app: FastifyInstance) => void {
  return (app) => {
    app
      .withTypeProvider<TypeBoxTypeProvider>()
      .get(
        '/demo',
        { config: { public: true }, schema: { hide: true, response: { 200: DemoView } } },
        async () => ({
          signIns: await listSignIns(deps),
          messages: deps.phone
            .messages()
            .map(({ to, text, at }) => ({ to, text, at: at.toISOString() })),
        }),
      )
  }
}
