import { request } from 'node:http'
import { after } from 'node:test'
import sharp from 'sharp'
import type { BlobStore } from '#platform/blobs.ts'
import type { Actor } from '#platform/context.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { noon, testBlobs, testDatabase, testVault } from '#platform/testing.ts'
import { aCounter } from './acceptance.testing.ts'
import { acceptanceRoutes } from './routes.ts'

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

export type Tus = Awaited<ReturnType<typeof aTusServer>>

/** The routes of acceptance on a real port, with a clock that tests move and a clerk at a counter. */
export async function aTusServer({ blobs = testBlobs() }: { blobs?: BlobStore } = {}) {
  const db = await testDatabase()
  const store = { vault: testVault(), blobs }
  const counter = await aCounter(db)
  const people = new Map<string, Actor>([['clerk', counter.clerk]])
  const clock = { at: noon }
  const metrics = createMetrics()
  const app = createHttp({
    ...{ db, metrics },
    now: () => clock.at,
    log: silentLog,
    authenticate: async ({ headers }) => people.get(String(headers['x-test-person'])),
    secure: false,
  })
  const deps = { ...store, db, metrics, canSendCodes: false }
  await app.register(acceptanceRoutes(deps), { prefix: '/v1' })
  after(() => app.close())
  const base = await app.listen({ host: '127.0.0.1', port: 0 })
  return { ...counter, db, store, people, clock, base, app }
}

export type Asked = {
  readonly method: string
  readonly path: string
  readonly who?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}

/** One request of a tus client over a connection of its own. */
export function ask({ base }: { base: string }, asked: Asked): Promise<Answer> {
  const { method, path, who = 'clerk', body } = asked
  return new Promise((answered, failed) => {
    const headers = { 'tus-resumable': '1.0.0', 'x-test-person': who, ...asked.headers }
    const length = body ? { 'content-length': String(body.length) } : {}
    const sent = request(`${base}${path}`, {
      method,
      headers: { ...headers, ...length },
      agent: false,
    })
    sent.on('error', failed)
    sent.on('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        answered({
          status: response.statusCode!,
          headers: response.headers as Answer['headers'],
          body: Buffer.concat(parts),
        }),
      )
    })
    sent.end(body)
  })
}

/** Begins an upload of so many bytes; answers its path. */
export async function begin(
  server: { base: string; officeId: string },
  length: number,
): Promise<string> {
  const answer = await ask(server, {
    method: 'POST',
    path: `/v1/photo-uploads?officeId=${server.officeId}`,
    headers: { 'upload-length': String(length) },
  })
  if (answer.status !== 201) throw new Error(`begin: ${answer.status} ${answer.body.toString()}`)
  return answer.headers['location']!
}

export function patch(
  server: { base: string },
  path: string,
  { offset, body, headers }: { offset: number; body: Buffer; headers?: Record<string, string> },
): Promise<Answer> {
  const type = { 'content-type': 'application/offset+octet-stream' }
  return ask(server, {
    method: 'PATCH',
    path,
    body,
    headers: { ...type, 'upload-offset': String(offset), ...headers },
  })
}

/** Sends the first part of a PATCH, waits until so much has arrived, and cuts the connection. */
export async function patchBrokenOff(
  server: { base: string },
  path: string,
  { offset, body, cutAt }: { offset: number; body: Buffer; cutAt: number },
): Promise<void> {
  const sent = request(`${server.base}${path}`, {
    method: 'PATCH',
    agent: false,
    headers: {
      'tus-resumable': '1.0.0',
      'x-test-person': 'clerk',
      'content-type': 'application/offset+octet-stream',
      'content-length': String(body.length),
      'upload-offset': String(offset),
    },
  })
  sent.on('error', () => undefined)
  await new Promise<void>((written) => {
    sent.write(body.subarray(0, cutAt), () => written())
  })
  // What was written is on its way; the cut comes after it.
  await new Promise((later) => setTimeout(later, 150))
  sent.destroy()
}

/** How far an upload has come, as the server says. */
export async function offsetAt(server: { base: string }, path: string): Promise<number> {
  const { status, headers } = await ask(server, { method: 'HEAD', path })
  if (status !== 200) throw new Error(`HEAD answered ${status}`)
  return Number(headers['upload-offset'])
}

/** Waits until an upload stands where a broken connection left it. */
export async function offsetReaches(
  server: { base: string },
  path: string,
  least: number,
): Promise<number> {
  for (let i = 0; i < 100; i++) {
    const at = await offsetAt(server, path)
    if (at >= least) return at
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error(`the upload never reached ${least}`)
}

/** A photo with noise in it, as a camera's is: it does not shrink to nothing. */
export async function aCameraPicture(width = 1_200, height = 900): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 95 })
    .toBuffer()
}

export const photoIdOf = (path: string): string => path.split('/').at(-1)!
