import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { DirectoryDeps } from './deps.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { machineRoutes } from './machine-routes.ts'
import { meRoutes } from './me-routes.ts'
import { officeRoutes } from './office-routes.ts'
import { peopleRoutes } from './people-routes.ts'

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
