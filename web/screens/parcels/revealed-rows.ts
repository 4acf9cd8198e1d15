import type { TFunction } from 'i18next'
import type { RevealedFields } from '../../api/types.ts'
import { isKey } from '../../i18n/index.ts'
import { date, dong } from '../../i18n/format.ts'

/** What a reveal opened, as rows of name and words. */
export function revealedRows(fields: RevealedFields, t: TFunction): [string, string][] {
  const { evidence = [], declaredValueVnd, ...texts } = fields
  const rows = Object.entries(texts).map(([name, value]): [string, string] => [
    name,
    wordsOf(name, value, t),
  ])
  const value = declaredValueVnd === undefined ? [] : [dong(declaredValueVnd)]
  return [
    ...rows,
    ...value.map((words): [string, string] => ['declaredValueVnd', words]),
    ...evidence.map(({ note }): [string, string] => ['evidence', note]),
  ]
}

function wordsOf(name: string, value: string, t: TFunction): string {
  if (name === 'birthDate' || name === 'issuedOn') return date(value)
  const key = name === 'method' ? `identity.${value}` : `${name}.${value}`
  return isKey(key) ? t(key) : value
}
