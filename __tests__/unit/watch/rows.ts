import { expect, test } from '@jest/globals'
import { planFor, Story } from './story.ts'

export type Row = [name: string, told: () => Story, verdict: string, reason?: string | RegExp]

export const one = (changes = {}) => new Story(planFor(['a'], changes))
export const four = (changes = {}) => new Story(planFor(['a', 'b', 'c', 'd'], { quorum: 3, ...changes }))
export const number = { counter: { kind: 'number' } } as const

export function times(count: number, work: (index: number) => void): void {
  for (let index = 0; index < count; index++) work(index)
}

/** One test for each row: what was told, and the verdict that it must have. */
export function verdicts(rows: readonly Row[]): void {
  for (const [name, told, verdict, reason] of rows) {
    test(name, () => {
      const story = told()
      expect([story.verdict, story.reason]).toEqual([verdict, story.reason])
      if (reason !== undefined) expect(story.reason).toMatch(reason)
    })
  }
}
