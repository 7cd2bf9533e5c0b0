import { compilePattern, type Matcher } from '../chains/pattern/index.ts'
import { longestLine } from './command.ts'
import { SourceLost } from './lost.ts'
import { lostByEnd, type RunEnd } from './on-host.ts'
import { countLines, type LineCount } from './replay.ts'
import { keepOpen, type Source, type SourceContext } from './source.ts'

/** What a log command shows at first is the past: it does not count until the command has been quiet for a moment. */
const settleMs = 1000
const quietMs = 250
const longestSettleMs = 2000
/** Many lines in one moment are one value. */
const atOnceMs = 20
/** A command that follows a log has no end of its own; the watch ends it. */
const longestRunMs = 30 * 24 * 3600 * 1000

/** Follows a log by a command on the host that prints it as it grows, and counts the lines that have the pattern. */
export function followLog(context: SourceContext): Source {
  const { counter } = context
  const state: LogState = { count: context.countFrom ?? 0n, lines: countLines(), settled: false }
  const matches: Matcher = counter.kind === 'lines' ? compilePattern(counter.pattern) : () => false
  return {
    done: keepOpen(context, (signal, valid) => session(context, state, matches, signal, valid)),
    hashAt: () => Promise.resolve(undefined),
    settled: () => Promise.resolve(undefined),
  }
}

interface LogState {
  count: bigint
  lines: LineCount
  /** Whether the count has begun, in this session or an earlier one. */
  settled: boolean
}

async function session(
  context: SourceContext,
  state: LogState,
  matches: Matcher,
  signal: AbortSignal,
  valid: () => void,
): Promise<never> {
  const { run, spec, clock, timing, emit } = context
  if (run === undefined || spec.command === undefined) {
    throw new SourceLost('misconfigured', 'a log cannot be followed here: there is no connection to a host')
  }
  const began = clock.now()
  let heardAt = began
  let complaint = ''
  let grown = Promise.withResolvers<'grown'>()
  const counting = state.settled
  if (counting) state.lines.again()
  const running = run(spec, {
    script: spec.command,
    timeoutMs: longestRunMs,
    signal,
    onLine(stream, line) {
      if (stream === 'stderr') {
        complaint = line
        return
      }
      heardAt = clock.now()
      const start = line.slice(0, longestLine)
      const more = state.lines.take(start, matches(start))
      if (more === 0 || !state.settled) return
      state.count += BigInt(more)
      grown.resolve('grown')
    },
  }).then((end): never => {
    throw endOf(end, complaint)
  })
  running.catch(() => undefined)
  const wait = async (ms: number) => Promise.race([running, clock.sleep(ms, signal)])
  const tell = (via: 'event' | 'poll') => {
    emit({ kind: 'sample', value: state.count, via })
    valid()
  }

  for (;;) {
    await wait(quietMs)
    const now = clock.now()
    const quiet = now - began >= settleMs && now - heardAt >= quietMs
    if (quiet || now - began >= longestSettleMs) break
  }
  emit({ kind: 'connected' })
  if (state.lines.settle() === 'gap') {
    emit({ kind: 'note', text: 'the log does not go on where it ended: lines that came meanwhile are not counted' })
  }
  state.settled = true
  tell('poll')
  for (;;) {
    const why = await Promise.race([running, grown.promise, clock.sleep(timing.pollMs, signal)])
    if (why === 'grown') await wait(atOnceMs)
    grown = Promise.withResolvers()
    tell(why === 'grown' ? 'event' : 'poll')
  }
}

function endOf(end: RunEnd, complaint: string): SourceLost {
  if (end.kind !== 'exited' || end.code !== 0) return lostByEnd(end, complaint, longestRunMs / 1000)
  return new SourceLost('rejecting', 'the command ended; a log is followed by one that goes on, like tail -n 0 -F')
}
