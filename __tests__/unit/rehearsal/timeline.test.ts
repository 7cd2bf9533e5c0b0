import { expect, test } from '@jest/globals'
import { makeScreen } from '../../../packages/rehearsal/src/stage/index.ts'

const started = new Date('2026-01-01T00:00:00Z')
const after = (seconds: number): Date => new Date(started.getTime() + seconds * 1000)

function screen(columns?: number, all = false) {
  const lines: string[] = []
  const take = (text: string): void => void lines.push(...text.replace(/\n$/, '').split('\n'))
  return { lines, screen: makeScreen(take, started, { colors: false, all, columns }) }
}

const reason = 'Stalled at 75 of 500 blocks (last value 119): no new one for 9s while 1 of 1 node answers'

test('on a narrow terminal progress is cut, and why it ended is folded between words', () => {
  const { lines, screen: narrow } = screen(80)
  narrow.entry({ kind: 'line', step: 's', at: after(2), job: 'testnet', text: `2s: ${'50 of 500 blocks, '.repeat(9)}` })
  narrow.entry({
    kind: 'annotation',
    step: 's',
    at: after(3),
    job: 'testnet',
    annotation: { level: 'error', message: reason },
  })
  expect(lines.every((line) => line.length <= 80)).toBe(true)
  expect(lines[0]).toMatch(/^ {2}0:02\.0 {2}testnet {4}│ 2s: 50 of .*…$/)
  const [first = '', second = ''] = lines.slice(1)
  expect(second).toMatch(/^ {21}\S/)
  expect(`${first.slice(21)} ${second.slice(21)}`).toBe(`error: ${reason}`)
  expect(lines).toHaveLength(3)
})

test('the last line of a job is shown whole when the job ends, whatever the pace', () => {
  const { lines, screen: narrow } = screen(60)
  narrow.entry({ kind: 'line', step: 's', at: after(2), job: 'testnet', text: 'one' })
  narrow.entry({ kind: 'line', step: 's', at: after(2.1), job: 'testnet', text: reason })
  expect(lines).toHaveLength(1)
  narrow.entry({ kind: 'job', at: after(3), job: 'testnet', state: 'finished', result: 'success', seconds: 3 })
  const told = lines.slice(1, -1).map((line) => line.slice(21).replace('│ ', ''))
  expect(told.join(' ')).toBe(reason)
  expect(lines.at(-1)).toContain('✔ success after 3.0 s')
})

test('a word longer than the terminal is broken, and nothing of it is lost', () => {
  const { lines, screen: narrow } = screen(20)
  const message = `x ${'a'.repeat(100)} y`
  narrow.entry({ kind: 'annotation', step: 's', at: after(0), job: 'a', annotation: { level: 'notice', message } })
  expect(
    lines
      .map((line) => line.slice(21))
      .join('')
      .replaceAll(' ', ''),
  ).toBe(`notice:x${'a'.repeat(100)}y`)
})

test('an exit code alone is no news, unless everything is asked for', () => {
  const annotation = { level: 'error', message: 'Process completed with exit code 1.' } as const
  for (const [all, shown] of [
    [false, 0],
    [true, 1],
  ] as const) {
    const { lines, screen: one } = screen(undefined, all)
    one.entry({ kind: 'annotation', step: 's', at: after(0), job: 'a', annotation })
    expect(lines).toHaveLength(shown)
  }
})
