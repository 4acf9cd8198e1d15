import createClient from 'openapi-fetch'
import type { paths } from '../api.d.ts'
import { untilSignedIn } from './expiry.ts'
import { asProblem, Problem, problemOf } from './problem.ts'
import { untilSteppedUp } from './step-up.ts'

/**
 * Our server, as its OpenAPI document describes it. A call that meets an ended session waits for sign-in,
 * and one that wants a second factor until it is shown.
 */
export const api = createClient<paths>({ fetch: sendPatiently })

/** The same for who is not signed in: there is nothing to wait for. */
export const door = createClient<paths>({ fetch: send })

interface Answered<Theirs> {
  data?: Theirs
  error?: unknown
  response: Response
}

/**
 * The answer to a call as one of our own types, or a thrown `Problem`. Ours says more than the document does
 * (a lane is one of three words, not any text) but must fit into it: drift between the two does not compile.
 */
export function answerAs<Ours>() {
  return async <Theirs>(
    asked: Promise<Answered<Theirs>>,
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- it is there for the compiler only
    ..._fits: Ours extends Theirs ? [] : ['our type does not fit the document']
  ): Promise<Ours> => {
    const { data, error, response } = await asked
    if (!response.ok) throw problemOf(response, error)
    // The server's response schema drops and checks; the words of its unions are ours to know.
    return data as unknown as Ours
  }
}

/** Waits for a call whose answer says nothing. */
export async function done(asked: Promise<Answered<unknown>>): Promise<void> {
  const { error, response } = await asked
  if (!response.ok) throw problemOf(response, error)
}

/** Fetches bytes, which the document cannot describe. */
export async function download(path: string): Promise<Blob> {
  const response = await sendPatiently(new Request(path))
  if (!response.ok) throw problemOf(response, await response.json().catch(() => null))
  return response.blob()
}

let language = 'vi'

/** The language the server answers refusals in. */
export function speak(code: string): void {
  language = code
}

export function spokenLanguage(): string {
  return language
}

async function sendPatiently(request: Request): Promise<Response> {
  const again = request.clone()
  const response = await send(request)
  if (response.status !== 401 && response.status !== 403) return response
  const said: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  return (await mended(problemOf(response, said))) ? sendPatiently(again) : response
}

/** Waits for what the person can do about a refusal; false when that is nothing. */
async function mended(problem: Problem): Promise<boolean> {
  if (problem.code === 'directory.second_factor_needed') return untilSteppedUp(problem)
  if (problem.code !== 'session.required') return false
  await untilSignedIn()
  return true
}

async function send(request: Request): Promise<Response> {
  request.headers.set('accept-language', language)
  try {
    return await fetch(request)
  } catch (thrown) {
    if (request.signal.aborted) throw thrown
    throw asProblem(thrown)
  }
}

/** True for a call that was given up because a newer one replaced it. */
export function isAbort(thrown: unknown): boolean {
  return (
    !(thrown instanceof Problem) && thrown instanceof DOMException && thrown.name === 'AbortError'
  )
}
