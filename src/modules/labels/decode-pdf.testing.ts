import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createCanvas, type ImageData } from '@napi-rs/canvas'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

export interface Decoded {
  readonly format: string
  readonly text: string
}

/** A run of text; its box goes from just under the baseline to the top of a capital. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Every page of a PDF as pixels, drawn by pdf.js: an eye of its own, not the program that wrote it. */
export async function renderPdf(bytes: Uint8Array, dpi: number): Promise<ImageData[]> {
  return withPages(bytes, async (pdf, number) => {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: dpi / 72 })
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)]
    const canvas = createCanvas(width, height)
    // pdf.js draws on any canvas of the DOM's shape; its types ask for the browser's own.
    await page.render({ canvas: canvas as never, viewport, background: 'white' }).promise
    return canvas.getContext('2d').getImageData(0, 0, width, height)
  })
}

/** The text of every page, as a reader who copies it would get it. */
export async function textOfPdf(bytes: Uint8Array): Promise<string[]> {
  const pages = await piecesOfPdf(bytes)
  return pages.map((pieces) => pieces.map(({ text }) => text).join(' '))
}

/** Every piece of text of every page with its place in millimetres from the bottom left corner. */
export async function piecesOfPdf(bytes: Uint8Array): Promise<Piece[][]> {
  return withPages(bytes, async (pdf, number) => {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    return items.flatMap((item) => ('str' in item && item.str.trim() ? [pieceOf(item)] : []))
  })
}

/** The QR and Code 128 symbols a scanner finds in a picture. */
export async function decodeCodes(image: ImageData): Promise<Decoded[]> {
  prepareScanner()
  const found = await readBarcodes(image, {
    formats: ['QRCode', 'Code128'],
    tryHarder: true,
  })
  return found.map(({ format, text }) => ({ format, text }))
}

function pieceOf(item: { str: string; transform: number[]; width: number }): Piece {
  const { str, width } = item
  const [, , , size, x, baseline] = item.transform as [0, 0, 0, number, number, number]
  const mm = 25.4 / 72
  return {
    text: str,
    left: x * mm,
    right: (x + width) * mm,
    bottom: (baseline - 0.2 * size) * mm,
    top: (baseline + 0.75 * size) * mm,
  }
}

let prepared = false

// The wasm comes from the package: left alone, the reader would fetch it from a network.
function prepareScanner(): void {
  if (prepared) return
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = new Uint8Array(readFileSync(file)).buffer
  prepareZXingModule({ overrides: { wasmBinary } })
  prepared = true
}

async function withPages<T>(
  bytes: Uint8Array,
  read: (pdf: PDFDocumentProxy, number: number) => Promise<T>,
): Promise<T[]> {
  // pdf.js takes the bytes for its own, so it gets a copy.
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await loading.promise
  try {
    const results: T[] = []
    for (let number = 1; number <= pdf.numPages; number++) results.push(await read(pdf, number))
    return results
  } finally {
    await loading.destroy()
  }
}
