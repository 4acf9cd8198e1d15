import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Vault } from '#platform/vault.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { machineRoutes } from './machine-routes.ts'
import { meRoutes } from './me-routes.ts'
import { officeRoutes } from './office-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import type { SignIn } from './sign-in/door.ts'

export type DirectoryDeps = {
  readonly vault: Vault
  readonly signIn: SignIn
  readonly publicUrl: string
  /** Whether the demo country is here, for the note on every page. */
  readonly demo?: boolean
}

/** Everything of the directory below `/v1`. */
export function directoryRoutes(deps: DirectoryDeps): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(meRoutes(deps))
    await app.register(invitationRoutes(deps))
    await app.register(officeRoutes)
    await app.register(peopleRoutes(deps))
    await app.register(machineRoutes)
  }
}
