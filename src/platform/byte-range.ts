import type { FastifyReply } from 'fastify'
import { edge } from '#platform/problem.ts'

/** From `start` up to, not including, `end`. */
export type ByteRange = { readonly start: number; readonly end: number }

/** Bytes that can be read in parts. */
export type Parts = {
  readonly bytes: number
  readonly read: (start: number, end: number) => Promise<Buffer>
}

/**
 * The one range a `Range` header asks for (RFC 9110 §14.1.2); undefined where it asks for several or
 * says something else, which is answered with the whole. `outside` is a range that has no byte.
 */
export function parseRange(
  header: string | undefined,
  bytes: number,
): ByteRange | 'outside' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || first + last === '') return undefined
  if (first === '') {
    const start = Math.max(0, bytes - Number(last))
    return start < bytes ? { start, end: bytes } : 'outside'
  }
  const start = Number(first)
  const end = last === '' ? bytes : Math.min(bytes, Number(last) + 1)
  if (last !== '' && Number(last) < start) return undefined
  return start < bytes ? { start, end } : 'outside'
}

/** Answers a GET of bytes with all of them (200) or the part that was asked for (206); refuses a part beyond the end (416). */
export async function sendBytes(
  reply: FastifyReply,
  { bytes, read }: Parts,
  type: string,
): Promise<FastifyReply> {
  const range = parseRange(reply.request.headers.range, bytes)
  reply.header('accept-ranges', 'bytes')
  if (range === 'outside') {
    reply.header('content-range', `bytes */${bytes}`)
    throw edge('range_outside', { bytes })
  }
  const { start, end } = range ?? { start: 0, end: bytes }
  const part = await read(start, end)
  if (range) reply.code(206).header('content-range', `bytes ${start}-${end - 1}/${bytes}`)
  return reply.type(type).send(part)
}
