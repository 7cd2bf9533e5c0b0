import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  checkColumns,
  checkRows,
  eventLines,
  progressSvg,
  report,
  sampleJournal,
  type WatchResult,
} from '@shakedown/watch'
import { parseChecks } from '../../../packages/watch/src/checks.ts'
import { timeTicks, valueTicks } from '../../../packages/watch/src/ticks.ts'
import { hash, planFor, Story } from './story.ts'

function troubled(): WatchResult {
  const plan = planFor(['a', 'b', 'c'], {
    target: 500n,
    quorum: 2,
    onReset: 'rebaseline',
    checks: parseChecks(['peers: metric p{x="<&>"} >= 3 @a dry-run'], { metric: ['a'], log: [], command: [] }),
  })
  const story = new Story(plan).see(100).answer(100, (after) => 100 + after)
  story.at(101).event('a', 200, hash('1')).at(102).event('a', 199, hash('2'))
  story.tell({ kind: 'check', check: 'peers', node: 'a', at: 102_000, value: '2' })
  story.at(103).see(5, 'b').at(104)
  story.tell({ kind: 'note', node: 'c', at: 104_000, text: 'a | b ` <script>\n::error::x' })
  story.answer(200, () => 201, 'a', 'c')
  return report(story.plan, story.state)
}

/** Enough of XML to see that every element is closed and nothing else is in it. */
function elements(svg: string): string[] {
  const open: string[] = []
  const all: string[] = []
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z1-9:-]+="[^"<>]*")*)(\/?)>/g,
    (_tag, end: string, name: string, _attributes, alone: string) => {
      if (end === '') all.push(name)
      if (end !== '') expect(open.pop()).toBe(name)
      else if (alone === '') open.push(name)
      return ''
    },
  )
  expect(open).toEqual([])
  expect(rest).not.toMatch(/[<>]|&(?!#\d+;)/)
  return all
}

describe('the picture', () => {
  test('shows the lines, the span of the nodes and every kind of mark, with units and names', () => {
    const svg = progressSvg(troubled())
    expect(elements(svg)).toEqual(expect.arrayContaining(['svg', 'title', 'desc', 'style', 'path', 'polyline', 'line']))
    for (const part of [
      'class="observed"',
      'class="ideal"',
      'class="spread"',
      'class="target"',
      '>blocks<',
      'time since the start',
    ]) {
      expect(svg).toContain(part)
    }
    expect([...svg.matchAll(/>(reorg|restart|stalled) ×(\d+)</g)].map(([, kind, count]) => [kind, count])).toEqual([
      ['reorg', '1'],
      ['restart', '1'],
      ['stalled', '1'],
    ])
  })

  test('is a file of its own: no scripts, no addresses, nothing to load', () => {
    const svg = progressSvg(troubled())
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|href|url\(|@import|<image/)
    expect(svg).toContain('prefers-color-scheme:dark')
  })

  test('stays whole and inside its frame whatever was seen, also without a single sample', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })
    const points = fc.array(fc.tuple(fc.nat(100_000), fc.bigInt(0n, 2n ** 200n)), { maxLength: 240 })
    fc.assert(
      fc.property(points, fc.bigInt(1n, 2n ** 200n), fc.nat(100_000), text, (pairs, target, seconds, reason) => {
        const samples = pairs
          .map(([at, sessions]) => ({ seconds: at, sessions }))
          .toSorted((a, b) => a.seconds - b.seconds)
        const spread = samples.map(({ seconds: at, sessions }) => ({ seconds: at, best: sessions, worst: 0n }))
        const svg = progressSvg({ ...troubled(), samples, spread, target, seconds, reason })
        elements(svg)
        expect(svg.length).toBeLessThan(100_000)
        for (const [, x, y] of svg.matchAll(/(-?[\d.e+]+),(-?[\d.e+]+)[ "]/g)) {
          expect([Number(x) >= 0 && Number(x) <= 900, Number(y) >= 0 && Number(y) <= 440]).toEqual([true, true])
        }
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      }),
      { numRuns: 60 },
    )
  })

  test('axes have round numbers, a few of them', () => {
    expect(valueTicks(500n).map(({ text }) => text)).toEqual(['0', '100', '200', '300', '400', '500'])
    expect(valueTicks(3n).map(({ text }) => text)).toEqual(['0', '1', '2', '3'])
    expect(valueTicks(70_000n).map(({ text }) => text)).toEqual(['0', '20k', '40k', '60k', '80k'])
    expect(timeTicks(60_000).map(({ text }) => text)).toEqual(['0', '2h', '4h', '6h', '8h', '10h', '12h', '14h', '16h'])
    for (let seconds = 1; seconds < 1_000_000; seconds = Math.ceil(seconds * 1.3)) {
      expect(timeTicks(seconds).length).toBeLessThanOrEqual(10)
    }
  })
})

test('the table of checks and the events are fit for people, line by line', () => {
  const result = troubled()
  const rows = checkRows(result)
  expect(rows).toEqual([['peers (dry run)', 'a', 'metric p{x="<&>"}', '2', '>= 3', 'missing: it became old', '0']])
  expect(rows.every((row) => row.length === checkColumns.length)).toBe(true)
  const lines = eventLines({ ...result, eventsDropped: 7 })
  expect(lines[0]).toBe('… 7 earlier events were let go')
  expect(lines.every((line) => !/[\n\r]/.test(line))).toBe(true)
  expect(lines.some((line) => /^ +102\.0 s {2}a: reorg: block 199 was replaced, 2 deep$/.test(line))).toBe(true)
})

describe('the journal of samples', () => {
  const sample = (node: string, seconds: number, value = 9_007_199_254_740_993n) => ({
    seconds,
    date: new Date(1000 * seconds),
    node,
    value,
    via: 'poll' as const,
  })

  test('has every sample while there is room, counters as decimal strings', () => {
    const journal = sampleJournal(1_000_000)
    const lines = [0, 0.1, 0.2].map((seconds) => journal.add(sample('a', seconds)))
    expect(lines.map((line) => JSON.parse(line) as unknown)).toHaveLength(3)
    expect(lines[0]).toBe(
      '{"date":"1970-01-01T00:00:00.000Z","value":"9007199254740993","seconds":0,"node":"a","via":"poll"}\n',
    )
    expect(journal.left).toBe(0)
  })

  test('is thinned when it fills up, says so, and never grows beyond its size', () => {
    const journal = sampleJournal(40_000)
    const lines: string[] = []
    for (let i = 0; i < 200_000; i++) lines.push(...journal.add(sample(i % 2 === 0 ? 'a' : 'b', i / 20)).split('\n'))
    const said = lines
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { note?: string; seconds?: number })
    expect(said.flatMap(({ note }) => note ?? [])).toEqual([
      'thinned: of each node at most one value in 1 s from here on',
      'thinned: of each node at most one value in 10 s from here on',
      'thinned: of each node at most one value in 60 s from here on',
      expect.stringMatching(/^full: later values are not in here; \d+ were left out so far$/),
    ])
    const bytes = said.reduce((sum, line) => sum + JSON.stringify(line).length + 1, 0)
    expect(bytes).toBeLessThanOrEqual(40_000)
    expect(bytes).toBeGreaterThan(39_000)
    expect(journal.left).toBeGreaterThan(190_000)
  })
})
