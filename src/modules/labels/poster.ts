import type { PublicCatalogue } from '#modules/goods/index.ts'
import { drawQr } from './codes.ts'
import { printPages } from './document.ts'
import { type Box, line, mm, type Page, paragraph } from './page.ts'

/** What the poster is drawn from: the list of a day, and where a reader finds it whole. */
export interface PosterSheet {
  readonly catalogue: Pick<PublicCatalogue, 'version' | 'validFrom' | 'categories'>
  /** Address of the public list: the QR code and the line beside it say the same. */
  readonly address: string
}

type Listed = Pick<PublicCatalogue['categories'][number], 'nameVi' | 'nameEn'>

const paper = { width: 297, height: 420 }
const margin = 17
const inner = paper.width - 2 * margin
const gutter = 10
const red = '#a51c22'
const amber = '#855000'
const footAt = 363

/** Draws the A3 poster for a counter's wall (R13). The same list and address give the same bytes. */
export function drawPoster(sheet: PosterSheet): Promise<Buffer> {
  const { version, validFrom, categories } = sheet.catalogue
  const [prohibited, conditional] = (['prohibited', 'conditional'] as const).map((its) =>
    categories.filter((category) => category.class === its),
  )
  const print = {
    title: `Hàng cấm gửi ${version}`,
    size: [paper.width, paper.height],
    madeAt: new Date(`${validFrom}T00:00:00Z`),
  } as const
  return printPages(print, [
    (page) => {
      headline(page)
      list(page, prohibited!, { colour: red, y: 78, height: 172 })
      secondLine(page)
      list(page, conditional!, { colour: amber, y: 284, height: 73 })
      foot(page, sheet)
    },
  ])
}

/** What is read from across the room. */
function headline(page: Page): void {
  band(page, red, { x: 0, y: 0, width: paper.width, height: 70 })
  const middle = { x: margin, width: inner, align: 'center', ink: 'white' } as const
  line(page, 'HÀNG CẤM GỬI', { ...middle, y: 45, weight: 'strong', size: 100, least: 60 })
  const english = 'Never send these by post'
  line(page, english, { ...middle, y: 60, weight: 'text', size: 24, least: 16 })
}

function secondLine(page: Page): void {
  band(page, amber, { x: 0, y: 254, width: paper.width, height: 24 })
  const base = { y: 271, ink: 'white', least: 16 } as const
  const left = { x: margin, width: 165, weight: 'strong', size: 34 } as const
  line(page, 'GỬI CÓ ĐIỀU KIỆN', { ...base, ...left })
  const right = { x: 185, width: 297 - 185 - margin, weight: 'text', size: 20 } as const
  line(page, 'Ask the counter first', { ...base, ...right, align: 'right' })
}

/** Names in two columns, read downwards; rows share the height there is. */
function list(
  page: Page,
  listed: readonly Listed[],
  { colour, y, height }: { colour: string; y: number; height: number },
): void {
  const rows = Math.ceil(listed.length / 2)
  const step = height / rows
  const width = (inner - gutter) / 2
  for (const [i, { nameVi, nameEn }] of listed.entries()) {
    const x = margin + Math.floor(i / rows) * (width + gutter)
    const top = y + (i % rows) * step
    band(page, colour, { x, y: top + 0.6, width: 1.6, height: step - 3.2 })
    const words = { x: x + 5, width: width - 5 }
    const name = { y: top, height: step - 6, weight: 'strong', size: 16, least: 9 } as const
    paragraph(page, nameVi, { ...words, ...name })
    const english = { y: top + step - 3.2, weight: 'text', size: 9, least: 7 } as const
    line(page, nameEn, { ...words, ...english })
  }
}

function foot(page: Page, { catalogue, address }: PosterSheet): void {
  const side = 44
  drawQr(page, address, { x: paper.width - margin - side, y: footAt, side })
  const words = { x: margin, width: inner - side - 8 }
  const ask = { y: footAt + 13, weight: 'strong', size: 27, least: 18 } as const
  line(page, 'Hàng của bạn có gửi được không?', { ...words, ...ask })
  const scan = 'Quét mã để hỏi · Scan to ask what you may send'
  line(page, scan, { ...words, y: footAt + 23, weight: 'text', size: 16, least: 10 })
  line(page, address, { ...words, y: footAt + 32, weight: 'strong', size: 14, least: 7 })
  const day = catalogue.validFrom.split('-').reverse().join('/')
  const version = `Danh mục ${catalogue.version} · hiệu lực từ ${day}`
  line(page, version, { ...words, y: footAt + 40, weight: 'text', size: 10, least: 7 })
}

function band(page: Page, colour: string, { x, y, width, height }: Box): void {
  page.rect(x * mm, y * mm, width * mm, height * mm).fill(colour)
}
