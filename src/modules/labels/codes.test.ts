import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ImageData } from '@napi-rs/canvas'
import { drawCode128, drawQr } from './codes.ts'
import { renderPdf } from './decode-pdf.testing.ts'
import { printPages } from './document.ts'
import { type Page } from './page.ts'

const side = 36.75
const text = `BUUAN1.${'A'.repeat(144)}`

test('a QR code of a label is 41 whole-dot modules wide, with four modules of quiet around it', async () => {
  const image = await onPaper([side, side], (page) => drawQr(page, text, { x: 0, y: 0, side }))
  // 6 dots a module.
  assert.deepEqual(inkOf(image), { left: 24, right: 24 + 246, top: 24, bottom: 24 + 246 })
  assert.equal(greyDots(image), 0)
})

for (const [width, dots] of [
  [92, 4],
  [80, 3],
] as const) {
  test(`in ${width} mm the bars are ${dots} dots a module, ten modules of quiet on each side`, async () => {
    const box = { x: 0, y: 0, width, height: 15 }
    const image = await onPaper([width, 15], (page) => drawCode128(page, 'PA473124829VN', box))
    const { left, right, top, bottom } = inkOf(image)
    assert.equal(right - left, 156 * dots)
    assert.ok(Math.min(left, image.width - right) >= 10 * dots)
    assert.deepEqual([top, bottom], [0, 120])
    assert.equal(greyDots(image), 0)
  })
}

test('a code that needs finer dots than a printer has is refused', async () => {
  const small = { x: 0, y: 0, side: 15 }
  await assert.rejects(
    onPaper([92, 15], (page) => drawQr(page, text, small)),
    RangeError,
  )
})

async function onPaper(size: [number, number], draw: (page: Page) => void): Promise<ImageData> {
  const pdf = await printPages({ title: 'codes', size, madeAt: new Date(0) }, [draw])
  const [image] = await renderPdf(pdf, 203.2)
  return image!
}

/** The smallest rectangle that holds all that is not white, in dots. */
function inkOf({ width, data }: ImageData) {
  const dark = Array.from({ length: data.length / 4 }, (_, i) => i).filter(
    (i) => data[i * 4]! < 255,
  )
  const columns = dark.map((i) => i % width)
  const rows = dark.map((i) => Math.floor(i / width))
  const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b))
  const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b))
  const [left, right] = [least(columns), most(columns) + 1]
  return { left, right, top: least(rows), bottom: most(rows) + 1 }
}

/** Dots a printer would have to guess: neither black nor white, but for a trace of rounding. */
function greyDots({ data }: ImageData): number {
  return data.filter((shade, i) => i % 4 === 0 && shade > 3 && shade < 252).length
}
