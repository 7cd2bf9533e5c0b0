import { join } from 'node:path'
import { systemClock } from '@shakedown/ports'
import { rehearseWorkflow } from '../workflow/index.ts'
import { acts } from './acts.ts'
import type { Act } from './acts.ts'
import type { Played } from './programme.ts'
import { playProduction, productionAct } from './production.ts'
import { author, reviewer } from './stage.ts'
import type { Stage } from './stage.ts'
import type { Screen } from './timeline.ts'

export interface PlayOptions {
  stage: Stage
  root: string
  screen: Screen
  signal: AbortSignal
  /** How long the reviewer reads, in milliseconds. */
  readingMs: number
}

/** Those of the testnet gate, and production's. */
export const actCount = acts.length + 1

/** Plays the acts one after the other; ends early when `signal` aborts. */
export async function playAll(o: PlayOptions): Promise<Played[]> {
  const played: Played[] = []
  for (const [index, act] of acts.entries()) {
    if (o.signal.aborted) break
    o.screen.heading(`Act ${index + 1} of ${actCount}: ${act.title}`)
    played.push(await play(o, act, index))
  }
  if (!o.signal.aborted) {
    o.screen.heading(`Act ${actCount} of ${actCount}: ${productionAct.title}`)
    played.push(await playProduction(o))
  }
  return played
}

async function play({ stage, root, screen, signal, readingMs }: PlayOptions, act: Act, index: number): Promise<Played> {
  const { github, host, project } = stage
  const started = systemClock.now()
  const branch = project.branches[act.branch]
  const pull = await github.openPull({ head: branch, base: 'main', title: act.pull, author })
  screen.text(`  ${act.story}\n  Pull request #${pull.number} by ${author}: “${act.pull}” (${branch})`)
  const run = await rehearseWorkflow({
    file: project.workflow,
    github,
    event: { name: 'pull_request', pull: pull.number, action: 'opened' },
    actor: author,
    suite: root,
    signal,
    work: join(stage.folder, `act-${index + 1}`),
    onTimeline: (entry) => screen.entry(entry),
    decide: async () => {
      if (act.review === undefined) return undefined
      await systemClock.sleep(readingMs, signal).catch(() => undefined)
      return { user: reviewer, ...act.review }
    },
  })
  const faults = signal.aborted ? ['cancelled'] : await act.check({ run, github, host })
  const seconds = (systemClock.now() - started) / 1000
  if (signal.aborted) screen.outcome(false, 'Cancelled.')
  else if (faults.length === 0) screen.outcome(true, `As expected: ${act.expected}.`)
  else screen.outcome(false, `NOT as expected: ${faults.join('; ')}.`)
  const about = `Pull request #${pull.number}, “${act.pull}”.`
  return { act, about, gate: 'shakedown', run, seconds, faults, more: '' }
}
