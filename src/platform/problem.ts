import type { FastifyReply, FastifyRequest } from 'fastify'
import { DomainError, type Language, refusals } from '#platform/errors.ts'
import type { Log } from '#platform/log.ts'
import type { Metrics } from '#platform/metrics.ts'
import { lacksRoom } from '#platform/storage-full.ts'

/** Refusals of the edge itself, before any module was asked. */
export const edge = refusals('request', {
  invalid: {
    status: 400,
    vi: 'Dữ liệu gửi lên không đúng dạng. Xem trường được nêu và gửi lại; chưa có gì bị thay đổi.',
    en: 'The request does not have the right shape. See the named field and send it again; nothing was changed.',
  },
  not_found: { status: 404, vi: 'Không có địa chỉ này.', en: 'There is nothing here.' },
  too_large: {
    status: 413,
    vi: 'Dữ liệu gửi lên quá lớn.',
    en: 'The request is too large.',
  },
  unsupported_type: {
    status: 415,
    vi: 'Kiểu dữ liệu này không được nhận ở đây.',
    en: 'This content type is not taken here.',
  },
  range_outside: {
    status: 416,
    vi: 'Đoạn được hỏi nằm ngoài tệp.',
    en: 'The range asked for lies outside the file.',
  },
  too_many: {
    status: 429,
    vi: 'Quá nhiều yêu cầu. Hãy chờ một lát rồi thử lại.',
    en: 'Too many requests. Wait a moment and try again.',
  },
  internal: {
    status: 500,
    vi: 'Hệ thống gặp lỗi. Chưa có gì bị thay đổi; hãy thử lại hoặc báo mã yêu cầu cho quản trị.',
    en: 'Something went wrong. Nothing was changed; try again or give the request id to your administrator.',
  },
})

/** What every route but the public ones says to someone who is not signed in. */
export const session = refusals('session', {
  required: {
    status: 401,
    vi: 'Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập rồi làm tiếp.',
    en: 'The session has ended or there is none. Sign in and go on.',
  },
})

/** The disk, or the store of blobs, cannot take more. */
export const platform = refusals('platform', {
  storage_full: {
    status: 507,
    vi: 'Máy chủ đã hết chỗ lưu trữ: yêu cầu này chưa được ghi nhận. Những gì đã nhận trước đó vẫn còn đủ và vẫn tra cứu được. Hãy báo quản trị giải phóng chỗ, rồi gửi lại đúng yêu cầu này.',
    en: 'The server has no room left: this request was not recorded. All that was taken before is there and can be read. Ask your administrator to make room, then send the same request again.',
  },
})

/** The shape of RFC 9457 answers, for the OpenAPI document. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
  readonly requestId: string
}

type Failure = {
  readonly error: unknown
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly deps: { readonly log: Log; readonly metrics: Metrics }
}

/** Answers a refusal or a bug as problem+json; of a bug the caller learns only the request id. */
export function sendProblem({ error, request, reply, deps }: Failure): void {
  const refusal = toRefusal(error)
  if (refusal.refusal.status >= 500)
    deps.log.error(refusal.code === 'platform.storage_full' ? 'no room' : 'unexpected error', {
      requestId: request.id,
      route: request.routeOptions.url ?? 'unknown',
      error,
    })
  deps.metrics.refusals.inc({ code: refusal.code })
  const problem: Problem = {
    type: `https://buuan.vn/errors/${refusal.code}`,
    title: refusal.refusal[languageOf(request)],
    status: refusal.refusal.status,
    code: refusal.code,
    details: refusal.details,
    requestId: request.id,
  }
  void reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem)
}

/** Vietnamese unless English is asked for first. */
export function languageOf(request: FastifyRequest): Language {
  return request.headers['accept-language']?.toLowerCase().startsWith('en') ? 'en' : 'vi'
}

/** What Fastify's own errors carry. */
type EdgeError = Error & {
  readonly validation?: readonly { instancePath?: string; keyword?: string }[]
  readonly validationContext?: string
  readonly code?: string
  readonly statusCode?: number
}

function toRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  if (!(error instanceof Error)) return edge('internal')
  if (lacksRoom(error)) return platform('storage_full', {}, error)
  const thrown: EdgeError = error
  if (thrown.validation) return malformed(thrown)
  if (thrown.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return edge('too_large')
  if (thrown.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return edge('unsupported_type')
  const { statusCode = 500 } = thrown
  return statusCode < 500 ? edge('invalid') : edge('internal', {}, error)
}

/** Names the field and the rule, never the value. */
function malformed({ validation, validationContext = 'body' }: EdgeError): DomainError {
  const [first] = validation ?? []
  const { instancePath = '', keyword = '' } = first ?? {}
  return edge('invalid', { in: validationContext, field: instancePath, rule: keyword })
}
