import PDFDocument from 'pdfkit'
import { registerFonts } from './fonts.ts'
import { mm, type Page } from './page.ts'

interface Print {
  readonly title: string
  /** Width and height in millimetres. */
  readonly size: readonly [number, number]
  readonly madeAt: Date
}

/** Makes a PDF of one page for each drawing. The same drawings always give the same bytes. */
export function printPages(print: Print, drawings: ((page: Page) => void)[]): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [print.size[0] * mm, print.size[1] * mm],
    margin: 0,
    autoFirstPage: false,
    lang: 'vi',
    // Left out, pdfkit would read the clock and no print would equal the one before it.
    info: { Title: print.title, Producer: 'BưuAn', Creator: 'BưuAn', CreationDate: print.madeAt },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  registerFonts(doc)
  for (const draw of drawings) draw(doc.addPage())
  doc.end()
  return done
}
