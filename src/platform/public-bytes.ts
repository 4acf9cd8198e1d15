import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

const encodings = ['br', 'gzip', 'identity'] as const
type Encoding = (typeof encodings)[number]

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const forBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** Shorter than this, a body is sent as it is: the packet is no smaller. */
const leastToCompress = 1_000

/** Bytes that anybody may have, under a strong tag; each form they travel in is made once. */
export class PublicBytes {
  readonly #forms = new Map<Encoding, Promise<Buffer>>()
  readonly #tag: string
  readonly type: string
  readonly body: Buffer

  /** `etag` is that of the plain bytes, with its quotes. */
  constructor(bytes: { readonly type: string; readonly etag: string; readonly body: Buffer }) {
    this.#tag = bytes.etag
    this.type = bytes.type
    this.body = bytes.body
  }

  /** Forms differ byte by byte, and so do their strong tags (RFC 9110 §8.8.3.3). */
  etagOf(encoding: Encoding): string {
    return encoding === 'identity' ? this.#tag : `${this.#tag.slice(0, -1)}-${encoding}"`
  }

  /** The bytes as they travel. */
  async in(encoding: Encoding): Promise<Buffer> {
    let form = this.#forms.get(encoding)
    if (!form) this.#forms.set(encoding, (form = this.#make(encoding)))
    return form
  }

  /** The best form a request takes. */
  encodingFor(request: FastifyRequest): Encoding {
    if (this.body.length < leastToCompress) return 'identity'
    return encodingAsked(request.headers['accept-encoding'])
  }

  async #make(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'br') return brotli(this.body, forBrotli)
    return encoding === 'gzip' ? zip(this.body) : this.body
  }
}

/**
 * Sends public bytes in the best form the request takes, or says that what `If-None-Match` names is
 * still it. Whoever keeps a copy asks before using it: another may be in force since midnight.
 */
export async function sendPublic(
  request: FastifyRequest,
  reply: FastifyReply,
  bytes: PublicBytes,
): Promise<FastifyReply> {
  const encoding = bytes.encodingFor(request)
  const etag = bytes.etagOf(encoding)
  reply.headers({ etag, vary: 'accept-encoding', 'cache-control': 'public, no-cache' })
  if (isKnown(etag, request.headers['if-none-match'])) return reply.code(304).send(null)
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.type(bytes.type).send(await bytes.in(encoding))
}

/** The first of ours that `Accept-Encoding` does not rule out; none named means plain (RFC 9110 §12.5.3). */
export function encodingAsked(header: string | string[] | undefined): Encoding {
  const asked = new Map(
    String(header ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...params] = part.split(';').map((text) => text.trim())
        return [name, !params.some((param) => /^q=0(\.0*)?$/.test(param))] as const
      }),
  )
  const takes = (encoding: Encoding) => asked.get(encoding) ?? asked.get('*') ?? false
  return encodings.find(takes) ?? 'identity'
}

/** Whether `If-None-Match` names the tag; tags are compared weakly (RFC 9110 §13.1.2). */
function isKnown(etag: string, header: string | undefined): boolean {
  const asked = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return asked.includes(etag) || asked.includes('*')
}
