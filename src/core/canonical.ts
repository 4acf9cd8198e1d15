/**
 * JSON with the keys of every object in order: equal values give equal text (the core of RFC 8785).
 * Takes what JSON can say; a member that is undefined is left out.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  let members = ''
  for (const name of Object.keys(value).sort()) {
    // Its own keys are asked for, whatever else it may be.
    const inner = (value as Record<string, unknown>)[name]
    if (inner === undefined) continue
    members += `${members && ','}${JSON.stringify(name)}:${canonicalJson(inner)}`
  }
  return `{${members}}`
}
