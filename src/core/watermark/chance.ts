/**
 * The chance that of `of` fair coins at least `agree` fall right: how likely it is that a copy which a
 * table does not come from agrees with it so well. Exact but for rounding; never below the smallest double.
 */
export function chanceOf({ agree, of }: { readonly agree: number; readonly of: number }): number {
  if (agree <= 0) return 1
  // The logarithm of the term of `of` right, then of one less at a time.
  let term = -of * Math.LN2
  let sum = 0
  const terms: number[] = []
  for (let right = of; right >= agree; right--) {
    terms.push(term)
    term += Math.log(right) - Math.log(of - right + 1)
  }
  const greatest = terms.reduce((most, one) => Math.max(most, one))
  for (const one of terms) sum += Math.exp(one - greatest)
  return Math.min(1, Math.max(Number.MIN_VALUE, Math.exp(greatest + Math.log(sum))))
}
