/** What the server said when it refused: RFC 9457 problem+json, or `network` when nothing came back. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: string
  readonly title: string
  readonly details: Readonly<Record<string, unknown>>
  readonly requestId: string | null
  readonly at = new Date()

  constructor(said: {
    status: number
    code: string
    title?: string
    details?: Readonly<Record<string, unknown>>
    requestId?: string | null
  }) {
    super(said.code)
    this.status = said.status
    this.code = said.code
    this.title = said.title ?? ''
    this.details = said.details ?? {}
    this.requestId = said.requestId ?? null
  }
}

/** From when the same may be tried again, where the server said so. */
export function againAt({ at, details }: Problem): Date | null {
  const seconds = details['retryAfter']
  return typeof seconds === 'number' ? new Date(at.getTime() + seconds * 1_000) : null
}

/** Whether a call failed because no answer of our server came. */
export function isUnreachable(thrown: unknown): boolean {
  return thrown instanceof Problem && thrown.code === 'network'
}

/** The problem an answer carries, whatever its body turned out to be. */
export function problemOf(response: { status: number }, body: unknown): Problem {
  const said = isRecord(body) ? body : {}
  return new Problem({
    status: response.status,
    code: text(said['code']) ?? fallbackCode(response.status),
    title: text(said['title']) ?? '',
    details: isRecord(said['details']) ? said['details'] : {},
    requestId: text(said['requestId']),
  })
}

/** Anything thrown, as a problem: what `fetch` throws means that no answer came. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  return new Problem({
    status: 0,
    code: thrown instanceof TypeError ? 'network' : 'request.internal',
  })
}

function fallbackCode(status: number): string {
  if (status === 429) return 'rate_limited'
  if (status === 404) return 'not_found'
  return status >= 502 && status <= 504 ? 'network' : 'request.internal'
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
