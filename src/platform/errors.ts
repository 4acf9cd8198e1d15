/** What a caller may be told: ids, states, codes and counts. Never personal data, never a secret. */
export type Details = Readonly<Record<string, string | number | boolean | readonly string[]>>

export type Language = 'vi' | 'en'

/** One line of a module's refusal table. */
export type Refusal = { readonly status: number; readonly vi: string; readonly en: string }

/** An expected refusal. Anything else that is thrown is a bug and becomes a bare 500. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: string
  readonly refusal: Refusal
  readonly details: Details

  constructor(code: string, refusal: Refusal, options: { details: Details; cause?: unknown }) {
    super(code, { cause: options.cause })
    this.code = code
    this.refusal = refusal
    this.details = options.details
  }
}

const tables = new Map<string, Readonly<Record<string, Refusal>>>()

/**
 * Declares every refusal a module can make: status and message in both languages.
 * The table is also the source of docs/errors.md.
 */
export function refusals<const T extends Record<string, Refusal>>(module: string, table: T) {
  tables.set(module, table)
  return (code: keyof T & string, details: Details = {}, cause?: unknown): DomainError =>
    new DomainError(`${module}.${code}`, table[code]!, { details, cause })
}

/** Every refusal declared by the modules loaded so far, by full code, sorted. */
export function allRefusals(): [code: string, refusal: Refusal][] {
  return [...tables]
    .flatMap(([module, table]) =>
      Object.entries(table).map(([code, refusal]): [string, Refusal] => [
        `${module}.${code}`,
        refusal,
      ]),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
