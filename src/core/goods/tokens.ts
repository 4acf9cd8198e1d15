/** A word or number of a declaration, with its place in the text and what separates it. */
export type Token = {
  readonly text: string
  readonly start: number
  readonly end: number
  /**
   * `item`: another thing begins here; `slash`: another thing, or one word broken (`ma/túy`);
   * `pause`: a bracket, dash or quote.
   */
  readonly before: 'none' | 'pause' | 'slash' | 'item'
  /** Stands against the token before it, as in `ak47`. */
  readonly glued: boolean
}

const tokenPattern = /[\p{L}\p{M}]+|\d+(?:[.,:/x]\d+)*|[$€£¥]/gu
const currency = new Map([
  ['$', 'usd'],
  ['€', 'euro'],
  ['£', 'gbp'],
  ['¥', 'jpy'],
])

/** Words and numbers in order. The same cut serves declarations and the catalogue's phrases. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(tokenPattern)) {
    const gap = text.slice(end, match.index)
    const from = match.index
    end = from + match[0].length
    tokens.push({
      text: currency.get(match[0]) ?? match[0],
      start: from,
      end,
      before: tokens.length === 0 ? 'item' : separation(gap),
      glued: gap === '' && tokens.length > 0,
    })
  }
  return joinSpacedLetters(tokens)
}

function separation(gap: string): Token['before'] {
  if (gap === '/') return 'slash'
  if (/[,;+&\n\r•·|/*]|\.\s/u.test(gap)) return 'item'
  return /[():[\]{}"“”‘’«»]|\s[-–—]|[-–—]\s/u.test(gap) ? 'pause' : 'none'
}

/** `m a t ú y` and `v.a.p.e` are one word each: three or more letters that stand alone. */
function joinSpacedLetters(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length;) {
    let to = i
    while (
      to < tokens.length &&
      isLetter(tokens[to]!) &&
      (to === i || tokens[to]!.before === 'none')
    )
      to++
    if (to - i >= 3) {
      const run = tokens.slice(i, to)
      joined.push({ ...run[0]!, text: run.map((t) => t.text).join(''), end: run.at(-1)!.end })
      i = to
    } else {
      joined.push(tokens[i++]!)
    }
  }
  return joined
}

function isLetter(token: Token): boolean {
  return token.text.length === 1 && /\p{L}/u.test(token.text)
}
