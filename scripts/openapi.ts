import { describedApp } from './described-app.ts'
import { generated } from './generated.ts'

/** `npm run openapi`: writes docs/api/openapi.json from the routes; `-- --check` compares. */
const app = await describedApp()
generated('docs/api/openapi.json', `${JSON.stringify(app.swagger(), null, 1)}\n`, 'npm run openapi')
process.exit(0)
