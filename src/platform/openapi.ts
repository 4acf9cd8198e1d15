import fastifySwagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'

/** Collects every route's schema into an OpenAPI 3.1 document, served at `/v1/openapi.json`. */
export async function documentApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'BưuAn',
        version: '1',
        description:
          'Safety, security and confidentiality of the post. Errors are application/problem+json (RFC 9457); `code` is stable.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'buuan.session_token' },
          apiKey: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { apiKey: [] }],
    },
  })
  app.get('/v1/openapi.json', { config: { public: true }, schema: { hide: true } }, async () =>
    app.swagger(),
  )
}
