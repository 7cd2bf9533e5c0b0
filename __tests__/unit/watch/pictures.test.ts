import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  chartCaption,
  nodeColumns,
  nodeRows,
  progressBar,
  progressChart,
  report,
  sparkline,
  type WatchResult,
} from '@shakedown/watch'
import { progressNow } from '../../../packages/watch/src/reduce/index.ts'
import { planFor, Story } from './story.ts'

const stalled = (): WatchResult => {
  const story = new Story(planFor(['a', 'b'], { target: 500n, expectedIntervalMs: 5000 })).see(100)
  story.answer(300, (after) => 100 + after / 5).answer(600, () => 160)
  return report(story.plan, story.state)
}

/** Mermaid's grammar for xychart: plain decimals, no exponents, no empty line. */
const chartGrammar =
  /^xychart-beta\n {2}title "[^"\n]*"\n {2}x-axis "minutes" 0 --> \d+\.\d+\n {2}y-axis "\w+" 0 --> \d+\n(?: {2}line \[\d+(?:, \d+)*\]\n?){2}$/

describe('the chart', () => {
  test('shows a plateau beside the ideal', () => {
    const chart = progressChart(stalled())
    expect(chart).toMatch(chartGrammar)
    const [observed, ideal] = chart
      .split('\n')
      .slice(-2)
      .map((line) =>
        line
          .replace(/[^\d,]/g, '')
          .split(',')
          .map(Number),
      )
    expect(observed).toHaveLength(60)
    expect(observed?.slice(-8)).toEqual(Array.from({ length: 8 }, () => 60))
    expect(ideal?.at(-1)).toBe(73)
    expect(chartCaption(stalled())).toBe(
      'First line: observed, the 2nd best node. Second line: the expected pace of one in 5.0 s.',
    )
  })

  test('is legal without a single sample', () => {
    const story = new Story(planFor(['a'], { target: 10n })).wait(400)
    expect(progressChart(report(story.plan, story.state))).toMatch(chartGrammar)
  })

  test('is legal and short for whatever was seen', () => {
    const points = fc.array(fc.tuple(fc.nat(1000), fc.bigInt(0n, 2n ** 200n)), { maxLength: 240 })
    fc.assert(
      fc.property(points, fc.bigInt(1n, 2n ** 200n), fc.nat(100_000), (pairs, target, seconds) => {
        const samples = pairs
          .map(([at, sessions]) => ({ seconds: at, sessions }))
          .toSorted((a, b) => a.seconds - b.seconds)
        const chart = progressChart({ ...stalled(), samples, target, seconds })
        expect(chart).toMatch(chartGrammar)
        expect(chart.length).toBeLessThan(50_000)
        expect(chart.split('\n').at(-1)?.split(',').length).toBeLessThanOrEqual(60)
      }),
    )
  })
})

test('the sparkline rises and stays', () => {
  expect(sparkline([])).toBe('')
  const rise = Array.from({ length: 8 }, (_, i) => ({ seconds: i, sessions: BigInt(i) }))
  expect(sparkline(rise)).toBe('▁▂▃▄▅▆▇█')
  expect(sparkline([{ seconds: 0, sessions: 0n }])).toBe('▁')
  expect(sparkline(stalled().samples)).toHaveLength(60)
})

test('the bar is full at the target and no longer beyond it', () => {
  expect(progressBar(212n, 500n, 12)).toBe('█████░░░░░░░ 212/500 42 %')
  expect(progressBar(0n, 500n, 4)).toBe('░░░░ 0/500 0 %')
  expect(progressBar(600n, 500n, 4)).toBe('████ 600/500 100 %')
  expect(progressBar(2n ** 90n, 2n ** 91n, 4)).toMatch(/^██░░ .* 50 %$/)
})

test('the table of nodes has a cell for every column', () => {
  const story = new Story(planFor(['a', 'b'], { target: 500n, quorum: 1 })).see(100, 'a').lose('b', 'down', 'refused')
  story.answer(200, () => 100, 'a')
  const rows = nodeRows(report(story.plan, story.state))
  expect(rows.every((row) => row.length === nodeColumns.length)).toBe(true)
  expect(rows[1]).toEqual(['b', '0', 'none', 'none', 'down: refused', '0', '0', '0', 'never'])
})

describe('the progress line', () => {
  const lineOf = (story: Story) => progressNow(story.plan, story.state).line

  test('says how far, how fast and how long', () => {
    const story = new Story(planFor(['a'], { target: 500n })).see(0).answer(100, (after) => after)
    expect(lineOf(story)).toBe('1m40s: ██░░░░░░░░░░ 100 of 500 blocks (20 %), 60.0 a minute, about 6m40s to go')
  })

  test('does not run on when the network stands', () => {
    const story = new Story(planFor(['a', 'b'], { target: 500n })).see(7).answer(30, () => 7)
    expect(lineOf(story)).toBe('30s: ░░░░░░░░░░░░ 0 of 500 blocks (0 %), nothing new for 30s, 2 of 2 nodes answer')
    const before = new Story(planFor(['a'], { target: 500n })).lose('a', 'down').wait(9)
    expect(lineOf(before)).toBe('9s: ░░░░░░░░░░░░ 0 of 500 blocks (0 %), 0 of 1 nodes answer')
  })
})
