import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  type CertificateFault,
  type CertificateVerdict,
  type ErasureCertificate,
  verifyCertificate,
} from '#core/erasure/certificate.ts'
import { ConfigError } from '#platform/config.ts'

const usage = `Write: erasure verify FILE… [--key KEY] [--json]
  FILE holds a certificate of erasure, or a list of them. KEY is the operator's public key (base64url) or its id (8 hex digits).`

type Fault = CertificateFault | 'twice'
type Line = { readonly file: string; readonly verdict: CertificateVerdict | Twice }
type Twice = { readonly ok: false; readonly code: 'twice' }

/**
 * `erasure verify`: certificates of erasure, from files alone. Ends with 0 when all of them hold, 1 when
 * one does not, 2 when it was not asked rightly.
 */
export async function erasure(args: readonly string[]): Promise<number> {
  const { files, key, json } = readAsked(args)
  const seen = new Set<string>()
  const lines = files.flatMap((file) =>
    certificatesIn(file).map((found) => ({ file, verdict: judge(found, key, seen) })),
  )
  if (lines.length === 0) throw new ConfigError(usage)
  for (const line of lines) process.stdout.write(`${json ? toJson(line) : toText(line)}\n`)
  return lines.every(({ verdict }) => verdict.ok) ? 0 : 1
}

function readAsked(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    const [verb, ...files] = positionals
    if (verb === 'verify' && files.length > 0) return { ...values, files }
  } catch {
    // An unknown option is answered by what there is.
  }
  throw new ConfigError(usage)
}

/** A file that is no JSON holds one thing that is no certificate. */
function certificatesIn(file: string): unknown[] {
  const text = readText(file)
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [value]
  } catch {
    return [undefined]
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new ConfigError(`${file} cannot be read.\n${usage}`)
  }
}

/** In a list no day may be certified twice: one of the two would be about another key. */
function judge(found: unknown, key: string | undefined, seen: Set<string>): Line['verdict'] {
  const verdict = verifyCertificate(found, key)
  if (!verdict.ok) return verdict
  const { operator, class: kind, day } = verdict.certificate
  const name = `${operator}/${kind}/${day}`
  if (seen.has(name)) return { ok: false, code: 'twice' }
  seen.add(name)
  return verdict
}

const faults: Readonly<Record<Fault, readonly [vi: string, en: string]>> = {
  not_a_certificate: ['không phải giấy chứng nhận xóa', 'is no certificate of erasure'],
  unknown_format: [
    'là định dạng mà phiên bản này không biết',
    'is of a format this version does not know',
  ],
  key_id_wrong: ['mang khóa không khớp với tên khóa', 'carries a key that is not the one it names'],
  key_unexpected: [
    'được ký bằng khóa khác khóa đã cho',
    'is signed by another key than the one given',
  ],
  signature_wrong: [
    'có chữ ký không đúng: nội dung đã bị sửa',
    'has a wrong signature: it was altered',
  ],
  too_early: [
    'ghi một lần xóa trước khi hết thời hạn lưu trữ',
    'certifies an erasure before the retention period was over',
  ],
  twice: [
    'chứng nhận một ngày đã có trong danh sách',
    'certifies a day that is in the list already',
  ],
}

function toText({ file, verdict }: Line): string {
  if (!verdict.ok) {
    const [vi, en] = faults[verdict.code]
    return `KHÔNG HỢP LỆ: ${file} ${vi}.\nNOT VALID: ${file} ${en}.`
  }
  const { certificate, keyId } = verdict
  return `${inVietnamese(certificate)} (khóa ${keyId}).\n${inEnglish(certificate)} (key ${keyId}).`
}

const classNames: Readonly<Record<ErasureCertificate['class'], readonly [vi: string, en: string]>> =
  {
    identity: ['thông tin định danh', 'identity data'],
    parcel: ['thông tin bưu gửi', 'parcel data'],
    evidence: ['ảnh và chữ ký', 'photos and signatures'],
    video: ['hình ảnh camera', 'camera footage'],
  }

function inVietnamese({
  operatorName,
  class: kind,
  day,
  records,
  held,
  destroyedAt,
}: ErasureCertificate) {
  const kept = held > 0 ? `, ${held} bản ghi còn được giữ theo lệnh` : ''
  return `Hợp lệ: ${operatorName} đã xóa ${classNames[kind][0]} ngày ${day}, ${records} bản ghi${kept}, lúc ${destroyedAt}`
}

function inEnglish({
  operatorName,
  class: kind,
  day,
  records,
  held,
  destroyedAt,
}: ErasureCertificate) {
  const kept = held > 0 ? `, ${held} of them still under a legal hold` : ''
  return `Valid: ${operatorName} erased ${classNames[kind][1]} of ${day}, ${records} records${kept}, at ${destroyedAt}`
}

function toJson({ file, verdict }: Line): string {
  if (!verdict.ok) return JSON.stringify({ file, ok: false, code: verdict.code })
  const { operator, class: kind, day, records, held, destroyedAt } = verdict.certificate
  const { keyId } = verdict
  return JSON.stringify({
    ...{ file, ok: true, keyId, operator, class: kind, day },
    ...{ records, held, destroyedAt },
  })
}
