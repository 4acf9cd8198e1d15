import type { Basis, Change, ChangeKind, ConditionKind } from '../../api/catalogue.ts'

/** A change as far as it is filled in. */
export interface Filled {
  kind: ChangeKind
  category: string | null
  words: string
  conditionKind: ConditionKind
  vi: string
  en: string
  basisOf: 'house' | 'law'
  house: string
  law: string | null
  reason: string
}

export const emptyChange: Filled = {
  ...{ kind: 'term', category: null, words: '', conditionKind: 'evidence', vi: '', en: '' },
  ...{ basisOf: 'house', house: '', law: null, reason: '' },
}

const least = 5

/** The change, once everything it needs is there. */
export function toChange(filled: Filled): Change | null {
  const basis = basisOf(filled)
  const reason = filled.reason.trim()
  if (!basis || reason.length < least) return null
  const said = { basis, reason }
  const words = filled.words.split(/[\n;]/).map((word) => word.trim()).filter(Boolean) // prettier-ignore
  const { kind, category } = filled
  if (kind === 'harmless') return words.length > 0 ? { kind, words, ...said } : null
  if (!category) return null
  if (kind === 'prohibit') return { kind, category, ...said }
  if (kind === 'condition') {
    const [vi, en] = [filled.vi.trim(), filled.en.trim()]
    if (vi.length < least || en.length < least) return null
    return { kind, category, condition: { kind: filled.conditionKind, vi, en }, ...said }
  }
  return words.length > 0 ? { kind, category, words, ...said } : null
}

function basisOf({ basisOf: of, house, law }: Filled): Basis | null {
  if (of === 'law') return law ? { law } : null
  const text = house.trim()
  return text.length >= least ? { house: text } : null
}
