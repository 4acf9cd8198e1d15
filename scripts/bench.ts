import { globSync } from 'node:fs'
import { basename } from 'node:path'

/** `npm run bench -- NAME`: runs bench/NAME.ts, which prints one JSON line a figure. */
const [name = ''] = process.argv.slice(2)
const names = globSync('bench/*.bench.ts').map((file) => basename(file, '.bench.ts'))
if (!names.includes(name)) {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${names.sort().join(', ')}\n`)
  process.exit(2)
}
await import(`../bench/${name}.bench.ts`)
