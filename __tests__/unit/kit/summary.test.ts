import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  block,
  code,
  details,
  escapeCell,
  escapeMarkdown,
  heading,
  join,
  limitSummary,
  link,
  mermaid,
  table,
  verdictHeading,
} from '@shakedown/kit'

test('headings, blocks and folds', () => {
  expect(heading(2, 'One\nline')).toBe('## One line')
  expect(verdictHeading({ title: 'T', verdict: 'passed', passed: true, reason: '3 of 3 <b>' })).toBe(
    '## ✅ T: passed\n\n3 of 3 &lt;b&gt;',
  )
  expect(block('a\n', 'rust')).toBe('```rust\na\n```')
  expect(block('```\nx')).toBe('````\n```\nx\n````')
  expect(mermaid('pie')).toBe('```mermaid\npie\n```')
  expect(details('a <b>', 'body')).toBe('<details><summary>a &lt;b&gt;</summary>\n\nbody\n\n</details>')
  expect(join('a', '', 'b')).toBe('a\n\nb')
})

test('a table has one row per row, whatever is in the cells', () => {
  const rows = [[code('a|b'), escapeCell('x|y\nz')], ['raw | pipe \\| kept']]
  expect(table(['File', 'Why'], rows)).toBe(
    ['| File | Why |', '| --- | --- |', '| `a\\|b` | x\\|y z |', '| raw \\| pipe \\| kept |  |'].join('\n'),
  )
})

test.each([
  ['src/a_b.rs', '`src/a_b.rs`'],
  ['a`b', '``a`b``'],
  ['`a', '`` `a ``'],
  ['a\nb', '`a b`'],
  ['', ''],
])('code %j', (text, markdown) => {
  expect(code(text)).toBe(markdown)
})

test.each([
  ['[x](http://evil)', '\\[x\\](http&#58;//evil)'],
  ['see WWW.evil.example', 'see WWW&#46;evil.example'],
  ['![x](y)', '!\\[x\\](y)'],
  ['<img src=x>', '&lt;img src=x&gt;'],
  ['&lt;', '&amp;lt;'],
  ['# head', '\\# head'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['*a* _b_ ~c~ $d$ |', '\\*a\\* \\_b\\_ \\~c\\~ \\$d\\$ \\|'],
  ['@team', '@&#8203;team'],
  ['a\u202eb\u0007', 'a b '],
])('escaping %j', (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown)
})

test('links go to http and https only', () => {
  expect(link('a]b', 'https://x.example/a(b)|c')).toBe('[a\\]b](https://x.example/a%28b%29%7Cc)')
  expect(link('x', 'javascript:alert(1)')).toBe('x')
  expect(link('x', 'nonsense')).toBe('x')
})

describe('a summary longer than GitHub takes', () => {
  test('is cut at the end of a line, within the limit, and says so', () => {
    const text = Array.from({ length: 1000 }, (_, index) => `line ${index} ü`).join('\n')
    const cut = limitSummary(text, 2000)
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(2000)
    expect(cut).toMatch(/^line 0 ü\n[^]*\nline \d+ ü\n\n_Cut here: /)
    expect(limitSummary(text, 100_000)).toBe(text)
  })

  test('closes what was open', () => {
    expect(limitSummary(details('x', block('y\n'.repeat(1000))), 1000)).toMatch(/\ny\n```\n\n<\/details>\n\n_Cut here/)
  })

  test('of any text stays within the limit', () => {
    const parts = fc.array(fc.constantFrom('```', '````', '<details>', '</details>', 'text', '😀', '\n', '\n\n'), {
      maxLength: 2000,
    })
    fc.assert(
      fc.property(parts, (lines) => {
        const cut = limitSummary(lines.join('\n'), 600)
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(600)
        expect(cut.isWellFormed()).toBe(true)
      }),
    )
  })
})
