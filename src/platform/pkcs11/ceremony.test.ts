import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { testFolder } from '#platform/testing.ts'
import { openRing } from './ring.testing.ts'
import { emptyToken, skip as noSoftHsm, softhsm } from './softhsm.testing.ts'

const tool = spawnSync('pkcs11-tool', ['--help']).error === undefined
const skip = noSoftHsm || (tool ? false : 'pkcs11-tool is not installed (apt-get install opensc)')

test(
  'every command of the key ceremony in docs/operations.md works as it stands',
  { skip },
  async () => {
    const tokenFolder = emptyToken()
    const folder = testFolder()
    const [data, pinFile] = [join(folder, 'data'), join(folder, 'pin')]
    const names: Record<string, string> = { LIBRARY: softhsm!, PINFILE: pinFile, DATA: data }
    const commands = commandsOf('Keys in an HSM').replaceAll(
      /\b(LIBRARY|PINFILE|DATA)\b/g,
      (name) => names[name]!,
    )
    mkdirSync(join(data, 'keys'), { recursive: true })
    writeFileSync(join(data, 'keys/auth.secret'), 'in clear')
    symlinkSync(resolve('bin'), join(folder, 'bin'))
    const run = spawnSync('bash', ['-eu', '-c', commands], {
      cwd: folder,
      input: 'officer-secret\nuser-secret\nnew-user-secret\n',
      encoding: 'utf8',
    })
    assert.equal(run.status, 0, run.stderr)
    assert.match(run.stdout, /Key ring [0-9a-f-]{36} is made/)
    assert.match(run.stdout, /Keys live, destroyed: 0, 0/)
    assert.match(run.stdout, /Secret Key Object[^]*buuan\/ring\//)
    assert.equal(statSync(pinFile).mode & 0o777, 0o600)
    assert.equal(readFileSync(pinFile, 'utf8'), 'new-user-secret\n')

    const place = { modulePath: softhsm!, tokenLabel: 'buuan', pinFile, pin: '', tokenFolder }
    const ring = await openRing({ ...place, folder: join(data, 'keys') })
    assert.ok(run.stdout.includes(ring.id))
    const copied = execFileSync('tar', ['-tf', join(folder, 'keys.tar')], { encoding: 'utf8' })
    assert.deepEqual(copied.trim().split('\n').sort(), ['./', './token.id', './token.wrapped'])
  },
)

/** The shell blocks below one heading, as one script. */
function commandsOf(heading: string): string {
  const text = readFileSync(resolve('docs/operations.md'), 'utf8')
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))!
  return [...section.matchAll(/^```sh\n([^]*?)^```/gm)].map((match) => match[1]).join('\n')
}
