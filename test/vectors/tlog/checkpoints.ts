import { decode64, encode64, join, treeHash } from '#core/tlog/by-the-page.testing.ts'
import {
  checkpointText,
  cosignature,
  cosignedMessage,
  formatKey,
  formatLine,
  sign,
} from '#core/tlog/by-the-page-notes.testing.ts'
import * as published from './published.ts'
import {
  byMinistry,
  byPolice,
  byPress,
  checkpoint,
  cosign,
  encodedRoot,
  invalid,
  log,
  logLine,
  ministry,
  none,
  otherLog,
  policyOf,
  quorums,
  renamed,
  root,
  signature,
  signed,
  text,
  witnessLines,
} from './signers.ts'

/** Checkpoints under a policy, and policies. */

/** Checkpoints under a policy: believed, or why not. */
export async function checkpoints() {
  const facts = published.checkpoints.map(({ note, log, witness, signed }) => ({
    note: `published: ${note}`,
    policy: policyOf(
      `log ${log}`,
      ...(witness ? [`witness w ${witness}`, 'quorum w'] : ['quorum none']),
    ),
    signed,
  }))
  const own = [
    { note: 'signed by its log', policy: none, signed: checkpoint },
    {
      note: 'with a line of a key that nobody knows',
      policy: none,
      signed: `${checkpoint}— nobody AAAAAAA=\n`,
    },
    { note: 'with an extension line', policy: none, signed: await signed(`${text}more\n`, log) },
    {
      note: 'of the empty log',
      policy: none,
      signed: await signed(checkpointText(log.name, 0, await treeHash([])), log),
    },
    {
      note: 'of the largest size',
      policy: none,
      signed: await signed(checkpointText(log.name, Number.MAX_SAFE_INTEGER, root), log),
    },
    ...witnessed([
      ['one', [byMinistry!]],
      ['one', [byPolice!, byMinistry!]],
      ['two of three', [byMinistry!, byPress!]],
      ['all', [byMinistry!, byPolice!, byPress!]],
      ['any of two, and the third', [byPolice!, byPress!]],
    ]),
  ]
  const valid = [...facts, ...own].map(({ note, ...input }) => ({
    note,
    input,
    expect: headOf(input.signed),
  }))
  return { valid, invalid: await wrongCheckpoints() }
}

function headOf(signed: string) {
  const [origin, size, root] = signed.split('\n') as [string, string, string]
  return { origin, size: Number(size), root }
}

function witnessed(rows: readonly [keyof typeof quorums, string[]][]) {
  return rows.map(([quorum, lines]) => ({
    note: `quorum of ${quorum}, ${lines.length} cosignatures`,
    policy: policyOf(logLine, ...quorums[quorum]),
    signed: checkpoint + lines.join(''),
  }))
}

async function wrongCheckpoints() {
  const malformed = {
    'a size with a zero before it': text.replace('\n5\n', '\n05\n'),
    'a size with a sign': text.replace('\n5\n', '\n+5\n'),
    'a size beyond a safe integer': text.replace('\n5\n', '\n9007199254740992\n'),
    'a size that is none': text.replace('\n5\n', '\nfive\n'),
    'a root of 31 bytes': text.replace(encodedRoot, encode64(root.slice(1))),
    'two lines': text.replace(`${encodedRoot}\n`, ''),
    'an empty line among extensions': `${text}more\n\nmore\n`,
  }
  const rows = await Promise.all(
    Object.entries(malformed).map(async ([note, body]) => ({
      note,
      input: { policy: none, signed: await signed(body, log) },
      code: 'malformed',
    })),
  )
  const at = 1_790_000_001
  const late = formatLine({
    ...ministry,
    bytes: cosignature(at, await sign(ministry.seed, cosignedMessage(text, at - 1))),
  })
  const plain = await signature(text, ministry)
  const otherText = checkpointText(log.name, 6, root)
  const refused = (code: string, cases: Record<string, { policy: string; signed: string }>) =>
    invalid(cases, code)
  const one = policyOf(logLine, ...quorums.one)
  return [
    ...rows,
    ...refused('unknown_log', {
      'of a log the policy does not know': {
        policy: none,
        signed: await signed(checkpointText(otherLog.name, 5, root), otherLog),
      },
    }),
    ...refused('not_signed', {
      'of this log, signed by another': { policy: none, signed: await signed(text, otherLog) },
      'another size': { policy: none, signed: checkpoint.replace('\n5\n', '\n6\n') },
      'only a witness signed': { policy: one, signed: `${text}\n${byMinistry}` },
    }),
    ...refused('not_witnessed', {
      'no cosignature': { policy: one, signed: checkpoint },
      'a cosignature of another time': { policy: one, signed: checkpoint + late },
      'a cosignature of another checkpoint': {
        policy: one,
        signed: checkpoint + (await cosign(otherText, ministry)),
      },
      'a plain signature by the witness': { policy: one, signed: checkpoint + plain },
      'a cosignature of one byte': {
        policy: one,
        signed: checkpoint + formatLine({ ...ministry, bytes: new Uint8Array(1) }),
      },
      'a cosignature with a byte behind it': {
        policy: one,
        signed:
          checkpoint +
          formatLine({
            ...ministry,
            bytes: join(decode64(byMinistry!.split(' ')[2]!.trim()).slice(4), 0),
          }),
      },
      'the wrong witness': { policy: one, signed: checkpoint + byPolice! },
      'one of two, twice': {
        policy: policyOf(logLine, ...quorums['two of three']),
        signed: checkpoint + byMinistry! + byMinistry!,
      },
      'two of all three': {
        policy: policyOf(logLine, ...quorums.all),
        signed: checkpoint + byMinistry! + byPolice!,
      },
      'both of a group that needs the third': {
        policy: policyOf(logLine, ...quorums['any of two, and the third']),
        signed: checkpoint + byMinistry! + byPolice!,
      },
    }),
  ]
}

export function policies() {
  const [bo, ca] = witnessLines as [string, string]
  const valid = {
    'nothing but a quorum': 'quorum none',
    'comments, tabs and empty lines': `# whom we believe\n\n \t# and why\n${logLine}\t \nquorum\tnone  `,
    'words of the format as names': `witness all ${formatKey(ministry)}\ngroup group 1 all\nquorum group`,
    'names beyond ASCII': `witness bộ ${formatKey(ministry)}\nquorum bộ`,
    'a group of groups': policyOf(logLine, ...quorums['any of two, and the third']),
  }
  const wrong = {
    'no quorum': logLine,
    'two quorums': 'quorum none\nquorum none',
    'a quorum of nothing': 'quorum',
    'a quorum that is not defined': 'quorum bo',
    'a quorum before its witness': `quorum bo\n${bo}`,
    'a word it does not know': 'trust all\nquorum none',
    'a carriage return': 'quorum none\r\n',
    'a control character in a comment': '# \u0001\nquorum none',
    'a comment behind a line': `${bo} # the Ministry\nquorum bo`,
    'a log twice, under two names': `${logLine}\nlog ${formatKey(renamed)}\nquorum none`,
    'a witness twice': `${bo}\nwitness other ${formatKey(ministry)}\nquorum bo`,
    'a name twice': `${bo}\n${ca.replace(' ca ', ' bo ')}\nquorum bo`,
    'a witness called none': `witness none ${formatKey(ministry)}\nquorum none`,
    'a key of a log as a witness': `witness bo ${formatKey(log)}\nquorum bo`,
    'a key of a witness as a log': `log ${formatKey(ministry)}\nquorum none`,
    'a group without members': `${bo}\ngroup g any\nquorum bo`,
    'a group called none': `${bo}\ngroup none any bo\nquorum none`,
    'none in a group': `${bo}\ngroup g any none bo\nquorum g`,
    'none of its members': `${bo}\ngroup g 0 bo\nquorum g`,
    'more than its members': `${bo}\ngroup g 2 bo\nquorum g`,
    'a number with a zero before it': `${bo}\ngroup g 01 bo\nquorum g`,
    'a member twice': `${bo}\ngroup g all bo bo\nquorum g`,
    'a member of two groups': `${bo}\n${ca}\ngroup g any bo ca\ngroup h any bo\nquorum g`,
    'a group before its member': `group g any bo\n${bo}\nquorum g`,
  }
  return {
    valid: Object.entries(valid).map(([note, input]) => ({ note, input, expect: true })),
    invalid: invalid(wrong),
  }
}
