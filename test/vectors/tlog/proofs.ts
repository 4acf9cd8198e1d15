import { encode64, inclusionPath, join } from '#core/tlog/by-the-page.testing.ts'
import { checkpointText } from '#core/tlog/by-the-page-notes.testing.ts'
import {
  byMinistry,
  checkpoint,
  entryTexts,
  invalid,
  leaves,
  log,
  logLine,
  none,
  policyOf,
  quorums,
  signed,
} from './signers.ts'

/** Proof files under a policy. */

export async function proofs() {
  const path = await inclusionPath(1, leaves)
  const lines = path.map((hash) => `${encode64(hash)}\n`).join('')
  const witnessedBy = checkpoint + byMinistry!
  const head = 'c2sp.org/tlog-proof@v1\n'
  const extra = `extra ${encode64(join(entryTexts[1]!))}\n`
  const file = `${head}${extra}index 1\n${lines}\n${witnessedBy}`
  const bare = file.replace(extra, '')
  const policy = policyOf(logLine, ...quorums.one)
  const expect = { origin: log.name, size: 5, index: 1, entry: entryTexts[1] }
  const lone = checkpointText(log.name, 1, leaves[0]!)
  const loneFile = `${head}extra ${encode64(join(entryTexts[0]!))}\nindex 0\n\n${await signed(lone, log)}`
  const forged = encode64(join('{"n":9}'))
  const rows = (code: string, cases: Record<string, [proof: string, entry?: string]>) =>
    invalid(
      Object.fromEntries(
        Object.entries(cases).map(([what, [proof, entry]]) => [
          what,
          { policy, proof, ...(entry === undefined ? {} : { entry }) },
        ]),
      ),
      code,
    )
  return {
    valid: [
      { note: 'with its entry', input: { policy, proof: file }, expect },
      { note: 'the entry beside it', input: { policy, proof: bare, entry: entryTexts[1] }, expect },
      {
        note: 'the entry beside it goes before the one in it',
        input: { policy, proof: file.replace(extra, `extra ${forged}\n`), entry: entryTexts[1] },
        expect,
      },
      {
        note: 'of the only entry',
        input: { policy: none, proof: loneFile },
        expect: { ...expect, size: 1, index: 0, entry: entryTexts[0] },
      },
    ],
    invalid: [
      ...rows('malformed', {
        'another first line': [file.replace('@v1', '@v2')],
        'no index': [file.replace('index 1\n', '')],
        'an index with a sign': [file.replace('index 1', 'index -1')],
        'an index with a zero before it': [file.replace('index 1', 'index 01')],
        'a hash of 31 bytes': [file.replace(lines, `${encode64(path[0]!.slice(1))}\n`)],
        'extra data that is not base64': [file.replace(extra, 'extra !!\n')],
        '64 hashes': [file.replace(lines, lines.slice(0, 45).repeat(64))],
        'no checkpoint': [file.slice(0, file.indexOf('\n\n') + 1)],
        empty: [''],
      }),
      ...rows('no_entry', { 'no entry in it or beside it': [bare] }),
      ...rows('not_included', {
        'another entry in it': [file.replace(extra, `extra ${forged}\n`)],
        'another entry beside it': [file, '{"n":9}'],
        'another index': [file.replace('index 1', 'index 2')],
        'an index beyond the log': [file.replace('index 1', 'index 5')],
        'a hash too few': [file.replace(lines, lines.slice(45))],
        'a hash too many': [file.replace(lines, lines + lines.slice(0, 45))],
      }),
      ...rows('not_witnessed', {
        'a checkpoint without its witness': [file.replace(byMinistry!, '')],
      }),
      ...rows('not_signed', {
        'a checkpoint its log has not signed': [file.replace('\n5\n', '\n6\n')],
      }),
    ],
  }
}
