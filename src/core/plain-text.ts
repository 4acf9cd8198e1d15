/** What stands in a text of ours: never markup of the page it is shown on. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/**
 * A text as it is kept: composed (NFC), line ends as one sign, no trailing blanks, no more than one empty
 * line, and without the invisible signs that turn the order of a line or hide in it.
 */
export function tidyText(text: string): string {
  return (
    text
      .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
      .replaceAll('\t', ' ')
      // Controls, joiners and marks of direction: nothing of a contract may be unseen.
      .replaceAll(/[^\P{C}\n]/gu, '')
      .normalize('NFC')
      .replaceAll(/[^\S\n]+$/gm, '')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()
  )
}

/**
 * Reads a text by its lines: `# ` begins a heading, `- ` an item of a list, an empty line parts paragraphs,
 * and every other line is as written. Nothing else means anything, so nothing can be smuggled in.
 */
export function blocksOf(text: string): Block[] {
  return tidyText(text)
    .split('\n\n')
    .flatMap((part) => runsOf(part.split('\n')))
}

type Run = { readonly kind: Block['kind']; readonly lines: string[] }

/** Lines of one kind that stand together; each heading stands alone. */
function runsOf(lines: readonly string[]): Block[] {
  const runs: Run[] = []
  for (const line of lines) {
    const { kind, text } = lineOf(line)
    const last = runs.at(-1)
    if (text === '') continue
    if (last?.kind === kind && kind !== 'heading') last.lines.push(text)
    else runs.push({ kind, lines: [text] })
  }
  return runs.map(({ kind, lines: own }) =>
    kind === 'list' ? { kind, items: own } : { kind, text: own.join('\n') },
  )
}

function lineOf(line: string): { readonly kind: Block['kind']; readonly text: string } {
  const marked = /^\s*([#-]) +(.*)$/.exec(line)
  if (!marked) return { kind: 'paragraph', text: line.trim() }
  return { kind: marked[1] === '#' ? 'heading' : 'list', text: marked[2]!.trim() }
}
