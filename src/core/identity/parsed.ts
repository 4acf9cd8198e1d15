/** What came of reading untrusted text: a typed value, or one code of a closed set and nothing of the text. */
export type Parsed<Value, Code extends string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: Code }

/** A refusal; the code is all that leaves the parser, so nothing personal reaches a log. */
export function refused<const Code extends string>(code: Code): { ok: false; code: Code } {
  return { ok: false, code }
}
