/** A day's key, an operator's standing key or a hold's: what a sealed column is closed with. */
export const keyClasses = ['identity', 'parcel', 'evidence', 'video', 'standing', 'hold'] as const
export type KeyClass = (typeof keyClasses)[number]

/** Words that stand alone: what a column in clear says of people. */
export const plainKinds = [
  'none',
  'operational',
  'fact',
  'pseudonym',
  'staff-pseudonym',
  'staff',
] as const
export const secretForms = ['argon2id', 'sha-256', 'encrypted', 'plain'] as const
export const periods = [
  'day',
  'hours',
  'sign-in',
  'staff',
  'hold',
  'year',
  'deployment',
  'record',
] as const
export type Period = (typeof periods)[number]

/** What one column holds, as its comment in the database says. */
export type DataClass =
  | { readonly kind: (typeof plainKinds)[number] }
  | {
      readonly kind: 'sealed'
      readonly key: KeyClass
      readonly record: string
      readonly group: string
    }
  | { readonly kind: 'token'; readonly key: KeyClass; readonly of: string }
  | { readonly kind: 'hash'; readonly of: string }
  | { readonly kind: 'secret'; readonly form: (typeof secretForms)[number] }

export const grammar = [
  ...plainKinds,
  `sealed ${keyClasses.join('|')} RECORD-COLUMN GROUP`,
  `token ${keyClasses.join('|')} VALUE`,
  'hash OF-WHAT',
  `secret ${secretForms.join('|')}`,
]

/** Reads a column's comment; undefined when it is none of the grammar's sentences. */
export function parseDataClass(comment: string): DataClass | undefined {
  const [kind = '', ...words] = comment.split(' ')
  if (words.some((word) => !/^[a-z][a-z0-9_-]*$/.test(word))) return undefined
  const plain = plainKinds.find((one) => one === kind)
  if (plain) return words.length === 0 ? { kind: plain } : undefined
  return readers.get(kind)?.(words)
}

type Reader = (words: readonly string[]) => DataClass | undefined

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'sealed',
    ([key = '', record, group, ...rest]) =>
      isKeyClass(key) && record && group && rest.length === 0
        ? { kind: 'sealed', key, record, group }
        : undefined,
  ],
  [
    'token',
    ([key = '', of, ...rest]) =>
      isKeyClass(key) && of && rest.length === 0 ? { kind: 'token', key, of } : undefined,
  ],
  ['hash', ([of, ...rest]) => (of && rest.length === 0 ? { kind: 'hash', of } : undefined)],
  [
    'secret',
    ([word, ...rest]) => {
      const form = secretForms.find((one) => one === word)
      return form && rest.length === 0 ? { kind: 'secret', form } : undefined
    },
  ],
])

function isKeyClass(word: string): word is KeyClass {
  const known: readonly string[] = keyClasses
  return known.includes(word)
}

/** Reads a table's comment, `kept PERIOD`. */
export function parsePeriod(comment: string): Period | undefined {
  return periods.find((period) => comment === `kept ${period}`)
}
