import { maskProfile } from '#core/label/mask.ts'
import { zoneCode } from '#core/label/route.ts'
import { spacedItemNumber } from '#core/label/s10.ts'
import { drawCode128, drawQr } from './codes.ts'
import { printPages } from './document.ts'
import {
  block,
  captionType,
  fact,
  line,
  mm,
  type Page,
  paragraph,
  rule,
  stack,
  tag,
} from './page.ts'
import {
  addressLines,
  type LabelSheet,
  type MaskedParty,
  printedTime,
  printedWeight,
} from './sheet.ts'

/** Draws one label as PDF, 100 × 150 mm, black on white. The same sheet gives the same bytes. */
export function drawLabel(label: LabelSheet): Promise<Buffer> {
  return drawLabels([label])
}

/** Draws labels as the pages of one PDF, in the order given; the fonts are embedded once for all. */
export async function drawLabels(labels: readonly LabelSheet[]): Promise<Buffer> {
  const [first] = labels
  if (!first) throw new RangeError('no labels to draw')
  const title = labels.length === 1 ? `Nhãn ${first.itemNumber}` : `${labels.length} nhãn`
  const drawings = labels.map((label) => (page: Page) => drawOn(page, label))
  return printPages({ title, size: [100, 150], madeAt: first.acceptedAt }, drawings)
}

function drawOn(page: Page, label: LabelSheet): void {
  header(page, label)
  route(page, label)
  recipient(page, label)
  sender(page, label.sender)
  facts(page, label)
  drawCode128(page, label.itemNumber, { x: 4, y: 117, width: 92, height: 15 })
  line(page, spacedItemNumber(label.itemNumber), {
    ...{ x: 4, y: 138, width: 92, align: 'center' },
    ...{ weight: 'strong', size: 16, least: 10 },
  })
  footer(page)
}

function header(page: Page, { operator, service, piece }: LabelSheet): void {
  paragraph(page, operator, {
    x: 4,
    y: 3,
    width: 68,
    height: 7,
    weight: 'strong',
    size: 15,
    least: 6,
  })
  line(page, service, { x: 4, y: 13.4, width: 68, weight: 'text', size: 9, least: 6 })
  block(page, { x: 74, y: 4, width: 22, height: 10 })
  const middle = { x: 75, width: 20, align: 'center', ink: 'white' } as const
  line(page, 'KIỆN · PIECE', { ...middle, ...captionType, y: 7.2 })
  const count = `${piece.number}/${piece.of}`
  line(page, count, { ...middle, y: 12.4, weight: 'strong', size: 13, least: 6 })
}

/** What a sorter reads from across the belt: the province in reverse, then the commune. */
function route(page: Page, { fromOffice, toCommune }: LabelSheet): void {
  const [province, commune] = zoneCode(toCommune).split('-') as [string, string]
  rule(page, { x: 4, y: 16, width: 92 })
  line(page, 'TỪ · FROM', { ...captionType, x: 4, y: 21.5, width: 20 })
  line(page, fromOffice, { x: 4, y: 33, width: 20, weight: 'strong', size: 18, least: 5 })
  arrow(page, { x: 25.5, y: 30.75 })
  block(page, { x: 31, y: 18, width: 21, height: 20 })
  const digits = { weight: 'strong', size: 33, least: 20 } as const
  const white = { x: 32, width: 19, align: 'center', ink: 'white' } as const
  line(page, 'TỈNH · PROVINCE', { ...white, ...captionType, y: 21.5 })
  line(page, province, { ...white, ...digits, y: 35 })
  line(page, 'XÃ, PHƯỜNG · COMMUNE', { ...captionType, x: 55, y: 21.5, width: 41 })
  line(page, commune, { ...digits, x: 54.5, y: 35, width: 41.5 })
}

function recipient(page: Page, { recipient: to, code }: LabelSheet): void {
  rule(page, { x: 4, y: 40, width: 92 })
  tag(page, 'NGƯỜI NHẬN · TO', { x: 4, y: 43 })
  line(page, to.name, { x: 4, y: 55, width: 54, weight: 'strong', size: 22, least: 12 })
  line(page, to.phone, { x: 4, y: 62, width: 54, weight: 'strong', size: 14, least: 9 })
  stack(page, addressLines(to.address), {
    ...{ x: 4, y: 71, width: 54, leading: 6.5 },
    ...{ weight: 'strong', size: 13, least: 8 },
  })
  drawQr(page, code, { x: 59.25, y: 41.5, side: 36.75 })
  line(page, 'Quét để kiểm tra nhãn · Scan to verify', {
    ...{ ...captionType, x: 59.25, y: 81, width: 36.75, align: 'center' },
  })
}

function sender(page: Page, from: MaskedParty): void {
  rule(page, { x: 4, y: 83, width: 92 })
  tag(page, 'NGƯỜI GỬI · FROM', { x: 4, y: 85 })
  line(page, from.name, { x: 33, y: 88, width: 17, weight: 'strong', size: 10, least: 7 })
  line(page, from.phone, { x: 52, y: 88, width: 44, weight: 'strong', size: 10, least: 7 })
  line(page, from.address, { x: 4, y: 94.5, width: 92, weight: 'text', size: 10, least: 6 })
}

function facts(page: Page, label: LabelSheet): void {
  rule(page, { x: 4, y: 97, width: 92 })
  fact(page, ['LOẠI · TYPE', label.itemType], { x: 4, y: 98, width: 34, height: 8 })
  fact(page, ['KHỐI LƯỢNG · WEIGHT', printedWeight(label.weightGrams)], {
    x: 40,
    y: 98,
    width: 22,
    height: 8,
  })
  const time = printedTime(label.acceptedAt)
  fact(page, ['CHẤP NHẬN LÚC · ACCEPTED', time], { x: 64, y: 98, width: 32, height: 8 })
  const place = { x: 4, y: 106, width: 92, height: 8.4 }
  fact(page, ['NƠI CHẤP NHẬN · PLACE', label.acceptedPlace], place)
  rule(page, { x: 4, y: 114.5, width: 92 })
}

function footer(page: Page): void {
  const small = { x: 4, width: 92, weight: 'text', size: 6, least: 5, align: 'center' } as const
  rule(page, { x: 4, y: 140.5, width: 92 })
  line(
    page,
    `Che thông tin theo ${maskProfile}. Nhãn thật: quét mã QR tại bưu cục, chữ ký phải hợp lệ.`,
    {
      ...small,
      y: 143.6,
    },
  )
  line(
    page,
    `Masked by ${maskProfile}. Genuine when the signature in the QR code verifies: ask at a post office.`,
    {
      ...small,
      y: 146.4,
    },
  )
}

function arrow(page: Page, { x, y }: { x: number; y: number }): void {
  const corners: [number, number][] = [
    [x, y - 2.5],
    [x + 4, y],
    [x, y + 2.5],
  ]
  page
    .polygon(...corners.map(([across, down]): [number, number] => [across * mm, down * mm]))
    .fill('black')
}
