import { Fleet, type Transcript } from '@shakedown/fleet'
import { silentLog, type Clock } from '@shakedown/ports'
import type { Host, RunOptions, RunOutcome, Session } from '@shakedown/ssh'
import type { HostTools } from '../../../actions/testnet-deployer/src/running.ts'

export const exited = (code: number): RunOutcome => ({ kind: 'exited', code, seconds: 1 })

/** Time that passes only when somebody sleeps. */
export function steppingClock(): Clock & { slept: number[] } {
  let now = 0
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    date: () => new Date(now),
    async sleep(ms, signal) {
      if (signal?.aborted === true) throw signal.reason
      slept.push(ms)
      now += ms
    },
  }
}

/** A host that answers as told: what no real host does on demand. */
export function hostThat(answer: (script: string, options: RunOptions) => RunOutcome): {
  connect(host: Host): Promise<Session>
  ran: string[]
} {
  const ran: string[] = []
  return {
    ran,
    connect: async (host) => ({
      host,
      alive: true,
      lost: new Promise(() => {}),
      run: async (options) => {
        ran.push(`${host.alias}: ${options.script}`)
        return answer(options.script, options)
      },
      forward: () => Promise.reject(new Error('no tunnel here')),
      close: async () => {},
    }),
  }
}

export function fleetOf(aliases: readonly string[], connect: (host: Host) => Promise<Session>): Fleet {
  const hosts = aliases.map((alias) => ({ alias, user: 'deploy', host: alias, port: 22 }))
  return new Fleet(hosts, {
    hostKeys: { kind: 'insecure' },
    connectTimeoutMs: 1_000,
    keepaliveMs: 1_000,
    clock: steppingClock(),
    log: silentLog,
    signal: new AbortController().signal,
    transport: { connect },
  })
}

export function toolsWith(clock: Clock, signal = new AbortController().signal): HostTools & { lines: string[] } {
  const lines: string[] = []
  return {
    clock,
    log: silentLog,
    signal,
    redact: (text) => text,
    lines,
    transcript: (alias) =>
      ({ line: async (text: string) => void lines.push(`${alias} ${text}`) }) as unknown as Transcript,
  }
}
