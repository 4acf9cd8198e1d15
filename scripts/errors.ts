import { allRefusals } from '#platform/errors.ts'
import { describedApp } from './described-app.ts'
import { generated } from './generated.ts'

/** `npm run errors`: writes docs/errors.md from the refusal tables; `-- --check` compares. */
await describedApp()
const rows = allRefusals().map(
  ([code, { status, vi, en }]) => `| \`${code}\` | ${status} | ${vi} | ${en} |`,
)
const text = `# Refusals

Every expected refusal of the API, generated from the modules' tables by \`npm run errors\`.
The answer is \`application/problem+json\` (RFC 9457); \`code\` is stable, \`title\` follows \`Accept-Language\`.

| code | status | Vietnamese | English |
|---|---|---|---|
${rows.join('\n')}
`
generated('docs/errors.md', text, 'npm run errors')
process.exit(0)
