import { spawnSync } from 'node:child_process'

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
}

/**
 * Times commands in turn, A B A B …, so that a machine whose speed drifts is fair to all of them. Only ratios of one run
 * mean anything. The first round warms caches and is not counted.
 */
export function timeInTurn(commands: readonly Command[], rounds: number): Timing[] {
  const taken = new Map(commands.map((command) => [command, [] as { wall: number; cpu: number }[]]))
  for (let round = 0; round <= rounds; round++) {
    for (const [command, times] of taken) {
      const time = timeOnce(command)
      if (round > 0) times.push(time)
    }
  }
  return [...taken].map(([{ name }, times]) => ({
    name,
    wall: median(times.map(({ wall }) => wall)),
    cpu: median(times.map(({ cpu }) => cpu)),
  }))
}

/** bash's `time` counts children that were waited for, which Node's own figures leave out. */
function timeOnce({ name, argv, env, cwd }: Command): { wall: number; cpu: number } {
  const script = 'TIMEFORMAT="%R %U %S"; exec 3>&2; time "$@" >/dev/null 2>/dev/null 3>&-'
  const ran = spawnSync('bash', ['-c', script, 'bench', ...argv], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env, LC_ALL: 'C' },
    cwd,
    encoding: 'utf8',
  })
  if (ran.status !== 0) throw new Error(`${name} ended with ${ran.status}: run it by hand to see why`)
  const [wall = NaN, user = NaN, system = NaN] = ran.stderr.trim().split(/\s+/).map(Number)
  return { wall, cpu: user + system }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = NaN, high = NaN] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]]
  return (low + high) / 2
}

/** A table whose ratios are against the last command, which is what a user would pick instead. */
export function report(title: string, timings: readonly Timing[]): string {
  const peer = timings.at(-1)
  if (peer === undefined) return ''
  const rows = timings.map(({ name, wall, cpu }) => {
    const ratio = (ours: number, theirs: number) => (ours / theirs).toFixed(2)
    return `| ${name} | ${wall.toFixed(3)} | ${cpu.toFixed(3)} | ${ratio(wall, peer.wall)} | ${ratio(cpu, peer.cpu)} |`
  })
  return [
    `### ${title}`,
    '',
    `| | wall s | CPU s | wall ÷ ${peer.name} | CPU ÷ ${peer.name} |`,
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
