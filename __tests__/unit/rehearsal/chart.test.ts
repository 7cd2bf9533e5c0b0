import { describe, expect, test } from '@jest/globals'
import { progressChart } from '@shakedown/watch'
import { drawChart } from '../../../packages/rehearsal/src/pages/chart.ts'
import { renderHtml } from '../../../packages/rehearsal/src/pages/index.ts'

const chart = (...rows: string[]): string =>
  ['xychart-beta', '  title "Progress in blocks"', '  x-axis "minutes" 0 --> 2.00', ...rows].join('\n')
const whole = chart('  y-axis "blocks" 0 --> 500', '  line [0, 250, 500]', '  line [0, 100, 200]')

describe('a chart of a summary', () => {
  test('both lines run from edge to edge, the observed one on top of the other', () => {
    const svg = drawChart(whole) ?? ''
    const lines = [...svg.matchAll(/<polyline class="(line\d)" points="([^"]*)"\/>/g)].map(([, name, points]) => [
      name,
      points,
    ])
    expect(lines).toEqual([
      ['line2', '56,256 380,212 704,168'],
      ['line1', '56,256 380,146 704,36'],
    ])
  })

  test('the axes have round numbers and their names', () => {
    const svg = drawChart(whole) ?? ''
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
    expect(texts).toEqual([
      'Progress in blocks',
      '0',
      '100',
      '200',
      '300',
      '400',
      '500',
      '0.0',
      '0.5',
      '1.0',
      '1.5',
      '2.0',
      'minutes',
    ])
  })

  test.each([
    ['a line of one value', chart('y-axis "n" 0 --> 1', 'line [1]')],
    ['values above the axis', chart('y-axis "n" 0 --> 1', 'line [0, 7]')],
    ['a very large count', chart('y-axis "n" 0 --> 1', 'line [0, 123456789012345678901]')],
  ])('%s stays inside', (_name, source) => {
    const points = /points="([^"]*)"/.exec(drawChart(source) ?? '')?.[1]?.split(' ') ?? []
    expect(points.length).toBeGreaterThan(0)
    for (const point of points) {
      const [x = NaN, y = NaN] = point.split(',').map(Number)
      expect(x >= 56 && x <= 704 && y >= 36 && y <= 256).toBe(true)
    }
  })

  test.each([
    ['a flowchart', 'flowchart LR\n  a --> b'],
    ['a chart without lines', chart('y-axis "n" 0 --> 1')],
    ['an axis without a length', chart('y-axis "n" 0 --> 0', 'line [0]')],
    ['values that are no numbers', chart('y-axis "n" 0 --> 1', 'line [0, x]')],
    ['values below zero', chart('y-axis "n" 0 --> 1', 'line [0, -1]')],
    ['nothing', ''],
  ])('%s is not drawn', (_name, source) => {
    expect(drawChart(source)).toBeUndefined()
  })

  test('text from outside stays text', () => {
    const svg = drawChart(chart('y-axis "n" 0 --> 1', 'line [1]').replace('blocks', '"<script>x</script>')) ?? ''
    expect(svg).toContain('&quot;&lt;script&gt;')
    expect(svg).not.toContain('<script')
  })

  test('what the deployer writes is drawn in the page', () => {
    const source = progressChart({
      verdict: 'passed',
      seconds: 60,
      target: 500n,
      unit: 'blocks',
      timeBudgetMs: 120_000,
      samples: [
        { seconds: 0, sessions: 0n },
        { seconds: 60, sessions: 500n },
      ],
    } as unknown as Parameters<typeof progressChart>[0])
    const page = renderHtml('t', `\`\`\`mermaid\n${source}\n\`\`\``)
    expect(page).toContain('<figure class="chart"><svg')
    expect(page).not.toContain('xychart')
  })
})
