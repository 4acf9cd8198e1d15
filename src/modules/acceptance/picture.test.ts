import assert from 'node:assert/strict'
import { deflateSync, crc32 } from 'node:zlib'
import { test } from 'node:test'
import sharp from 'sharp'
import { aPicture } from './acceptance.testing.ts'
import { cleanPicture } from './picture.ts'

const notAnImage = { code: 'acceptance.photo_not_an_image' }

test('an SVG that claims to be a JPEG is refused', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  await assert.rejects(cleanPicture(svg), notAnImage)
})

test('text, nothing at all, and a PDF are refused', async () => {
  for (const text of ['', 'hello', '%PDF-1.7'])
    await assert.rejects(cleanPicture(Buffer.from(text)), notAnImage)
})

test('a JPEG cut in the middle is refused, not kept half grey', async () => {
  const whole = await aPicture()
  await assert.rejects(cleanPicture(whole.subarray(0, whole.length / 2)), notAnImage)
})

test('a small file that unfolds to 900 million pixels is refused before it unfolds', async () => {
  const bomb = flatPng(30_000, 30_000)
  assert.ok(bomb.length < 1_000_000)
  await assert.rejects(cleanPicture(bomb), { code: 'acceptance.photo_too_many_pixels' })
})

test('place, camera and everything else about a photo stays behind', async () => {
  const upload = await sharp(await aPicture())
    .withExif({ IFD0: { Make: 'SpyCam' }, IFD3: { GPSLatitude: '21/1 1/1 0/1' } })
    .jpeg()
    .toBuffer()
  assert.ok(upload.includes('SpyCam'))
  const { jpeg } = await cleanPicture(upload)
  assert.equal((await sharp(jpeg).metadata()).exif, undefined)
  assert.ok(!jpeg.includes('SpyCam'))
})

test('a large photo is scaled to 1,600 px and turned upright, a small one stays its size', async () => {
  const lying = await sharp(await aPicture(4_000, 3_000))
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const large = await cleanPicture(lying)
  assert.deepEqual([large.width, large.height], [1_200, 1_600])
  const small = await cleanPicture(
    await sharp(await aPicture(320, 240))
      .webp()
      .toBuffer(),
  )
  assert.deepEqual([small.width, small.height], [320, 240])
})

/** A valid PNG of one colour, as small as deflate makes it. */
function flatPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const crc = Buffer.alloc(4)
  crc.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, crc])
}
