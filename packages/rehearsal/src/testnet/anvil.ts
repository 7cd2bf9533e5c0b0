import { spawn, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { systemClock } from '@shakedown/ports'
import { freePort } from '../free-port.ts'

export interface AnvilOptions {
  /** A free one when left out. */
  port?: number
  /** Seconds between blocks, fractions allowed. Left out: no block is mined unless asked for. */
  blockTime?: number
  /** More arguments, e.g. `['--timestamp', '1700000000']`. */
  args?: readonly string[]
  /** Kills the node. */
  signal?: AbortSignal
}

/** A real Ethereum node on 127.0.0.1; WebSocket and HTTP share its port. */
export interface Anvil {
  port: number
  pid: number
  /** @throws Error with the node's own text */
  rpc(method: string, params?: readonly unknown[]): Promise<unknown>
  /** The process keeps its sockets and does nothing (SIGSTOP). A ping that was just sent may still be answered. */
  freeze(): void
  thaw(): void
  /** As a service manager does it: SIGTERM; with `--state` it writes its chain down. Resolves when the process is gone. */
  end(): Promise<void>
  /** As a crash: SIGKILL. Resolves when the process is gone; may be called twice. */
  stop(): Promise<void>
}

/** The node's own binary: signals must reach it, which they do not through the package's launcher. */
export function anvilBinary(): string | undefined {
  const cpu = process.arch === 'x64' ? 'amd64' : process.arch
  try {
    return createRequire(import.meta.url).resolve(`@foundry-rs/anvil-${process.platform}-${cpu}/bin/anvil`)
  } catch {
    return undefined
  }
}

/** Resolves when the node answers. @throws Error when there is no binary for this machine, or it ends or hangs at once */
export async function startAnvil(options: AnvilOptions = {}): Promise<Anvil> {
  const binary = anvilBinary()
  if (binary === undefined) {
    throw new Error(`@foundry-rs/anvil has no binary for ${process.platform}-${process.arch}. Install it: npm ci`)
  }
  const port = options.port ?? (await freePort())
  const mining = options.blockTime === undefined ? ['--no-mining'] : ['--block-time', String(options.blockTime)]
  const args = ['--host', '127.0.0.1', '--port', String(port), '--quiet', ...mining, ...(options.args ?? [])]
  const child = spawn(binary, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(options.signal && { signal: options.signal }),
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-2000)
  })
  const gone = ended(child)
  const kill = () => void child.kill('SIGKILL')
  // Whoever starts a node and is killed by an error of its own would leave it running.
  process.once('exit', kill)
  void gone.then(() => process.off('exit', kill))
  const stop = async () => {
    // A frozen process takes SIGKILL, too.
    kill()
    await gone
  }
  const rpc = (method: string, params: readonly unknown[] = []) => call(port, method, params)
  try {
    await answers(child, rpc)
  } catch (cause) {
    await stop()
    throw new Error(`anvil did not start on port ${port}${complaint === '' ? '' : `: ${complaint.trim()}`}`, { cause })
  }
  return {
    port,
    pid: child.pid ?? 0,
    rpc,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async end() {
      child.kill('SIGTERM')
      await gone
    },
    stop,
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    // An aborted signal comes as an error, and a binary that cannot be run has no exit.
    child.on('error', () => {
      if (child.pid === undefined) resolve()
    })
    child.on('exit', () => resolve())
  })
}

async function answers(child: ChildProcess, rpc: (method: string) => Promise<unknown>): Promise<void> {
  const until = systemClock.now() + 15_000
  for (;;) {
    try {
      await rpc('eth_chainId')
      return
    } catch (error) {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined || systemClock.now() > until)
        throw error
      await systemClock.sleep(20)
    }
  }
}

async function call(port: number, method: string, params: readonly unknown[]): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(5_000),
  })
  const reply = (await response.json()) as { result?: unknown; error?: { message: string } }
  if (reply.error !== undefined) throw new Error(`${method}: ${reply.error.message}`)
  return reply.result
}
