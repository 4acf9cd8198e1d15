import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blocksOf, tidyText } from './plain-text.ts'

test('headings, paragraphs and lists are told by how their lines begin', () => {
  const text = '# 1. Phạm vi\nNhận, chuyển, phát.\nDòng hai.\n\n- một\n- hai\n# 2. Giá\n\n\n\nHết.'
  assert.deepEqual(blocksOf(text), [
    { kind: 'heading', text: '1. Phạm vi' },
    { kind: 'paragraph', text: 'Nhận, chuyển, phát.\nDòng hai.' },
    { kind: 'list', items: ['một', 'hai'] },
    { kind: 'heading', text: '2. Giá' },
    { kind: 'paragraph', text: 'Hết.' },
  ])
})

test('markup of other languages is words like any other', () => {
  const text = '<script>alert(1)</script>\n\n[đây](javascript:x) **đậm**\n\n#không phải\n-5 độ'
  assert.deepEqual(blocksOf(text), [
    { kind: 'paragraph', text: '<script>alert(1)</script>' },
    { kind: 'paragraph', text: '[đây](javascript:x) **đậm**' },
    { kind: 'paragraph', text: '#không phải\n-5 độ' },
  ])
})

test('signs that turn a line around or hide in it are dropped', () => {
  assert.equal(tidyText('e\u200b\u0301'), 'é')
  assert.equal(tidyText('\u202e4 lần\u200b cước\u0000\ufeff\r\nhết \t '), '4 lần cước\nhết')
})

test('a text is tidy after one time, and every block says something', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('# ', '- ', '', '# a', '- b', ' ', 'c'),
  )
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const tidy = tidyText(lines.join('\n'))
      assert.equal(tidyText(tidy), tidy)
      assert.deepEqual(blocksOf(tidy), blocksOf(lines.join('\n')))
      for (const block of blocksOf(tidy))
        for (const said of block.kind === 'list' ? block.items : [block.text])
          assert.notEqual(said.trim(), '')
    }),
  )
})
