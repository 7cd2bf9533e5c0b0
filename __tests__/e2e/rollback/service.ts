// A small real service on every host, and somebody outside who asks it all the time.
import { get } from 'node:http'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '@shakedown/ports'
import type { NewRelease } from '@shakedown/release'
import { releaseOf } from '../../unit/release/stage.ts'

/** Says which version it is. It is sick when the file "sick" in the home names that version. */
export const programText = `
import { createServer } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
const home = process.env.HOME, version = process.env.SHAKEDOWN_VERSION
const has = (name) => existsSync(home + '/' + name) && readFileSync(home + '/' + name, 'utf8').trim() === version
createServer((_, answer) => {
  answer.writeHead(has('sick') ? 500 : 200)
  answer.end(version + ' ' + (process.env.TOKEN ?? 'none') + '\\n')
}).listen(Number(readFileSync(home + '/port', 'utf8')), '127.0.0.1')
`

const restart = (file: string) => `
if [ -f "$HOME/pid" ]; then
  old=$(cat "$HOME/pid")
  kill "$old" 2>/dev/null || true
  while kill -0 "$old" 2>/dev/null; do sleep 0.01; done
fi
if [ -f "$HOME/slow" ]; then echo "slow start"; sleep 300; fi
setsid "$NODE" "${file}" >"$HOME/service.log" 2>&1 </dev/null &
echo $! >"$HOME/pid"
`
/** The same for a checkout, whose version is in a file of it. */
export const restartCheckout = `export SHAKEDOWN_VERSION=$(cat VERSION)${restart('$PWD/service.mjs')}`
const deployScript = restart('$HOME/service.mjs')

const request = `exec 3<>"/dev/tcp/127.0.0.1/$(cat "$HOME/port")"; printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3`

export const healthScript = `echo asked; ${request}; grep -q ' 200 ' <&3`
export const versionScript = `${request}; tail -n 1 <&3 | cut -d' ' -f1`

export function serviceRelease(version: number, more: Partial<NewRelease> = {}): NewRelease {
  return releaseOf(version, {
    env: [
      { name: 'NODE', value: process.execPath },
      { name: 'RPC_URL', value: 'https://production.example' },
    ],
    secrets: [{ name: 'TOKEN', value: `token-of-${version}` }],
    script: deployScript,
    health: healthScript,
    version: versionScript,
    ...more,
  })
}

export async function installService(home: string, port: number): Promise<void> {
  await writeFile(join(home, 'service.mjs'), programText)
  await writeFile(join(home, 'port'), String(port))
}

/** What the service answers; undefined when it does not, or is sick. */
export function askService(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const asking = get({ host: '127.0.0.1', port, agent: false, timeout: 1000 }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('end', () => resolve(answer.statusCode === 200 ? text.trim() : undefined))
      answer.on('error', () => resolve(undefined))
    })
    asking.on('error', () => resolve(undefined))
    asking.on('timeout', () => asking.destroy())
  })
}

export interface Prober {
  /** Milliseconds of the longest time without a good answer, over all services. */
  stop(): Promise<{ gapMs: number; asked: number; versions: readonly string[] }>
}

/** Asks each service every 20 ms. */
export function probe(ports: readonly number[]): Prober {
  const over = new AbortController()
  const versions = new Set<string>()
  let gapMs = 0
  let asked = 0
  const one = async (port: number) => {
    let good = performance.now()
    while (!over.signal.aborted) {
      const answer = await askService(port)
      asked += 1
      if (answer !== undefined) {
        versions.add(answer.split(' ')[0] ?? '')
        gapMs = Math.max(gapMs, performance.now() - good)
        good = performance.now()
      }
      await systemClock.sleep(20)
    }
    gapMs = Math.max(gapMs, performance.now() - good)
  }
  const probing = ports.map(one)
  return {
    stop: async () => {
      over.abort()
      await Promise.all(probing)
      return { gapMs: Math.round(gapMs), asked, versions: [...versions].toSorted() }
    },
  }
}
