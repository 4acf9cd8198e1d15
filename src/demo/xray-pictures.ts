import sharp from 'sharp'
import type { Random } from './random.ts'

/** What lies in a parcel as X-rays see it: the denser, the darker. `blade` is the one that should not. */
const things = ['box', 'bottle', 'shoes', 'phone', 'cup', 'blade'] as const
export type Thing = (typeof things)[number]
export const harmless: readonly Thing[] = things.filter((thing) => thing !== 'blade')

export type DrawnParcel = {
  readonly png: Buffer
  /** Where each thing lies, in shares of the picture. */
  readonly places: readonly { readonly thing: Thing; readonly box: Place }[]
}
type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const [width, height] = [960, 640]

/** An X-ray image of a parcel with these things in it: drawn, so nobody's parcel is shown. */
export async function drawXray(random: Random, inside: readonly Thing[]): Promise<DrawnParcel> {
  const places = inside.map((thing, i) => ({ thing, box: placeOf(random, i, inside.length) }))
  const shapes = places.map(({ thing, box }) => shape(thing, box)).join('')
  const grain = `<filter id="grain"><feTurbulence baseFrequency="0.9" seed="${random.between(1, 999)}"/>
    <feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0.09 0"/></filter>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs>${grain}</defs>
    <rect width="100%" height="100%" fill="#f6f6f6"/>
    <g style="mix-blend-mode:multiply">
      <rect x="70" y="60" width="820" height="520" rx="6" fill="#d9d9d9" stroke="#b5b5b5" stroke-width="7"/>
      <rect x="440" y="60" width="80" height="520" fill="#c9c9c9" opacity="0.6"/>${shapes}
    </g>
    <rect width="100%" height="100%" filter="url(#grain)"/>
  </svg>`
  const png = await sharp(Buffer.from(svg)).toColourspace('b-w').png().toBuffer()
  return { png, places }
}

function placeOf(random: Random, index: number, of: number): Place {
  const slot = 0.78 / of
  return {
    x: 0.11 + index * slot + random.between(0, 4) / 200,
    y: 0.2 + random.between(0, 24) / 100,
    ...{ width: slot * 0.8, height: 0.34 },
  }
}

function shape(thing: Thing, box: Place): string {
  const [x, y] = [box.x * width, box.y * height]
  const [w, h] = [box.width * width, box.height * height]
  const at = `transform="translate(${x} ${y}) scale(${w / 100} ${h / 100})" opacity="0.9"`
  return `<g ${at}>${outlines[thing]}</g>`
}

/** Each within 100 by 100. */
const outlines: Readonly<Record<Thing, string>> = {
  box: '<rect x="8" y="14" width="84" height="72" fill="#bcbcbc" stroke="#8f8f8f" stroke-width="4"/><path d="M8 50h84M50 14v72" stroke="#9b9b9b" stroke-width="3"/>',
  bottle:
    '<path d="M40 2h20v22c14 6 16 16 16 26v40q0 8-8 8H32q-8 0-8-8V50c0-10 2-20 16-26z" fill="#a9a9a9" stroke="#777" stroke-width="4"/><path d="M26 56h48v32q0 8-6 8H32q-6 0-6-8z" fill="#7d7d7d"/>',
  shoes:
    '<path d="M4 40q14-6 20 8t40 14q22 4 24 16v6H4z" fill="#b3b3b3" stroke="#888" stroke-width="4"/><path d="M12 84q14 12 40 12t38-8" fill="none" stroke="#6d6d6d" stroke-width="6"/>',
  phone:
    '<rect x="26" y="6" width="48" height="88" rx="7" fill="#6a6a6a" stroke="#3f3f3f" stroke-width="4"/><rect x="33" y="30" width="34" height="42" fill="#4a4a4a"/><circle cx="37" cy="17" r="5" fill="#333"/>',
  cup: '<path d="M16 16h58v52q0 22-22 22H38q-22 0-22-22z" fill="#adadad" stroke="#7f7f7f" stroke-width="5"/><path d="M74 28q22 0 22 20t-22 20" fill="none" stroke="#8d8d8d" stroke-width="7"/>',
  blade:
    '<path d="M6 88 62 32l14-22q4-6 6 2L74 40 16 96z" fill="#2b2b2b"/><path d="M2 84l14 14-8 2-8-8z" fill="#4d4d4d"/><path d="M52 46l10 10" stroke="#1c1c1c" stroke-width="7"/>',
}
