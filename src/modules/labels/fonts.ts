import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'

/** The two weights print uses: hierarchy comes from size and place. */
export type Weight = 'text' | 'strong'

const files = {
  text: '500Medium/BeVietnamPro_500Medium.ttf',
  strong: '700Bold/BeVietnamPro_700Bold.ttf',
} satisfies Record<Weight, string>

let parsed: Record<Weight, Buffer> | undefined

/** Gives a document Be Vietnam Pro under its two weights. The font files are parsed once a process. */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  parsed ??= { text: parse('text'), strong: parse('strong') }
  for (const [weight, font] of Object.entries(parsed)) doc.registerFont(weight, font)
}

// pdfkit takes a parsed font as a source, which makes a document three times cheaper, but it neither
// exports its parser nor types that source: a document that is thrown away parses it for us.
function parse(weight: Weight): Buffer {
  const file = import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${files[weight]}`)
  const doc = new PDFDocument({ autoFirstPage: false })
  doc.font(fileURLToPath(file))
  return (doc as unknown as { _font: { font: Buffer } })._font.font
}
