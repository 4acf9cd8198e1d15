import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { labelFiles } from '../test/vectors/label/files.ts'
import { vectorFiles } from '../test/vectors/tlog/files.ts'
import { generated } from './generated.ts'

/** `node scripts/vectors.ts [--check]`: writes `vectors/tlog` and part of `vectors/label` from the second implementations and from facts. */
const style = await resolveConfig('package.json')
await write('vectors/tlog', vectorFiles)
await write('vectors/label', labelFiles)
for (const file of readdirSync('vectors/tlog'))
  if (!(file.replace('.json', '') in vectorFiles)) rmSync(`vectors/tlog/${file}`)

async function write(folder: string, files: typeof vectorFiles): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const [name, { about, make }] of Object.entries(files)) {
    const json = JSON.stringify({ about, ...(await make()) })
    const text = await format(json, { ...style, parser: 'json' })
    generated(`${folder}/${name}.json`, text, 'node scripts/vectors.ts')
  }
}
