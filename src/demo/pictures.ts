import sharp from 'sharp'

type Look = {
  readonly card: string
  readonly side: string
  readonly lid: string
  readonly tape: string
  readonly table: string
}

/** How parcels look on the counter: a box in its colours, taped, with a blank label. */
const looks: readonly Look[] = [
  { card: '#c69c6d', side: '#a67c52', lid: '#d9b48a', tape: '#e8dcc0', table: '#8f9aa3' },
  { card: '#b98b5e', side: '#916a43', lid: '#cfa57a', tape: '#5b86b8', table: '#b8b2a7' },
  { card: '#e6e3dc', side: '#c3bfb4', lid: '#f4f2ec', tape: '#c0563f', table: '#6e7f72' },
  { card: '#7d8fa3', side: '#5c6c7e', lid: '#93a5b8', tape: '#d8d8d8', table: '#a89684' },
]

/** Four photographs, drawn: the demo shows nobody's real parcel. */
export function drawParcels(): Promise<Buffer[]> {
  return Promise.all(
    looks.map((look) =>
      sharp(Buffer.from(drawBox(look)))
        .jpeg({ quality: 75 })
        .toBuffer(),
    ),
  )
}

export const pictureCount = looks.length

/** A box seen from above its corner: front, side and lid as three faces. */
function drawBox({ card, side, lid, tape, table }: Look): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360" viewBox="0 0 640 480">
    <rect width="640" height="480" fill="${table}"/>
    <ellipse cx="335" cy="395" rx="230" ry="42" fill="#000" opacity="0.22"/>
    <polygon points="130,190 380,230 380,410 130,350" fill="${card}"/>
    <polygon points="380,230 530,170 530,330 380,410" fill="${side}"/>
    <polygon points="130,190 290,130 530,170 380,230" fill="${lid}"/>
    <polygon points="235,207 275,213 425,153 390,147" fill="${tape}" opacity="0.85"/>
    <polygon points="235,207 275,213 275,275 235,268" fill="${tape}" opacity="0.85"/>
    <polygon points="150,245 225,257 225,335 150,317" fill="#fff"/>
    ${bars()}
  </svg>`
}

function bars(): string {
  const widths = [3, 1, 2, 4, 1, 3, 2, 1, 4, 2]
  let x = 158
  return widths
    .map((width) => {
      const bar = `<rect x="${x}" y="268" width="${width}" height="34" fill="#222"/>`
      x += width + 4
      return bar
    })
    .join('')
}
