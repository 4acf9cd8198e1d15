import { parseCardQr } from '#core/identity/card-qr.ts'
import { parseMrz } from '#core/identity/mrz.ts'
import type { PersonIdentity } from '#core/identity/person.ts'

export type Scan =
  | { kind: 'person'; method: 'card_qr' | 'mrz'; text: string; read: PersonIdentity }
  /** A card or passport, but not one that can be believed. */
  | { kind: 'rejected'; code: string }
  /** A label of ours: it belongs on the parcels page. */
  | { kind: 'label'; text: string }
  | { kind: 'unknown' }

/** Says what was scanned, offline; the server reads it again and its word decides. */
export function readScan(text: string, today: string): Scan {
  const trimmed = text.trim()
  if (isLabelCode(trimmed)) return { kind: 'label', text: trimmed }
  if (trimmed.includes('|')) return person('card_qr', trimmed, parseCardQr(trimmed, today))
  if (/^[ACIP][A-Z0-9<]{20,}/i.test(trimmed))
    return person('mrz', trimmed, parseMrz(trimmed, today))
  return { kind: 'unknown' }
}

/** The signed code of a label, or an item number as its bar code carries it. */
export function isLabelCode(text: string): boolean {
  return /^BUUAN\d{1,3}\./.test(text) || /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(text)
}

function person(
  method: 'card_qr' | 'mrz',
  text: string,
  parsed: { ok: true; value: PersonIdentity } | { ok: false; code: string },
): Scan {
  if (!parsed.ok) return { kind: 'rejected', code: parsed.code }
  return { kind: 'person', method, text, read: parsed.value }
}
