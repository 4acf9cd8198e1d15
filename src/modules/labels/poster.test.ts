import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nationalList, publicCatalogue } from '#modules/goods/index.ts'
import { decodeCodes, piecesOfPdf, renderPdf, textOfPdf } from './decode-pdf.testing.ts'
import { drawPoster } from './poster.ts'

const address = 'https://buu.example.vn/hang-cam-gui'
const catalogue = publicCatalogue({ list: nationalList('2026-11-22'), operator: null })
const pdf = await drawPoster({ catalogue, address })
const spaceless = (text: string) => text.replaceAll(/\s+/g, '')

test('the poster is one A3 page that names every category in both languages, and the version', async () => {
  const pages = await textOfPdf(pdf)
  assert.equal(pages.length, 1)
  const text = spaceless(pages[0]!)
  for (const { nameVi, nameEn } of catalogue.categories)
    for (const name of [nameVi, nameEn]) assert.ok(text.includes(spaceless(name)), name)
  assert.ok(text.includes(`Danhmục${catalogue.version}·`))
  const [image] = await renderPdf(pdf, 25.4)
  assert.deepEqual([image!.width, image!.height], [297, 420])
})

test('a scanner reads from it the address that stands beside the code', async () => {
  const [image] = await renderPdf(pdf, 72)
  assert.deepEqual(await decodeCodes(image!), [{ format: 'QRCode', text: address }])
  assert.ok((await textOfPdf(pdf))[0]!.includes(address))
})

test('nothing runs off the paper or into the line below', async () => {
  const [pieces] = await piecesOfPdf(pdf)
  for (const { text, left, right, bottom } of pieces!)
    assert.ok(left >= 15 && right <= 282.5 && bottom >= 10, text)
  for (const [i, a] of pieces!.entries())
    for (const b of pieces!.slice(i + 1)) {
      const apart = a.right <= b.left || b.right <= a.left || a.top <= b.bottom || b.top <= a.bottom
      assert.ok(apart, `"${a.text}" and "${b.text}"`)
    }
})

test('before e-cigarettes were banned they stand under the conditions', async () => {
  const before = await drawPoster({
    catalogue: publicCatalogue({ list: nationalList('2024-12-31'), operator: null }),
    address,
  })
  const heightOf = async (bytes: Buffer, words: string) =>
    (await piecesOfPdf(bytes))[0]!.find(({ text }) => text.includes(words))!.top
  assert.ok((await heightOf(before, 'E-cigarettes')) < (await heightOf(before, 'GỬI CÓ ĐIỀU KIỆN')))
  assert.ok((await heightOf(pdf, 'E-cigarettes')) > (await heightOf(pdf, 'GỬI CÓ ĐIỀU KIỆN')))
})
