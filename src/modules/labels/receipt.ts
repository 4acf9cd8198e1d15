import { maskProfile } from '#core/label/mask.ts'
import { spacedItemNumber } from '#core/label/s10.ts'
import { drawQr } from './codes.ts'
import { type ComplaintPeriods } from './complaint.ts'
import { printPages } from './document.ts'
import { block, captionType, fact, line, type Page, paragraph, rule, stack, tag } from './page.ts'
import {
  addressLines,
  type MaskedParty,
  printedFee,
  printedTime,
  printedWeight,
  type ReceiptSheet,
} from './sheet.ts'

const left = 6
const width = 93
const half = 44.5
const middle = left + width - half

/**
 * Draws the sender's receipt as PDF, A6: number, date, time and place of acceptance (R12), and how
 * long one may complain. The same sheet gives the same bytes.
 */
export function drawReceipt(receipt: ReceiptSheet): Promise<Buffer> {
  const title = `Biên nhận ${receipt.itemNumber}`
  return printPages({ title, size: [105, 148], madeAt: receipt.acceptedAt }, [
    (page) => {
      header(page, receipt)
      item(page, receipt)
      parties(page, receipt)
      facts(page, receipt)
      complaints(page, receipt.complaints)
      footer(page)
    },
  ])
}

function header(page: Page, { operator, service }: ReceiptSheet): void {
  const name = { x: left, y: 5, width: 60, height: 7 }
  paragraph(page, operator, { ...name, weight: 'strong', size: 14, least: 6 })
  line(page, service, { x: left, y: 15.4, width: 60, weight: 'text', size: 8.5, least: 5.5 })
  block(page, { x: 69, y: 6, width: 30, height: 10 })
  const white = { x: 70, width: 28, align: 'center', ink: 'white' } as const
  line(page, 'BIÊN NHẬN', { ...white, y: 10.8, weight: 'strong', size: 11, least: 8 })
  line(page, 'RECEIPT', { ...white, ...captionType, y: 14.2 })
  rule(page, { x: left, y: 18, width })
}

function item(page: Page, receipt: ReceiptSheet): void {
  line(page, 'SỐ HIỆU BƯU GỬI · ITEM NUMBER', { ...captionType, x: left, y: 23, width: 58 })
  const number = spacedItemNumber(receipt.itemNumber)
  line(page, number, { x: left, y: 30, width: 58, weight: 'strong', size: 17, least: 10 })
  const time = printedTime(receipt.acceptedAt)
  fact(page, ['CHẤP NHẬN LÚC · ACCEPTED', time], { x: left, y: 33, width: 58, height: 8 })
  const place = { x: left, y: 42, width: 58, height: 12 }
  fact(page, ['NƠI CHẤP NHẬN · PLACE', receipt.acceptedPlace], place)
  drawQr(page, receipt.code, { x: 67, y: 19.5, side: 34 })
  rule(page, { x: left, y: 55, width })
}

function parties(page: Page, { sender, recipient }: ReceiptSheet): void {
  party(page, ['NGƯỜI GỬI · FROM', sender], left)
  party(page, ['NGƯỜI NHẬN · TO', recipient], middle)
  rule(page, { x: left, y: 78.5, width })
}

function party(page: Page, [title, who]: readonly [string, MaskedParty], x: number): void {
  tag(page, title, { x, y: 57 })
  line(page, `${who.name}   ${who.phone}`, {
    ...{ x, y: 66, width: half },
    ...{ weight: 'strong', size: 11, least: 7 },
  })
  stack(page, addressLines(who.address), {
    ...{ x, y: 71.5, width: half, leading: 4.5 },
    ...{ weight: 'text', size: 9.5, least: 6 },
  })
}

function facts(page: Page, receipt: ReceiptSheet): void {
  const cell = { width: half, height: 8.5 }
  const weight = printedWeight(receipt.weightGrams)
  fact(page, ['LOẠI · TYPE', receipt.itemType], { x: left, y: 79.5, ...cell })
  fact(page, ['KHỐI LƯỢNG · WEIGHT', weight], { x: middle, y: 79.5, ...cell })
  fact(page, ['NHÓM HÀNG · CONTENTS', receipt.contents], { x: left, y: 88, ...cell })
  const fee = receipt.feeDong === undefined ? '—' : printedFee(receipt.feeDong)
  fact(page, ['CƯỚC · FEE', fee], { x: middle, y: 88, ...cell })
  rule(page, { x: left, y: 97, width })
}

function complaints(page: Page, periods: ComplaintPeriods): void {
  const { lossOrDelay, damageOrPrice, answer, basis } = periods
  tag(page, 'KHIẾU NẠI · COMPLAINTS', { x: left, y: 99.5 })
  line(page, basis, { ...captionType, x: middle, y: 102.2, width: half, align: 'right' })
  const rows: [number, string, string][] = [
    [
      lossOrDelay,
      'Mất hoặc chậm: kể từ ngày hết thời gian toàn trình',
      `Loss or delay: ${lossOrDelay} mo. from the end of the announced transit time`,
    ],
    [
      damageOrPrice,
      'Hư hỏng, giá cước: kể từ ngày phát',
      `Damage or price: ${damageOrPrice} mo. from the day of delivery`,
    ],
    [
      answer,
      'Doanh nghiệp trả lời: kể từ ngày nhận khiếu nại',
      `Answer of the operator: ${answer} mo. from the day of the complaint`,
    ],
  ]
  for (const [i, [months, vi, en]] of rows.entries()) {
    const y = 110 + i * 9
    const count = { x: left, y: y + 1, width: 19, weight: 'strong', size: 12, least: 8 } as const
    line(page, `${months} tháng`, count)
    line(page, vi, { x: 27, y: y - 1, width: 72, weight: 'strong', size: 8, least: 6 })
    line(page, en, { x: 27, y: y + 2.4, width: 72, weight: 'text', size: 7, least: 5 })
  }
}

function footer(page: Page): void {
  const small = { ...captionType, x: left, width, align: 'center' } as const
  rule(page, { x: left, y: 134.5, width })
  line(
    page,
    'Giữ biên nhận để tra cứu và khiếu nại. Keep this receipt for tracking and complaints.',
    {
      ...{ ...small, y: 138 },
    },
  )
  line(page, `Thông tin cá nhân được che theo ${maskProfile} · Personal data masked`, {
    ...{ ...small, y: 141.2 },
  })
}
