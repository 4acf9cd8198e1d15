// What a scanner wraps around the text: control characters, blanks, a byte order mark.
const wrapping = /^[\s\p{Cc}\u200b]+|[\s\p{Cc}\u200b]+$/gu

// AIM symbology identifier of a QR code and the UTF-8 designator that some scanners are set to send first.
const symbology = /^\]Q\d(?:\\000026)?/

/**
 * Scanned text as one composed (NFC) line, without what the scanner put around it.
 * What stands inside stays, however odd: the parser decides.
 */
export function unwrapScan(text: string): string {
  return text.replace(wrapping, '').replace(symbology, '').replace(wrapping, '').normalize('NFC')
}

// Line breaks, escapes, zero-width and direction marks, unpaired surrogates, unassigned code points.
const invisible = /[\p{C}\p{Zl}\p{Zp}]/u

/** True for text with characters that do not show: two lines run together, or a trick played on the reader. */
export function hasInvisible(text: string): boolean {
  return invisible.test(text)
}

// Characters lost on the way (`?` and U+FFFD), or Vietnamese UTF-8 that was read as a one-byte code page:
// its lead bytes show as Ã, Ä, Å, Æ and á, what follows as signs or as letters no Vietnamese word has there.
const damage =
  /[?\ufffd\u00c4-\u00c6]|\u00e1[\u00ba\u00bb]|\u00c3[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e]/

/** True for text whose accents broke between card and keyboard: the scanner needs attention, not the holder. */
export function isMangled(text: string): boolean {
  return damage.test(text)
}

// A keyboard scanner that types Telex (`NGUYEENX`) instead of letters with marks.
const telexWord = /^(?:dd|(?=.*(?:aa|ee|oo|aw|ow|uw)).*[sfrxj]$)/i

/**
 * True when a name looks typed in Telex. Only asked of text without a single accent, because then the
 * scanner lost all of them; undoing Telex would be guessing a person's name, so it is refused.
 */
export function isTelex(name: string): boolean {
  return name.split(' ').some((word) => telexWord.test(word))
}
