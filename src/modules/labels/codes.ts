import bwip from 'bwip-js'
import QRCode from 'qrcode'
import { type Box, mm, type Page } from './page.ts'

/** Thermal label printers put 8 dots on a millimetre (203 dpi): bars that are whole dots stay sharp. */
const dot = 1 / 8
const qrQuiet = 4
const barsQuiet = 10

/** A QR code, level M, as large as whole dots allow in the square `side`, quiet zone included. */
export function drawQr(page: Page, text: string, at: { x: number; y: number; side: number }): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const span = modules.size + 2 * qrQuiet
  const module = wholeDots(at.side / span, 3)
  const rest = (at.side - span * module) / 2 + qrQuiet * module
  inModules(page, { x: at.x + rest, y: at.y + rest, scale: module }, () => {
    for (let row = 0; row < modules.size; row++) {
      for (const [from, length] of darkRuns(modules, row)) page.rect(from, row, length, 1)
    }
  })
}

/** A Code 128 symbol in the middle of a box, quiet zone included: UPU S10 asks 0.25–0.51 mm modules. */
export function drawCode128(page: Page, text: string, box: Box): void {
  const widths = barWidths(text)
  const modules = widths.reduce((sum, width) => sum + width, 0)
  const module = wholeDots(Math.min(box.width / (modules + 2 * barsQuiet), 0.5), 2)
  const x = box.x + (box.width - modules * module) / 2
  inModules(page, { x, y: box.y, scale: module }, () => {
    let at = 0
    for (const [i, width] of widths.entries()) {
      if (i % 2 === 0) page.rect(at, 0, width, box.height / module)
      at += width
    }
  })
}

/** Bars and spaces in turn, in modules, a bar first. */
function barWidths(text: string): number[] {
  const [symbol] = bwip.raw({ bcid: 'code128', text })
  if (!symbol || !('sbs' in symbol)) throw new Error('bwip-js drew no bars')
  return symbol.sbs
}

function* darkRuns(modules: QRCode.BitMatrix, row: number): Generator<[number, number]> {
  let from = -1
  for (let column = 0; column <= modules.size; column++) {
    const dark = column < modules.size && modules.get(row, column) === 1
    if (dark && from < 0) from = column
    if (!dark && from >= 0) {
      yield [from, column - from]
      from = -1
    }
  }
}

function wholeDots(module: number, least: number): number {
  const dots = Math.floor(module / dot + 1e-9)
  if (dots < least) throw new RangeError('the code is too long for the room it has')
  return dots * dot
}

// One path filled once: no seams between neighbours, whatever the printer rounds.
function inModules(
  page: Page,
  at: { x: number; y: number; scale: number },
  draw: () => void,
): void {
  const [x, y] = [at.x, at.y].map((place) => Math.round(place / dot) * dot * mm)
  page
    .save()
    .translate(x!, y!)
    .scale(at.scale * mm)
  draw()
  page.fill('black').restore()
}
