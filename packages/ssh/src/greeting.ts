type Stream = 'stdout' | 'stderr'

interface Gate {
  take(stream: Stream, line: string): void | Promise<void>
  /** The script's process group, once its bash is up. */
  group(): number | undefined
  refused(): boolean
  /** bash's words about a script that it refuses. */
  refusal(): string
  /** What the host printed before bash came up. */
  noise(): string
}

const maxNoise = 500
const maxRefusal = 20

/**
 * Stands between the streams and the reader until the host says that the script runs. What a login shell prints before
 * is kept back, and nothing is sent to a program that is not our bash: a forced command would get the secrets.
 */
export function greetingGate(
  mark: string,
  on: { ready(): void; line(stream: Stream, line: string): void | Promise<void> },
): Gate {
  let group: number | undefined
  let state: 'waiting' | 'ready' | 'running' | 'refused' = 'waiting'
  let stderrOpen = false
  let noise = ''
  const refusal: string[] = []
  const ready = new RegExp(`^${mark} ready (\\d+)$`)

  const hush = (line: string) => {
    if (noise.length < maxNoise && line.trim() !== '')
      noise = `${noise}${noise === '' ? '' : ' '}${line}`.slice(0, maxNoise)
  }
  const takeStderr = (line: string) => {
    if (!stderrOpen) {
      stderrOpen = ready.test(line)
      if (!stderrOpen) hush(line)
      return undefined
    }
    if (state === 'running') return on.line('stderr', line)
    if (refusal.length < maxRefusal) refusal.push(line)
    return undefined
  }
  const takeStdout = (line: string) => {
    switch (state) {
      case 'running':
        return on.line('stdout', line)
      case 'waiting': {
        const match = ready.exec(line)
        if (match === null) hush(line)
        else {
          group = Number(match[1])
          state = 'ready'
          on.ready()
        }
        return undefined
      }
      case 'ready':
        if (line === `${mark} running`) state = 'running'
        if (line === `${mark} refused`) state = 'refused'
        return undefined
      case 'refused':
        return undefined
    }
  }
  return {
    take: (stream, line) => (stream === 'stdout' ? takeStdout(line) : takeStderr(line)),
    group: () => group,
    refused: () => state === 'refused',
    refusal: () => refusal.join('\n').trim(),
    noise: () => noise,
  }
}
