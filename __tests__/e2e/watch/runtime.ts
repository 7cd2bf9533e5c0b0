// A real Substrate runtime without a network: chopsticks runs the WebAssembly of a genesis that npm ships.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freePort } from '../../../packages/rehearsal/src/free-port.ts'

const bin = 'node_modules/@acala-network/chopsticks/chopsticks.cjs'
/** The one spec that ships with its whole raw genesis; the others have hashes where its state would be. */
const spec = 'node_modules/@substrate/connect-known-chains/dist/esm/specs/rococo_v2_2_asset_hub.js'

export interface Runtime {
  url: string
  /** @throws Error for what the runtime refuses */
  rpc(method: string, params?: readonly unknown[]): Promise<unknown>
  stop(): Promise<void>
}

/** Where `npm run chains` has installed it; undefined when it is not there. */
export function findRuntime(): string | undefined {
  const folder = process.env['SHAKEDOWN_CHOPSTICKS'] ?? ''
  return folder !== '' && existsSync(join(folder, bin)) && existsSync(join(folder, spec)) ? folder : undefined
}

/** Blocks are built when `dev_newBlock` asks for them. */
export async function startRuntime(folder: string): Promise<Runtime> {
  const place = mkdtempSync(join(tmpdir(), 'shakedown-runtime-'))
  const { chainSpec } = (await import(pathToFileURL(join(folder, spec)).href)) as { chainSpec: string }
  writeFileSync(join(place, 'genesis.json'), chainSpec)
  const port = await freePort()
  const given = ['--host', '127.0.0.1', '--port', String(port), '--chain-spec', 'genesis.json']
  const child = spawn(process.execPath, [join(folder, bin), ...given, '--build-block-mode', 'Manual'], {
    cwd: place,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        if (said.includes('RPC listening')) resolve()
      })
    }
    child.once('exit', () => reject(new Error(`chopsticks ended:\n${said}`)))
  })
  await ready
  return {
    url: `127.0.0.1:${port}`,
    async rpc(method, params = []) {
      const response = await fetch(`http://127.0.0.1:${port}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      })
      const { result, error } = (await response.json()) as { result?: unknown; error?: { message: string } }
      if (error !== undefined) throw new Error(`${method}: ${error.message}`)
      return result
    },
    async stop() {
      const over = once(child, 'exit')
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await over
      rmSync(place, { recursive: true, force: true })
    },
  }
}
