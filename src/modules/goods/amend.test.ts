import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { classRank, compileCatalogue } from '#core/goods/lexicon.ts'
import { screenContents } from '#core/goods/screen.ts'
import { foldVietnamese } from '#core/vietnamese.ts'
import { DomainError } from '#platform/errors.ts'
import { type Change, type ChangeInput, wordsIn } from './amendment-change.ts'
import { catalogueInForce } from './catalogue.ts'
import { hiddenIn } from './hidden.ts'
import { nationalList, trialList } from './in-force.ts'
import { laxerThan, textsOf } from './laxer.ts'
import { parseChanges } from './parse-changes.ts'
import { shippedPhrases } from './phrases-data.ts'
import { countsOf } from './quality.ts'
import { touchedBy } from './touched.ts'

const day = '2026-11-22'
const catalogue = catalogueInForce(day)
const national = nationalList(day)
const basis = { house: 'Quy định 15/QĐ-BA' }
const reason = 'Khách phản ánh nhiều lần'
const said = { basis, reason }

type Worded = Extract<ChangeInput, { category: string; words: string[] }>

const parse = (...changes: ChangeInput[]) => parseChanges(changes, { catalogue, day }).changes
const refusalOf = (...changes: ChangeInput[]) => {
  try {
    parse(...changes)
    return null
  } catch (thrown) {
    assert.ok(thrown instanceof DomainError, String(thrown))
    return thrown.code
  }
}
const listWith = (changes: readonly Change[]) =>
  trialList({ id: 'x', number: 3, inForceAt: new Date('2026-11-22T05:00:00Z'), changes }, day)
const classIn = (text: string, list = national) => screenContents(text, list.lexicon()).class

test('the shipped phrases are those of the vectors that nothing was tuned on', () => {
  const lines = ['held-out.tsv', 'senders-held-out.tsv', 'blind.tsv'].flatMap(linesOf)
  const shipped = shippedPhrases.map((p) => `${p.text}\t${p.class}\t${p.category ?? '-'}`)
  assert.deepEqual(shipped.sort(), lines.sort())
})

test('what names no category, exception or clause of the day is refused', () => {
  const term: Worded = { kind: 'term', category: 'liquor', words: ['rượu zzyzx'], ...said }
  assert.equal(refusalOf({ ...term, category: 'nothing' }), 'goods.change_unknown')
  assert.equal(refusalOf({ ...term, basis: { law: 'nothing' } }), 'goods.change_unknown')
  // Ended on 2026-06-30.
  assert.equal(refusalOf({ ...term, basis: { law: 'ND15-2020 9.1' } }), 'goods.change_unknown')
  assert.equal(refusalOf({ ...term, basis: { law: 'ND174-2026 11.1' } }), null)
  const off = { kind: 'exception_off', category: 'weapons', ...said } satisfies Partial<Worded>
  assert.equal(refusalOf({ ...off, words: ['không có đâu'] }), 'goods.change_unknown')
  assert.equal(refusalOf({ ...term, reason: '  a  ' }), 'goods.text_required')
})

test('what changes nothing is refused', () => {
  const words = [catalogue.categories.find(({ id }) => id === 'liquor')!.words.terms[0]!]
  assert.equal(refusalOf({ kind: 'term', category: 'liquor', words, ...said }), 'goods.no_change')
  assert.equal(refusalOf({ kind: 'prohibit', category: 'narcotics', ...said }), 'goods.no_change')
  const condition = { kind: 'packing', vi: 'Đóng hai lớp', en: 'Two layers' } as const
  const asked = { kind: 'condition', category: 'narcotics', condition, ...said } as const
  assert.equal(refusalOf(asked), 'goods.no_change')
  assert.equal(refusalOf({ ...asked, category: 'liquor' }), null)
  const banned = { kind: 'prohibit', category: 'liquor', ...said } as const
  assert.equal(refusalOf({ ...asked, category: 'liquor' }, banned), 'goods.no_change')
})

test('common words, endless phrases and words without letters are refused', () => {
  for (const word of ['và', 'hàng hóa', 'kg', '123', 'một hai ba bốn năm sáu bảy tám chín mười'])
    assert.equal(
      refusalOf({ kind: 'term', category: 'liquor', words: [word], ...said }),
      'goods.words_unfit',
      word,
    )
  assert.equal(
    refusalOf({ kind: 'cue', category: 'liquor', words: ['hai từ'], ...said }),
    'goods.words_unfit',
  )
})

test('words that hold a graver word of the list, or are it without accents, are refused', () => {
  const harmless = (...words: string[]) => refusalOf({ kind: 'harmless', words, ...said })
  for (const word of ['súng', 'súng nước giải khát', 'ma túy học', 'ke ta min', 'matuy', 'heroin'])
    assert.equal(harmless(word), 'goods.laxer', word)
  assert.equal(harmless('rượu nho nhà làm'), 'goods.laxer')
  assert.equal(harmless('khung tranh chữ thập'), null)
  const inLiquor = { kind: 'term', category: 'liquor', ...said } satisfies Partial<Worded>
  assert.equal(refusalOf({ ...inLiquor, words: ['rượu ngâm ma túy'] }), 'goods.laxer')
  assert.equal(refusalOf({ ...inLiquor, words: ['rượu zzyzx đỏ'] }), null)
})

test('nothing is forbidden for sure and harmless at once, unless its exception is taken off', () => {
  const toy: Worded = { kind: 'term', category: 'weapons', words: ['đồ chơi'], ...said }
  assert.equal(refusalOf(toy), 'goods.two_faced')
  const cake: Worded = { kind: 'term', category: 'narcotics', words: ['kẹo mút'], ...said }
  const narcotics = catalogue.categories.find(({ id }) => id === 'narcotics')!
  assert.ok(narcotics.words.exceptions.includes('kẹo mút'))
  assert.equal(refusalOf(cake), 'goods.two_faced')
  const both: ChangeInput[] = [
    { kind: 'harmless', words: ['chảo chống dính zzyzx'], ...said },
    { kind: 'term', category: 'perishables', words: ['chảo chống dính zzyzx'], ...said },
  ]
  assert.equal(refusalOf(...both), 'goods.two_faced')
})

test('an amended list names itself, its basis and its conditions, and answers by its words', () => {
  const list = listWith(
    parse(
      { kind: 'term', category: 'perishables', words: ['  Bánh  Lạ Miệng '], ...said },
      { kind: 'prohibit', category: 'liquor', ...said },
      {
        kind: 'condition',
        category: 'perishables',
        condition: { kind: 'evidence', vi: 'Phiếu kiểm dịch', en: 'Quarantine slip' },
        ...said,
      },
      { kind: 'harmless', words: ['zzyzx'], ...said },
    ),
  )
  assert.equal(list.catalogue.version, `${catalogue.version}+3`)
  assert.equal(list.catalogue.validFrom, '2026-11-22')
  assert.equal(classIn('bánh lạ miệng'), 'allowed')
  assert.equal(classIn('banh la mieng', list), 'conditional')
  assert.equal(classIn('rượu vang'), 'conditional')
  assert.equal(classIn('rượu vang', list), 'prohibited')
  const of = (id: string) => list.catalogue.categories.find((c) => c.id === id)!
  assert.match(of('liquor').basis, /; Quy định 15\/QĐ-BA$/)
  assert.equal(of('perishables').conditions.at(-1)!.en, 'Quarantine slip')
  assert.equal(of('narcotics').basis, national.catalogue.categories.find((c) => c.id === 'narcotics')!.basis) // prettier-ignore
})

test('no changes are the national list', () => {
  assert.equal(listWith([]), national)
})

test('an honest amendment is laxer nowhere; one that slips through the parser is found', async () => {
  const sound = parse(
    { kind: 'harmless', words: ['khung tranh chữ thập', 'zzyzx'], ...said },
    { kind: 'term', category: 'narcotics', words: ['khung zzyzx'], ...said },
    { kind: 'exception_off', category: 'narcotics', words: ['cần cẩu'], ...said },
  )
  const words = sound.flatMap(wordsIn)
  assert.deepEqual(await laxerThan(national, { list: listWith(sound), words }), [])
  const group = { id: 'operator', reach: 'none', goods: true, words: ['heroin'] } as const
  const bad = {
    ...catalogue,
    harmless: [...catalogue.harmless, group],
    categories: catalogue.categories.map((category) => {
      const terms = category.words.terms.filter((term) => term !== 'heroin')
      return { ...category, words: { ...category.words, terms } }
    }),
  }
  const lexicon = compileCatalogue(bad)
  const list = { operatorId: null, catalogue: bad, lexicon: () => lexicon }
  const found = await laxerThan(national, { list, words: ['heroin'] })
  assert.ok(found.includes('heroin ép bánh'), String(found))
})

test('harmless words that hide a graver one never reach a list, whatever was stored', () => {
  const list = listWith([{ kind: 'harmless', words: ['ma túy', 'hộp ma túy đẹp'], basis }])
  for (const text of ['ma túy', 'hộp ma túy đẹp', 'ma tuy']) {
    assert.equal(classIn(text, list), 'prohibited', text)
  }
})

function linesOf(file: string): string[] {
  const url = new URL(`../../../vectors/goods/${file}`, import.meta.url)
  return readFileSync(url, 'utf8').trim().split('\n').slice(1)
}

const prohibited = ['dev', 'senders-dev', 'held-out', 'senders-held-out', 'blind']
  .flatMap((file) => linesOf(`${file}.tsv`))
  .map((line) => line.split('\t'))
  .filter(([, expected]) => expected === 'prohibited')
  .map(([text]) => text!)
const letters = fc.string({ unit: fc.constantFrom(...Array.from('abcdeghiklmnopqrstuvxyăâêôơưđ')), minLength: 2, maxLength: 7 }) // prettier-ignore

test('whatever harmless words an operator adds, no prohibited phrase becomes less than it is', () => {
  const words = fc.array(letters, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
  const samples = fc.sample(words, { numRuns: 60, seed: 5 })
  const own = samples.filter((word) => hiddenIn(word, { catalogue, below: 0 }).length === 0)
  const list = listWith([{ kind: 'harmless', words: own, basis }])
  assert.ok(prohibited.length > 2_000, String(prohibited.length))
  for (const text of prohibited)
    for (const typed of [text, foldVietnamese(text)])
      assert.ok(classRank[classIn(typed, list)] >= classRank[classIn(typed)], typed)
})

test('what the words of an amendment do not touch is answered as before', () => {
  const words = ['chảo gang đúc', 'bột lạ', 'trái me', 'ampe kìm', 'kẹo dẻo zzyzx', 'giày da']
  const list = listWith([
    { kind: 'harmless', words: words.slice(0, 3), basis },
    { kind: 'term', category: 'narcotics', words: words.slice(3), basis },
  ])
  const isTouched = touchedBy(words)
  const texts = textsOf(catalogue)
  const left = texts.filter((text) => !isTouched(text))
  assert.ok(left.length > texts.length / 4, `${left.length} of ${texts.length}`)
  for (const text of left) assert.equal(classIn(text, list), classIn(text), text)
})

test('found, missed and wrong are counted for each category', () => {
  const judged = [
    { meant: 'liquor', said: 'liquor' },
    { meant: 'liquor', said: null },
    { meant: null, said: 'liquor' },
    { meant: 'cash', said: 'liquor' },
  ]
  assert.deepEqual(countsOf('liquor', judged), { meant: 2, found: 1, wrong: 2 })
  assert.deepEqual(countsOf('cash', judged), { meant: 1, found: 0, wrong: 0 })
})
