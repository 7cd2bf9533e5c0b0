import { describe, expect, test } from '@jest/globals'
import { parseCounter } from '@shakedown/watch'
import { parseScrape } from '../../../packages/watch/src/chains/exposition.ts'
import { parseSelector, pickSeries, wholeNumber } from '../../../packages/watch/src/chains/metric.ts'
import { scrapeReader } from '../../../packages/watch/src/sources/scrape.ts'

const scrape = `# HELP substrate_block_height Block height info of the chain
# TYPE substrate_block_height gauge
substrate_block_height{status="best",chain="dev"} 120
substrate_block_height{status="finalized",chain="dev"} 118
# a remark
# TYPE rpc_seconds histogram
rpc_seconds_bucket{le="0.5"} 3
rpc_seconds_bucket{le="1"} 5
rpc_seconds_bucket{le="+Inf"} 7
rpc_seconds_sum 12.5
rpc_seconds_count 7

big 1.234567e+06
   spaced   { a = "1" , b="2", }   9   1700000000000
odd{text="a \\"b\\" \\\\ \\n c}"} 1
lost NaN
ever +Inf
half 2.5
below -3
exact 9007199254740992
above 9007199254740994
`

const read = (selector: string, text = scrape) => wholeNumber(pickSeries(parseScrape(text), parseSelector(selector)))

describe('Prometheus text', () => {
  test.each([
    ['substrate_block_height{status="finalized"}', 118n],
    ['substrate_block_height{chain="dev",status="best"}', 120n],
    ['rpc_seconds_count', 7n],
    ['rpc_seconds_bucket{le="1.0"}', 5n],
    ['rpc_seconds_bucket{le="Inf"}', 7n],
    ['big', 1234567n],
    ['spaced{b="2"}', 9n],
    ['odd{text="a \\"b\\" \\\\ \\n c}"}', 1n],
    ['exact', 9007199254740992n],
  ])('%s is %s', (selector, value) => expect(read(selector)).toBe(value))

  test.each([
    ['substrate_block_height', '2 series match substrate_block_height; say which by status'],
    ['substrate_block_height{status="sync"}', 'none of 2 series called substrate_block_height has these labels'],
    ['nothing', 'there is no metric nothing'],
    ['rpc_seconds', 'rpc_seconds is a histogram: ask for its _count, _sum or _bucket{le="…"}'],
    ['rpc_seconds_sum', '12.5, which is no whole number'],
    ['lost', 'NaN, which is no count'],
    ['ever', '+Inf, which is no count'],
    ['half', '2.5, which is no whole number'],
    ['below', '-3, which is no count'],
    ['above', 'above 2^53 a metric is not exact'],
  ])('%s gives no value', (selector, why) => expect(() => read(selector)).toThrow(why))

  test.each([
    ['', 'empty'],
    ['a 1', 'cut off'],
    ['a 1\nb', 'cut off'],
    ['a\n', 'has no value'],
    ['a 1 2 3\n', 'no readable value'],
    ['a{b="c} 1\n', 'unreadable labels'],
    ['a{b="c" d="e"} 1\n', 'unreadable labels'],
    ['a{b="1",b="2"} 1\n', 'has the label b twice'],
    ['a{b="\\x"} 1\n', 'unreadable labels'],
    ['a 1\na 2\n', 'repeats a series'],
    ['a{x="1",y="2"} 1\na{y="2",x="1"} 2\n', 'repeats a series'],
    ['# TYPE a gauge\n# TYPE a counter\n', 'gives a a type again'],
    ['# TYPE a number\n', 'no TYPE line'],
    ['1a 1\n', 'does not begin with a name'],
    ['a 0x10\n', 'no readable value'],
    ['a 1\n# EOF\nb 2\n', 'follows # EOF'],
    ['<html><body>502</body></html>\n', 'does not begin with a name'],
    [`a{b="${'x'.repeat(70_000)}"} 1\n`, 'longer than 64 KiB'],
  ])('%j is no scrape', (text, why) => expect(() => parseScrape(text)).toThrow(why))

  test('OpenMetrics: exemplars, timestamps with fractions, and an end that must be there', () => {
    const text =
      '# TYPE steps counter\nsteps_total{x="1"} 17 1520879607.789 # {trace_id="a}b"} 0.67 1520879607.5\n# EOF\n'
    expect(wholeNumber(pickSeries(parseScrape(text, true), parseSelector('steps_total')))).toBe(17n)
    expect(() => parseScrape(text.replace('# EOF\n', ''), true)).toThrow('# EOF: it was cut off')
  })

  test.each(['', '9a', 'a{', 'a{b}', 'a{b="c"', 'a{b="c"} x', 'a b'])('%j is no selector', (text) => {
    expect(() => parseCounter(`metric:${text}`)).toThrow('input "counter"')
  })

  test('a process that began anew is told from a value that moved, even past its old value', () => {
    const reader = scrapeReader(parseCounter('metric:steps_total'))
    const at = (value: number, started?: number) =>
      `# TYPE steps_total counter\nsteps_total ${value}\n${started === undefined ? '' : `process_start_time_seconds ${started}\n`}`
    expect(reader(at(5, 100), false)).toEqual({ value: 5n })
    expect(reader(at(9, 100), false)).toEqual({ value: 9n })
    expect(reader(at(12, 200), false).restarted).toContain('was 100 and is 200')
    expect(reader(at(3), false).restarted).toContain('the counter fell from 12 to 3')
    const gauge = scrapeReader(parseCounter('metric:height'))
    gauge('height 5\n', false)
    expect(gauge('height 4\n', false)).toEqual({ value: 4n })
  })
})
