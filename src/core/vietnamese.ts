/** Lower case, no accents, đ → d, one space between words. For look-ups, never for display. */
export function foldVietnamese(text: string): string {
  let folded = ''
  let spaceDue = false
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!
    const letters =
      code < tableSize ? (table[code] ?? learn(code)) : foldChar(String.fromCodePoint(code))
    if (code > 0xffff) i++
    if (letters === ' ') {
      spaceDue = folded !== ''
    } else if (letters !== '') {
      folded += spaceDue ? ` ${letters}` : letters
      spaceDue = false
    }
  }
  return folded
}

/**
 * One spelling for what Vietnamese writes in two: tone placement (hoà, hòa), y or i after a
 * consonant (Lý, Lí), composed or decomposed marks, Ð for Đ. Accents stay. Equal results mean the
 * same syllables; the result itself is not for display: tone marks stand after their syllable.
 */
export function spellVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[đð]/g, 'đ')
    .replace(
      /\p{L}[\p{L}\p{M}]*/gu,
      (word) => word.replace(tones, '') + (word.match(tones) ?? []).join(''),
    )
    .replace(/(?<!\p{L})(qu|[bcdđghklmnpqrstvx]+)y(?!\p{L})/gu, '$1i')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, ' ')
    .trim()
}

/** Grave, acute, tilde, hook and dot: the five tones. Circumflex, breve and horn are letters. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

const tableSize = 0x2000
const table: (string | undefined)[] = new Array<undefined>(tableSize).fill(undefined)

function learn(code: number): string {
  return (table[code] = foldChar(String.fromCharCode(code)))
}

function foldChar(char: string): string {
  if (/[\u00ad\u200b-\u200d\ufeff]/.test(char)) return ''
  if (/\s/.test(char)) return ' '
  const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '')
  // Ð (eth) is what many keyboards and old fonts give for Đ.
  return plain.replace(/[đð]/g, 'd').trim()
}
