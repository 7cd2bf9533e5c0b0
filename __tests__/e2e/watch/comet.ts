// A real CometBFT node with one validator, built from its Go module.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../../packages/rehearsal/src/free-port.ts'

/** Where `npm run chains` has built it; undefined when it is not there. */
export function findComet(): string | undefined {
  const program = process.env['SHAKEDOWN_COMETBFT'] ?? ''
  return program !== '' && existsSync(program) ? program : undefined
}

export interface RealComet {
  port: number
  metricsPort: number
  start(more?: readonly string[]): Promise<void>
  freeze(): void
  kill(): Promise<void>
  /** Forgets every block; the genesis file stays. */
  forget(): void
  end(): Promise<void>
}

/** Made, and not started. Builds about five blocks a second. */
export async function makeComet(program: string): Promise<RealComet> {
  const home = mkdtempSync(join(tmpdir(), 'shakedown-comet-'))
  const [port, peerPort, metricsPort] = [await freePort(), await freePort(), await freePort()]
  const run = (...given: string[]) => execFileSync(program, [...given, '--home', home], { stdio: 'pipe' })
  run('init')
  const config = join(home, 'config', 'config.toml')
  const text = readFileSync(config, 'utf8')
    .replace(/^timeout_commit = .*$/m, 'timeout_commit = "150ms"')
    .replace(/^prometheus = .*$/m, 'prometheus = true')
    .replace(/^prometheus_listen_addr = .*$/m, `prometheus_listen_addr = "127.0.0.1:${metricsPort}"`)
  writeFileSync(config, text)
  let child: ChildProcess | undefined
  const kill = async () => {
    const one = child
    child = undefined
    if (one === undefined || one.exitCode !== null || one.signalCode !== null) return
    const over = once(one, 'exit')
    one.kill('SIGKILL')
    await over
  }
  return {
    port,
    metricsPort,
    async start(more = []) {
      const given = ['node', '--home', home, '--proxy_app', 'kvstore', ...more]
      const listen = ['--rpc.laddr', `tcp://127.0.0.1:${port}`, '--p2p.laddr', `tcp://127.0.0.1:${peerPort}`]
      const started = spawn(program, [...given, ...listen], { stdio: 'ignore' })
      child = started
      for (;;) {
        if (started.exitCode !== null) throw new Error(`cometbft ended with ${started.exitCode}`)
        const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined)
        const status = (await answer?.json().catch(() => undefined)) as
          { result?: { sync_info: { latest_block_height: string } } } | undefined
        if (Number(status?.result?.sync_info.latest_block_height ?? '0') > 0) return
        await new Promise((resolve) => {
          setTimeout(resolve, 100)
        })
      }
    },
    freeze: () => void child?.kill('SIGSTOP'),
    kill,
    forget: () => void run('unsafe-reset-all'),
    async end() {
      await kill()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
