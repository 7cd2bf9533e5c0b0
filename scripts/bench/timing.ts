import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

export interface Command {
  name: string
  argv: readonly [string, ...string[]]
  env: Readonly<Record<string, string>>
  cwd: string
}

export interface Timing {
  name: string
  /** Seconds, median of the runs. */
  wall: number
  /** User and system time of the process and its children, in seconds, median of the runs. */
  cpu: number
  /** Megabytes of the largest process, the most of a few runs; NaN when the machine does not tell. */
  peak: number
}

const peakRounds = 3

/**
 * Times commands in turn, A B A B …, so that a machine whose speed drifts is fair to all of them. Only ratios of one run
 * mean anything. The first round warms caches and is not counted; the last few measure memory and are not timed.
 */
export function timeInTurn(commands: readonly Command[], rounds: number): Timing[] {
  const taken = new Map(commands.map((command) => [command, [] as { wall: number; cpu: number }[]]))
  for (let round = 0; round <= rounds; round++) {
    for (const [command, times] of taken) {
      const time = timeOnce(command)
      if (round > 0) times.push(time)
    }
  }
  return [...taken].map(([command, times]) => ({
    name: command.name,
    wall: median(times.map(({ wall }) => wall)),
    cpu: median(times.map(({ cpu }) => cpu)),
    peak: Math.max(...Array.from({ length: Math.min(rounds, peakRounds) }, () => peakOnce(command))),
  }))
}

/** bash's `time` counts children that were waited for, which Node's own figures leave out. */
function timeOnce(command: Command): { wall: number; cpu: number } {
  const script = 'TIMEFORMAT="%R %U %S"; exec 3>&2; time "$@" >/dev/null 2>/dev/null 3>&-'
  const said = runOnce(command, ['bash', '-c', script, 'bench', ...command.argv]).stderr
  const [wall = NaN, user = NaN, system = NaN] = said.trim().split(/\s+/).map(Number)
  return { wall, cpu: user + system }
}

function peakOnce(command: Command): number {
  const said = runOnce(command, [process.execPath, join(import.meta.dirname, 'peak.mjs'), ...command.argv]).stdout
  return said.trim() === '' ? NaN : Number(said) / 1024
}

function runOnce({ name, env, cwd }: Command, [program, ...args]: readonly [string, ...string[]]) {
  // A job begins without the folders of earlier runs; looking for a free name among hundreds would be timed, too.
  const { RUNNER_TEMP: temp } = env
  if (temp !== undefined) rmSync(join(temp, 'shakedown'), { recursive: true, force: true })
  const ran = spawnSync(program, args, {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env, LC_ALL: 'C' },
    cwd,
    encoding: 'utf8',
  })
  if (ran.status !== 0) throw new Error(`${name} ended with ${ran.status}: run it by hand to see why`)
  return ran
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = NaN, high = NaN] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]]
  return (low + high) / 2
}

/** A table whose ratios are the first command's, which is ours, against each other one. */
export function report(title: string, timings: readonly Timing[]): string {
  const [ours] = timings
  if (ours === undefined) return ''
  const shown = (value: number, digits: number) => (Number.isNaN(value) ? '–' : value.toFixed(digits))
  const rows = timings.map((timing) => {
    const { name, wall, cpu, peak } = timing
    const ratios = [ours.wall / wall, ours.cpu / cpu, ours.peak / peak].map((ratio) => shown(ratio, 2))
    return `| ${[name, shown(wall, 3), shown(cpu, 3), shown(peak, 0), ...ratios].join(' | ')} |`
  })
  return [
    `### ${title}`,
    '',
    `| | wall s | CPU s | peak MB | ${ours.name} ÷ it: wall | CPU | peak |`,
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
