import { aPicture, implicitLittle, us, writeDicos } from './dicos.testing.ts'

/** One file, what becomes of it, and what it shows: its grey values in hex, or why it is refused. */
export type Vector = {
  readonly name: string
  readonly file: string
  readonly columns?: number
  readonly rows?: number
  readonly grey?: string
  readonly refused?: string
  readonly syntax?: string
}

const owner = { tag: '0010,0010', form: 'PN', value: 'NGUYEN^VAN^AN ' }
const nested = [[us('0028,0010', 99), { tag: '0040,A043', form: 'SQ', value: [[owner]] }]]

const files: readonly (readonly [name: string, file: Buffer, truth: Partial<Vector>])[] = [
  ['12 bits, no window: all values are spread', writeDicos(aPicture()), seen('00172e465d748ba2b9d1e8ff')], // prettier-ignore
  ['implicit value representations', writeDicos(aPicture(), implicitLittle), seen('00172e465d748ba2b9d1e8ff')], // prettier-ignore
  [
    '8 bits, window 128 of 256: as they are',
    writeDicos(aPicture({ bitsAllocated: 8, bitsStored: 8, window: ['128', '256'], pixels: [0, 1, 2, 64, 127, 128, 129, 200, 253, 254, 255, 10] })), // prettier-ignore
    seen('000102407f8081c8fdfeff0a'),
  ],
  [
    'MONOCHROME1: the least value is white',
    writeDicos(aPicture({ photometric: 'MONOCHROME1' })),
    seen('ffe8d1b9a28b745d462e1700'),
  ],
  [
    'signed values',
    writeDicos(aPicture({ signed: true, rows: 1, columns: 3, pixels: [0xfff, 0, 1] })),
    { columns: 3, rows: 1, grey: '0080ff' },
  ],
  [
    'the first of several windows',
    writeDicos(aPicture({ window: ['300\\9', '201\\9'] })),
    seen('00000180ffffffffffffffff'),
  ],
  [
    'owner and nested sequences, with and without lengths, are stepped over',
    writeDicos(
      aPicture({
        before: [
          owner,
          { tag: '0018,9073', form: 'SQ', value: nested },
          { tag: '0018,9074', form: 'SQ', value: nested, openEnded: true },
          { tag: '0019,1001', form: 'UN', value: nested, openEnded: true },
        ],
      }),
    ),
    seen('00172e465d748ba2b9d1e8ff'),
  ],
  ['JPEG 2000 is refused by its name', writeDicos(aPicture(), '1.2.840.10008.1.2.4.90'), { refused: 'syntax', syntax: '1.2.840.10008.1.2.4.90' }], // prettier-ignore
  ['big-endian is refused by its name', writeDicos(aPicture(), '1.2.840.10008.1.2.2'), { refused: 'syntax', syntax: '1.2.840.10008.1.2.2' }], // prettier-ignore
  ['colour', writeDicos(aPicture({ photometric: 'RGB' })), { refused: 'not_grey' }],
  ['fewer pixels than rows and columns say', writeDicos(aPicture({ pixels: [1, 2, 3] })), { refused: 'truncated' }], // prettier-ignore
  ['no file of this kind', Buffer.from('DICM'.padStart(200)), { refused: 'not_dicos' }],
  ['no picture', writeDicos([owner]), { refused: 'no_picture' }],
  ['several frames', writeDicos([{ tag: '0028,0008', form: 'IS', value: '2 ' }, ...aPicture()]), { refused: 'several_frames' }], // prettier-ignore
  ['more bits stored than allocated', writeDicos(aPicture({ bitsAllocated: 8, bitsStored: 12 })), { refused: 'bits' }], // prettier-ignore
  ['60,000 by 60,000 pixels', writeDicos(aPicture({ rows: 60_000, columns: 60_000, pixels: [] })), { refused: 'too_many_pixels' }], // prettier-ignore
]

/** What stands in vectors/xray/dicos.json. */
export function madeVectors(): Vector[] {
  return files.map(([name, file, truth]) => ({ name, file: file.toString('base64'), ...truth }))
}

function seen(grey: string): Partial<Vector> {
  return { columns: 4, rows: 3, grey }
}
