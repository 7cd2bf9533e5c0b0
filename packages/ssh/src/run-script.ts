import { randomBytes } from 'node:crypto'
import type { Clock, Log } from '@shakedown/ports'
import type { ClientChannel } from 'ssh2'
import { after } from './after.ts'
import { openChannel } from './channel.ts'
import { feed } from './feed.ts'
import { assertSendable, commandFor, frame } from './frame.ts'
import { killGroup } from './group-kill.ts'
import type { Link } from './link.ts'
import { readOutput } from './output.ts'
import { greetingGate } from './greeting.ts'
import type { RunOptions, RunOutcome } from './transport.ts'

/** How long output may be silent after the script's end before the streams are let go, and how long at most in all. */
const drain = { silentMs: 2000, mostMs: 10_000 }
/** The second channel needs 2 s for its grace; the caller has 7.5 s in all when a workflow is cancelled. */
const killLimitMs = 3500
const lastWordsMs = 500

interface Context {
  link: Link
  alias: string
  clock: Clock
  log: Log
}

type Exit = { code: number } | { signal: string }
type Stop = 'cancelled' | 'timed-out'

/** See `Session.run`. */
export async function runScript(context: Context, options: RunOptions): Promise<RunOutcome> {
  const variables = [...options.env, ...options.secrets]
  assertSendable(options.script, variables)
  const { link, clock } = context
  const began = clock.now()
  const seconds = () => Math.round((clock.now() - began) / 100) / 10
  if (options.signal.aborted) return { kind: 'cancelled', ended: true, seconds: 0 }

  const mark = randomBytes(16).toString('hex')
  const opened = await openChannel(link, commandFor(mark, options.script, options.input !== undefined), clock, options)
  if ('stop' in opened) return { kind: opened.stop, ended: true, seconds: seconds() }
  if ('why' in opened) return { kind: 'not-started', why: opened.why, seconds: seconds() }
  try {
    return await follow(context, options, opened.channel, mark, frame(options.script, variables), seconds)
  } finally {
    opened.leave()
  }
}

function follow(
  { link, alias, clock, log }: Context,
  options: RunOptions,
  channel: ClientChannel,
  mark: string,
  payload: Buffer,
  seconds: () => number,
): Promise<RunOutcome> {
  const { promise, resolve, reject } = Promise.withResolvers<RunOutcome>()
  const gate = greetingGate(mark, {
    ready() {
      channel.write(payload)
      if (options.input !== undefined) feed(options.input, channel, over.signal).catch(onFault)
    },
    line: (stream, line) => options.onLine(stream, line),
  })
  /** Nobody reads the script's stdin any more. */
  const over = new AbortController()
  let exit: Exit | undefined
  let stop: Stop | undefined
  let fault: { error: unknown } | undefined
  let finished = false
  let stopDrain: (() => void) | undefined

  const onFault = (error: unknown) => {
    fault ??= { error }
    void halt('cancelled')
  }
  const stdout = readOutput(channel, (line) => gate.take('stdout', line), onFault)
  const stderr = readOutput(channel.stderr, (line) => gate.take('stderr', line), onFault)

  const finish = async (outcome: () => RunOutcome) => {
    if (finished) return
    finished = true
    over.abort()
    callOff()
    stopDrain?.()
    forget()
    options.signal.removeEventListener('abort', abort)
    await Promise.all([stdout.finish(), stderr.finish()])
    if (fault === undefined) resolve(outcome())
    else reject(fault.error)
  }
  const halt = async (kind: Stop) => {
    if (stop !== undefined || exit !== undefined || finished) return
    stop = kind
    over.abort()
    const group = gate.group()
    let ended = group === undefined
    if (group !== undefined) {
      ended = await killGroup(link, group, clock, killLimitMs)
      // The end of stdin wakes the watchdog, which does the same from the host's side.
      if (!ended) channel.end()
    }
    channel.close()
    await finish(() => ({ kind, ended, seconds: seconds() }))
  }
  const abort = () => void halt('cancelled')
  const callOff = after(clock, options.timeoutMs, () => void halt('timed-out'))
  // What arrived before the link ended is still handed over; the channel closes when that is done.
  const forget = link.onEnd(() => {
    stopDrain?.()
    stopDrain = after(clock, lastWordsMs, () => void finish(ended))
  })
  options.signal.addEventListener('abort', abort, { once: true })

  const ended = (): RunOutcome => {
    if (stop !== undefined) return { kind: stop, ended: false, seconds: seconds() }
    if (gate.refused()) return { kind: 'syntax-error', message: gate.refusal(), seconds: seconds() }
    if (gate.group() === undefined) {
      const said = gate.noise()
      const why = link.alive ? `no bash came up${said === '' ? '' : `; the host said: ${said}`}` : link.why
      return { kind: 'not-started', why, seconds: seconds() }
    }
    if (exit === undefined) {
      return {
        kind: 'lost',
        why: link.alive ? 'the host ended the channel without a result' : link.why,
        seconds: seconds(),
      }
    }
    if ('signal' in exit) return { kind: 'signalled', signal: exit.signal, seconds: seconds() }
    return { kind: 'exited', code: exit.code, seconds: seconds() }
  }
  /** A background process that keeps the output open would keep the channel open for as long as it lives. */
  const letGo = (spentMs: number) => {
    stopDrain = after(clock, drain.silentMs, () => {
      if (stdout.busy || stderr.busy) return letGo(spentMs)
      const moved = [stdout.stirred(), stderr.stirred()].includes(true)
      if (moved && spentMs + drain.silentMs < drain.mostMs) return letGo(spentMs + drain.silentMs)
      log.warning(
        `${alias}: the script has ended, but a background process still holds its output; ` +
          'start it with its output redirected, for example: setsid node >node.log 2>&1 </dev/null &',
      )
      channel.close()
      void finish(ended)
    })
  }
  channel.on('exit', (code: number | null, signal?: string) => {
    if (typeof code === 'number') exit = { code }
    else if (typeof signal === 'string') exit = { signal: signal.startsWith('SIG') ? signal : `SIG${signal}` }
    over.abort()
    stdout.stirred()
    stderr.stirred()
    if (stop === undefined) letGo(0)
  })
  channel.on('error', () => {})
  channel.on('close', () => {
    // While it is being stopped, the second channel knows more.
    if (stop === undefined) void finish(ended)
  })
  if (options.signal.aborted) abort()
  return promise
}
