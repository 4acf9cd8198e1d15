import { resolveAddress, type Resolution } from './resolve.ts'

/**
 * One line of standard input to one answer of `buuan places resolve --json`: `ok`, `province`,
 * `commune`, `rest`; or `ok`, `code` and, if ambiguous, `candidates`.
 */
export function resolvePlacesLine(line: string): Resolution {
  return resolveAddress(line.replace(/^\ufeff|\r$/g, ''))
}
