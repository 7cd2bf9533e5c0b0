import { expect, test } from '@jest/globals'
import { silentLog } from '@shakedown/ports'
import type { Progress } from '@shakedown/watch'
import { progressVoice } from '../../../packages/watch/src/progress-voice.ts'
import { planFor, Story } from './story.ts'

function follow(target: bigint) {
  const heard: Progress[] = []
  const lines: string[] = []
  const story = new Story(planFor(['a'], { target, stallAfterMs: 3_600_000 }))
  const voice = progressVoice(story.plan, {
    log: { ...silentLog, info: (line) => void lines.push(line) },
    onProgress: (progress) => void heard.push(progress),
  })
  return { heard, lines, story, say: () => voice.say(story.state) }
}

test('progress is told at first, then every 5 s, and at the end', () => {
  const { heard, story, say } = follow(1000n)
  for (let second = 0; second < 60; second++) {
    story.at(second).see(second)
    say()
  }
  expect(heard.map(({ seconds }) => seconds)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55])
  story.at(60).see(1000)
  say()
  expect(heard.at(-1)?.sessions).toBe(1000n)
  say()
  expect(heard.filter(({ sessions }) => sessions === 1000n)).toHaveLength(1)
})

test('a leap of a tenth is told sooner', () => {
  const { heard, story, say } = follow(100n)
  for (let second = 0; second < 5; second++) {
    story.at(second).see(second * 10)
    say()
  }
  expect(heard).toHaveLength(5)
})

test('a network that stands is told once a minute', () => {
  const { heard, story, say } = follow(100n)
  for (let second = 0; second <= 120; second++) {
    story.at(second).see(7)
    say()
  }
  expect(heard.map(({ seconds }) => seconds)).toEqual([0, 60, 120])
})

test('a node that flaps does not flood the log', () => {
  const { lines, story, say } = follow(100n)
  for (let i = 0; i < 300; i++) {
    story.at(i / 10).lose('a', i % 2 === 0 ? 'lost' : 'down')
    say()
  }
  expect(lines).toHaveLength(61)
  expect(lines.at(-1)).toBe('More events this minute are not printed.')
})
