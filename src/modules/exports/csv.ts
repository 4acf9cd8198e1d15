/**
 * A table as RFC 4180 with a byte-order mark, so that spreadsheets read Vietnamese. A cell, or a part of one
 * behind something that a spreadsheet may take for a border, never begins as a formula.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string): string {
  const harmless = value
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/(^|[,;|])(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g, "$1$2'")
  return `"${harmless.replaceAll('"', '""')}"`
}

/**
 * Rows of a table that somebody found: CSV with any of the usual borders, or plain lines; UTF-8 or UTF-16.
 * Forgiving, for it was through other hands: where quotes do not close, they are letters.
 */
export function readCsv(bytes: Buffer): string[][] {
  const text = decode(bytes)
  return split(text, borderOf(text), '"')
}

function split(text: string, border: string, quote?: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let openedAt: number | undefined
  const end = () => {
    rows.at(-1)!.push(cell)
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i)
    if (openedAt !== undefined) {
      if (letter !== quote) cell += letter
      else if (text.charAt(i + 1) === quote) cell += text.charAt(i++)
      else openedAt = undefined
    } else if (letter === border) end()
    else if (letter === '\n') {
      end()
      rows.push([])
    } else if (letter === quote && cell === '') openedAt = i
    else cell += letter
  }
  // Cut off within a cell, or a quote that was none: the rest is read without them.
  if (openedAt !== undefined) return [...rows, ...split(text.slice(openedAt + 1), border)]
  end()
  return rows
}

function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const text = isUtf16 ? bytes.toString('utf16le') : bytes.toString('utf8')
  return text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
}

/** What stands between cells most often; behind a comma of an address there is a blank. */
function borderOf(text: string): string {
  const head = text.slice(0, 20_000)
  const counted = ['\t', ';', '|', ','].map((border) => ({
    border,
    times: head.match(new RegExp(`[${border}](?! )`, 'g'))?.length ?? 0,
  }))
  return counted.reduce((most, one) => (one.times >= most.times ? one : most)).border
}
