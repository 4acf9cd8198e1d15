import { createHmac, timingSafeEqual } from 'node:crypto'

/** The names of our cookies; browsers take a `__Secure-` name over https only. */
export function cookieNames(secure: boolean) {
  const prefix = secure ? '__Secure-buuan' : 'buuan'
  return { session: `${prefix}.session_token`, challenge: `${prefix}.two_factor` }
}

/** The value of a cookie that better-auth signed (`value.base64(HMAC-SHA256)`); undefined when forged. */
export function readSignedCookie(
  header: string | undefined,
  name: string,
  secret: string,
): string | undefined {
  const text = readCookie(header, name)
  if (text === undefined) return undefined
  const dot = text.lastIndexOf('.')
  if (dot < 1) return undefined
  const value = text.slice(0, dot)
  const expected = createHmac('sha256', secret).update(value).digest()
  const given = Buffer.from(text.slice(dot + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : undefined
}

/** A cookie header without one of its cookies; undefined when nothing is left. */
export function withoutCookie(header: string | undefined, name: string): string | undefined {
  const kept = parts(header).filter((part) => !part.startsWith(`${name}=`))
  return kept.length > 0 ? kept.join('; ') : undefined
}

function readCookie(header: string | undefined, name: string): string | undefined {
  const part = parts(header).find((cookie) => cookie.startsWith(`${name}=`))
  if (!part) return undefined
  try {
    return decodeURIComponent(part.slice(name.length + 1))
  } catch {
    return undefined
  }
}

function parts(header: string | undefined): string[] {
  return (header ?? '').split(';').map((part) => part.trim())
}
