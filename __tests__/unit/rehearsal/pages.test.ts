import { describe, expect, test } from '@jest/globals'
import { renderHtml } from '../../../packages/rehearsal/src/pages/index.ts'

const body = (markdown: string): string => /<main>\n([^]*)\n<\/main>/.exec(renderHtml('t', markdown))?.[1] ?? ''

describe('a page that a browser shows as GitHub would', () => {
  test('headings, paragraphs and inline marks', () => {
    expect(body('# A `b`\n\none **two** _three_\nfour')).toBe(
      '<h1>A <code>b</code></h1>\n<p>one <strong>two</strong> <em>three</em><br>\nfour</p>',
    )
  })

  test('tables with alignment, and a bar within a cell', () => {
    const html = body('| a | n |\n| :-- | --: |\n| x \\| y | 1 |')
    expect(html).toContain('<th class="left">a</th><th class="right">n</th>')
    expect(html).toContain('<td class="left">x | y</td><td class="right">1</td>')
  })

  test('fenced code is verbatim, and a diagram says what it is', () => {
    expect(body('```sh\n# <b> | **x**\n```')).toContain('<pre><code># &lt;b&gt; | **x**</code></pre>')
    expect(body('````mermaid\nflowchart LR\n```\n````')).toMatch(/^<details><summary>.*GitHub draws it/)
  })

  test('lists, quotes, rules and folded parts', () => {
    const html = body('- a\n- b\n  more\n\n1. c\n\n> q\n\n---\n<details><summary>More</summary>\n\nx\n\n</details>')
    expect(html).toContain('<ul><li>a</li>\n<li>b<br>more</li></ul>')
    expect(html).toContain('<ol><li>c</li></ol>')
    expect(html).toContain('<blockquote><p>q</p></blockquote>')
    expect(html).toContain('<details><summary>More</summary>\n<p>x</p>\n</details>')
  })

  test('a table scrolls by itself, so that it never widens the page', () => {
    expect(body('| a |\n| - |')).toMatch(/^<div class="wide"><table>[^]*<\/table><\/div>$/)
  })

  test('links lead to the web and to the logs beside the page, nowhere else', () => {
    expect(body('[log](act-1-a.log)')).toBe('<p><a href="act-1-a.log">log</a></p>')
    for (const other of ['../x.log', '/etc/x.log', 'x.html', 'file:x.log']) {
      expect(body(`[log](${other})`)).not.toContain('<a')
    }
  })

  test('a word with underscores stays whole', () => {
    expect(body('SHAKEDOWN_COMMIT_ID is_set')).toBe('<p>SHAKEDOWN_COMMIT_ID is_set</p>')
  })
})

test.each([
  ['<script>alert(1)</script>', '<script'],
  ['| <img src=x onerror=y> |\n| --- |\n| <iframe> |', '<i'],
  ['[x](javascript:alert(1))', '<a'],
  ['<details onclick=x>', '<details'],
  ['<details><summary><b onclick=x>t</b></summary>', '<b'],
  ['```\n</code></pre><script>\n```', '<script'],
  ['``` ` <script>', '<script'],
])('%j brings no tag into the page', (markdown, tag) => {
  expect(body(markdown)).not.toContain(tag)
})

test('the page fetches nothing', () => {
  const page = renderHtml('a <b>', '# x')
  expect(page).toContain('<title>a &lt;b&gt;</title>')
  expect(page).toContain("default-src 'none'")
  expect(page).not.toMatch(/\b(?:src|href)=/)
})
