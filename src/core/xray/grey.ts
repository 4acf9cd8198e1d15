/** A picture of 8 bits a pixel, row by row; `bits` is what the scanner told apart. */
export type Grey = {
  readonly columns: number
  readonly rows: number
  readonly bits: number
  readonly grey: Uint8Array
}

/** How stored values become what is seen. */
export type GreyMapping = {
  readonly slope: number
  readonly intercept: number
  /** The part of the values that is spread over black to white; without one, all that occur. */
  readonly window: { readonly centre: number; readonly width: number } | undefined
  /** The least value is white. */
  readonly isInverted: boolean
}

export const plainMapping: GreyMapping = {
  ...{ slope: 1, intercept: 0 },
  window: undefined,
  isInverted: false,
}

type Size = { readonly rows: number; readonly columns: number; readonly bitsStored: number }

/** Stored values of at most 16 bits as 8-bit grey, by the linear function of DICOM PS3.3 C.11.2.1.2. */
export function toGrey(
  values: Int32Array | Uint16Array,
  { rows, columns, bitsStored }: Size,
  mapping: GreyMapping,
): Grey {
  let least = values[0] ?? 0
  let most = least
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  const table = tableFor({ least, most }, mapping)
  const grey = new Uint8Array(values.length)
  for (let i = 0; i < values.length; i++) grey[i] = table[values[i]! - least]!
  return { columns, rows, bits: bitsStored, grey }
}

function tableFor(
  { least, most }: { least: number; most: number },
  { slope, intercept, window, isInverted }: GreyMapping,
): Uint8Array {
  const ends = [slope * least + intercept, slope * most + intercept]
  const from = Math.min(...ends)
  const span = Math.max(...ends) - from
  const seen = window
    ? (value: number) => inWindow(value, window)
    : (value: number) => (span === 0 ? 0 : ((value - from) / span) * 255)
  return Uint8Array.from({ length: most - least + 1 }, (_, i) => {
    const grey = Math.round(seen(slope * (least + i) + intercept))
    return isInverted ? 255 - grey : grey
  })
}

function inWindow(value: number, { centre, width }: { centre: number; width: number }): number {
  if (value <= centre - 0.5 - (width - 1) / 2) return 0
  if (value > centre - 0.5 + (width - 1) / 2) return 255
  return ((value - (centre - 0.5)) / (width - 1) + 0.5) * 255
}
