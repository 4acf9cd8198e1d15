import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { describedApp } from './described-app.ts'
import { generated } from './generated.ts'

/**
 * `npm run openapi`: writes docs/api/openapi.json from the routes, and from it the types of the
 * browser's client; `-- --check` compares both.
 */
const app = await describedApp()
const document = JSON.stringify(app.swagger(), null, 1)
generated('docs/api/openapi.json', `${document}\n`, 'npm run openapi')
// Fastify's type of the document and the generator's differ in name only.
const types = await openapiTS(JSON.parse(document) as OpenAPI3)
const head =
  '// Written by `npm run openapi` from docs/api/openapi.json; CI fails when it differs.\n'
generated('web/api.d.ts', `${head}${astToString(types)}`, 'npm run openapi')
process.exit(0)
