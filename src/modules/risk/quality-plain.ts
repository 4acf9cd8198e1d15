/** Readonly lists as lists, and instants as text. */
export type Plain<T> = T extends string
  ? T
  : T extends Date
    ? string
    : T extends readonly (infer U)[]
      ? Plain<U>[]
      : T extends object
        ? { -readonly [K in keyof T]: Plain<T[K]> }
        : T

/** What a reader answers, as what goes over the wire. */
export function plain<T>(answer: T): Plain<T> {
  if (answer instanceof Date) return answer.toISOString() as Plain<T>
  if (Array.isArray(answer)) return answer.map(plain) as Plain<T>
  if (typeof answer === 'object' && answer !== null)
    return Object.fromEntries(
      Object.entries(answer).map(([key, value]) => [key, plain(value)]),
    ) as Plain<T>
  return answer as Plain<T>
}
