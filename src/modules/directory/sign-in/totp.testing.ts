import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { type Browser, goodPassword } from '../testing.ts'

export type TotpSetup = { readonly totpURI: string; readonly backupCodes: readonly string[] }

/** Sets an authenticator app up for whoever is signed in; it counts after its first right code. */
export async function prepareTotp(browser: Browser): Promise<TotpSetup> {
  const prepared = await browser.post('/auth/two-factor/enable', { password: goodPassword })
  assert.equal(prepared.status, 200)
  const setup = prepared.body as TotpSetup
  assert.deepEqual(Object.keys(setup).sort(), ['backupCodes', 'totpURI'])
  return setup
}

/** The same, and turns it on. */
export async function turnTotpOn(browser: Browser): Promise<TotpSetup> {
  const setup = await prepareTotp(browser)
  assert.equal(await answerTotp(browser, setup.totpURI), 200)
  return setup
}

/** Answers with the right code; the status of what came back. */
export async function answerTotp(browser: Browser, totpURI: string): Promise<number> {
  const { status } = await browser.post('/auth/two-factor/verify-totp', { code: codeOf(totpURI) })
  return status
}

/** What an authenticator app shows now (RFC 6238: SHA-1, 30 s, 6 digits). */
export function codeOf(totpURI: string): string {
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', secretOf(totpURI)).update(step).digest()
  const number = mac.readUInt32BE(mac.at(-1)! & 0x0f) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** A code the app does not show now. */
export function wrongCodeOf(totpURI: string): string {
  return String((Number(codeOf(totpURI)) + 500_000) % 1_000_000).padStart(6, '0')
}

export function secretOf(totpURI: string): Buffer {
  const text = new URL(totpURI).searchParams.get('secret')!
  const bits = Array.from(text)
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
