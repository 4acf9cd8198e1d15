const weights = [7, 3, 1] as const

/** The check digit of ICAO Doc 9303 part 3, 4.9: weights 7, 3, 1; `A` is 10, `<` is 0. */
export function mrzCheckDigit(text: string): string {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum += valueOf(text[i]!) * weights[i % 3]!
  return String(sum % 10)
}

/** True when `digit` guards `text`; a filler may stand for it where the whole field is empty. */
export function isGuarded(text: string, digit: string): boolean {
  if (digit === '<') return /^<*$/.test(text)
  return mrzCheckDigit(text) === digit
}

function valueOf(character: string): number {
  return character === '<' ? 0 : Number.parseInt(character, 36)
}
