import { type Weight } from './fonts.ts'

export type Page = PDFKit.PDFDocument

/** Lengths on paper are millimetres, type sizes points. */
export const mm = 72 / 25.4

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Type {
  readonly weight: Weight
  /** Points wanted, and the least it may shrink to before the text is cut with an ellipsis. */
  readonly size: number
  readonly least: number
  readonly align?: 'left' | 'center' | 'right'
  readonly ink?: 'black' | 'white'
}

/** One line on the baseline `y`, shrunk to `width`; cut only when it is too long at its least size. */
export function line(page: Page, text: string, at: Omit<Box, 'height'> & Type): void {
  const width = at.width * mm
  page.font(at.weight).fontSize(at.size)
  const wanted = page.widthOfString(text)
  if (wanted > width) page.fontSize(Math.max(at.least, at.size * (width / wanted)))
  const shown = cutTo(page, text, width)
  const slack = width - page.widthOfString(shown)
  const shift = at.align === 'right' ? slack : at.align === 'center' ? slack / 2 : 0
  page.fillColor(at.ink ?? 'black')
  page.text(shown, at.x * mm + shift, at.y * mm, { lineBreak: false, baseline: 'alphabetic' })
}

/** Lines under each other in one size, the largest that the longest of them allows. */
export function stack(
  page: Page,
  texts: readonly string[],
  at: Omit<Box, 'height'> & Type & { readonly leading: number },
): void {
  page.font(at.weight).fontSize(at.size)
  const widest = Math.max(...texts.map((text) => page.widthOfString(text)))
  const size = Math.max(at.least, at.size * Math.min(1, (at.width * mm) / widest))
  for (const [i, text] of texts.entries()) {
    line(page, text, { ...at, size, y: at.y + i * at.leading })
  }
}

/** Text wrapped into a box, shrunk until it fits; cut only when it is too long at its least size. */
export function paragraph(page: Page, text: string, at: Box & Type): void {
  const [width, height] = [at.width * mm, at.height * mm]
  page.font(at.weight)
  let size = at.size
  while (size > at.least && !fits(page.fontSize(size), text, { width, height })) size -= 0.5
  page.fontSize(Math.max(size, at.least)).fillColor(at.ink ?? 'black')
  page.text(text, at.x * mm, at.y * mm, {
    width,
    height,
    align: at.align ?? 'left',
    ellipsis: true,
  })
}

/** A small heading in white on black, as wide as its words; its box begins at `y`. */
export function tag(page: Page, text: string, at: { x: number; y: number }): void {
  page.font('strong').fontSize(6.5)
  const width = page.widthOfString(text) / mm + 3
  block(page, { ...at, width, height: 3.75 })
  line(page, text, { x: at.x + 1.5, y: at.y + 2.7, width, ink: 'white', ...headingType })
}

/** A fact under its caption; a long one shrinks and wraps inside the box. */
export function fact(page: Page, [caption, text]: readonly [string, string], at: Box): void {
  const captionHeight = 3.1
  line(page, caption, { ...at, ...captionType, y: at.y + 2.6 })
  const room = { y: at.y + captionHeight, height: at.height - captionHeight }
  paragraph(page, text, { ...at, ...room, ...factType })
}

/** A hairline across the paper. */
export function rule(page: Page, at: { x: number; y: number; width: number }): void {
  block(page, { ...at, height: 0.25 })
}

/** A filled rectangle. */
export function block(page: Page, { x, y, width, height }: Box): void {
  page.rect(x * mm, y * mm, width * mm, height * mm).fill('black')
}

export const captionType = { weight: 'text', size: 6, least: 5 } as const satisfies Type
const headingType = { weight: 'strong', size: 6.5, least: 6.5 } as const satisfies Type
const factType = { weight: 'strong', size: 9.5, least: 5 } as const satisfies Type

function fits(page: Page, text: string, room: { width: number; height: number }): boolean {
  const widest = Math.max(...text.split(/\s+/).map((word) => page.widthOfString(word)))
  return widest <= room.width && page.heightOfString(text, { width: room.width }) <= room.height
}

function cutTo(page: Page, text: string, width: number): string {
  let letters = Array.from(text)
  let shown = text
  // A hair of tolerance: a line shrunk to the width must not lose a letter to rounding.
  while (letters.length > 0 && page.widthOfString(shown) > width + 0.01) {
    letters = letters.slice(0, -1)
    shown = `${letters.join('').trimEnd()}…`
  }
  return shown
}
