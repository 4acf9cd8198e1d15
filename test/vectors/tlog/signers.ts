import {
  type Bytes,
  encode64,
  join,
  leafHash,
  sha256,
  treeHash,
} from '#core/tlog/by-the-page.testing.ts'
import {
  checkpointText,
  cosignature,
  cosignedMessage,
  formatKey,
  formatLine,
  type Key,
  keyOf,
  rawOf,
  sign,
} from '#core/tlog/by-the-page-notes.testing.ts'

/** Who signs in the vectors; keys are made from words, so that anyone can make them again. */

export const seedOf = (word: string) => sha256(join(`vectors/tlog: ${word}`))
export type Signer = Key & { readonly seed: Bytes }

export async function signer(name: string, kind: number): Promise<Signer> {
  const seed = await seedOf(name)
  return { ...(await keyOf(name, kind, await rawOf(seed))), seed }
}

export const log = await signer('post.example/ledger/0a0a0a0a', 1)
export const renamed = await keyOf('post.example/renamed', 1, log.raw)
export const otherLog = await signer('other.example/ledger/0b0b0b0b', 1)
export const [ministry, police, press] = (await Promise.all(
  ['ministry.example/witness', 'police.example/witness', 'press.example/witness'].map((name) =>
    signer(name, 4),
  ),
)) as [Signer, Signer, Signer]

export const entryTexts = ['{"n":1}', '{"n":2}', '{"n":3}', '{"n":4}', '{"n":5}']
export const leaves = await Promise.all(entryTexts.map((text) => leafHash(join(text))))
export const root = await treeHash(leaves)
export const text = checkpointText(log.name, 5, root)

export const signature = async (text: string, by: Signer) =>
  formatLine({ ...by, bytes: await sign(by.seed, join(text)) })
export const cosign = async (text: string, by: Signer, time = 1_790_000_000) =>
  formatLine({ ...by, bytes: cosignature(time, await sign(by.seed, cosignedMessage(text, time))) })
export const signed = async (text: string, by: Signer) => `${text}\n${await signature(text, by)}`

export const checkpoint = await signed(text, log)
export const [byMinistry, byPolice, byPress] = await Promise.all(
  [ministry, police, press].map((witness) => cosign(text, witness)),
)

export const invalid = (cases: Record<string, unknown>, code = 'malformed') =>
  Object.entries(cases).map(([note, input]) => ({ note, input, code }))

export const encodedRoot = encode64(root)
export const policyOf = (...lines: string[]) => `${lines.join('\n')}\n`
export const logLine = `log ${formatKey(log)}`
export const none = policyOf(logLine, 'quorum none')
export const witnessLines = [
  `witness bo ${formatKey(ministry)} https://ministry.example/witness`,
  `witness ca ${formatKey(police)}`,
  `witness bao ${formatKey(press)}`,
]
export const quorums = {
  one: [...witnessLines, 'quorum bo'],
  'two of three': [...witnessLines, 'group two 2 bo ca bao', 'quorum two'],
  all: [...witnessLines, 'group all all bo ca bao', 'quorum all'],
  'any of two, and the third': [
    ...witnessLines,
    'group state any bo ca',
    'group both all state bao',
    'quorum both',
  ],
}
