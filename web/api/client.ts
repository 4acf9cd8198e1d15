import { untilSignedIn } from './expiry.ts'
import { Problem, asProblem, problemOf } from './problem.ts'

export interface Call {
  method?: 'GET' | 'POST' | 'DELETE'
  query?: Readonly<Record<string, string | number | null | undefined>>
  body?: unknown
  headers?: Readonly<Record<string, string>>
  signal?: AbortSignal | undefined
  /** The caller deals with 401 itself; otherwise the call waits for the person to sign in again. */
  anonymous?: boolean
}

let language = 'vi'

/** The language the server answers refusals in. */
export function speak(code: string): void {
  language = code
}

/** One request to our own origin: the answer's JSON, or a thrown `Problem`. */
export async function call<T>(path: string, options: Call = {}): Promise<T> {
  const response = await send(path, options)
  if (response.status === 401 && !options.anonymous) {
    const problem = await problemOf(response)
    if (problem.code !== 'session.required') throw problem
    await untilSignedIn()
    return call<T>(path, options)
  }
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204) return undefined as T
  // The server's response schema is the promise this type repeats.
  return (await response.json()) as T
}

async function send(path: string, options: Call): Promise<Response> {
  const { method = options.body === undefined ? 'GET' : 'POST', body, signal } = options
  const raw = body instanceof Blob
  try {
    return await fetch(path + queryString(options.query), {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': language,
        ...(body !== undefined && { 'content-type': raw ? body.type : 'application/json' }),
        ...options.headers,
      },
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    })
  } catch (thrown) {
    if (signal?.aborted) throw thrown
    throw asProblem(thrown)
  }
}

function queryString(query: Call['query']): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value != null && value !== '')
  if (given.length === 0) return ''
  return `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}`
}

/** True for a call that was given up because a newer one replaced it. */
export function isAbort(thrown: unknown): boolean {
  return (
    !(thrown instanceof Problem) && thrown instanceof DOMException && thrown.name === 'AbortError'
  )
}
