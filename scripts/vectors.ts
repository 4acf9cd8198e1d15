import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { vectorFiles } from '../test/vectors/tlog/files.ts'
import { generated } from './generated.ts'

/** `node scripts/vectors.ts [--check]`: writes `vectors/tlog` from the second implementation and from facts. */
const folder = 'vectors/tlog'
mkdirSync(folder, { recursive: true })
const style = await resolveConfig('package.json')
for (const [name, { about, make }] of Object.entries(vectorFiles)) {
  const json = JSON.stringify({ about, ...(await make()) })
  const text = await format(json, { ...style, parser: 'json' })
  generated(`${folder}/${name}.json`, text, 'node scripts/vectors.ts')
}
for (const file of readdirSync(folder))
  if (!(file.replace('.json', '') in vectorFiles)) rmSync(`${folder}/${file}`)
