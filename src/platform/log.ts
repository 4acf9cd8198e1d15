import { pino } from 'pino'

/** All that a log line may carry. Ids, routes, codes and counts: there is no field for a person. */
export type Fields = {
  readonly requestId?: string
  readonly method?: string
  readonly route?: string
  readonly status?: number
  readonly ms?: number
  readonly code?: string
  readonly actorId?: string
  readonly organisationId?: string
  readonly job?: string
  readonly jobId?: string
  readonly count?: number
  readonly address?: string
  readonly error?: unknown
}

export type Log = {
  debug(message: string, fields?: Fields): void
  info(message: string, fields?: Fields): void
  warn(message: string, fields?: Fields): void
  error(message: string, fields?: Fields): void
}

const allowed = [
  'requestId',
  'method',
  'route',
  'status',
  'ms',
  'code',
  'actorId',
  'organisationId',
  'job',
  'jobId',
  'count',
  'address',
] as const

/**
 * Structured logs that cannot carry personal data: fields outside the list are dropped, and of an
 * error only its class, its code and the places in our code are kept, never its message.
 */
export function createLog(level: string, to?: { write(line: string): void }): Log {
  const out = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to ?? stdout())
  return {
    debug: (message, fields) => out.debug(keep(fields), message),
    info: (message, fields) => out.info(keep(fields), message),
    warn: (message, fields) => out.warn(keep(fields), message),
    error: (message, fields) => out.error(keep(fields), message),
  }
}

export const silentLog: Log = createLog('silent')

function stdout() {
  return pino.destination({ fd: 1, sync: false })
}

function keep(fields: Fields = {}): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const name of allowed) if (fields[name] !== undefined) kept[name] = fields[name]
  if (fields.error !== undefined) kept['error'] = outline(fields.error)
  return kept
}

function outline(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { class: typeof error }
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  return {
    class: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: outline(error.cause) }),
  }
}
