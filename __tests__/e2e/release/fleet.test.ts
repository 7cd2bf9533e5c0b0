// Releases on three real SSH servers: what is deployed, put back, lost on the way, and what a look from outside finds.
import { execFile } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { silentLog, systemClock } from '@shakedown/ports'
import { currentOf, judgeStatus, lastGood, letGo, look, previousGood, release } from '@shakedown/release'
import type { Held, PutResult, ReleaseHost } from '@shakedown/release'
import { withProgram } from '../../tools.ts'
import { lock, lockOne, place } from '../../unit/release/scene.ts'
import { put, putBack, releaseOf, startService } from '../../unit/release/stage.ts'
import { realHosts } from './hosts.ts'
import type { RealHost } from './hosts.ts'

const noSignal = new AbortController().signal

withProgram('sshd', 'openssh-server', () => {
  const hosts = realHosts(['cleo', 'anna', 'bert'])
  const of = (alias: string): RealHost => {
    const host = hosts.get(alias)
    if (host === undefined) throw new Error(`no host ${alias}`)
    return host
  }
  const all = () => [...hosts.values()]
  const file = ({ local }: RealHost, path: string) => join(local.home, '.shakedown/testnet', path)
  const service = ({ local }: RealHost) => readFile(join(local.home, 'service'), 'utf8')

  async function everywhere(run: number, work: (held: Held) => Promise<PutResult>): Promise<PutResult[]> {
    const locks = await lock(all(), run)
    if (locks.kind !== 'taken') throw new Error(JSON.stringify(locks))
    const results = await Promise.all(locks.held.map(work))
    await letGo(locks.held, silentLog)
    return results
  }

  async function status(host: RealHost, via: ReleaseHost = host) {
    const state = await look(via, place, { signal: noSignal })
    const version = await service(host).catch(() => undefined)
    return { state, ...judgeStatus(state, { healthy: undefined, version: version?.trim() }, state.hostTime) }
  }

  test('a host that knows nothing is looked at and left alone', async () => {
    expect(await status(of('anna'))).toMatchObject({ recorded: undefined, faults: [], lock: undefined })
    expect(await readdir(of('anna').local.home)).not.toContain('.shakedown')
  })

  test('deploys to all, twice, and goes back on all', async () => {
    for (const version of [1, 2]) {
      const results = await everywhere(version, (held) => put(held, releaseOf(version)))
      expect(results.map(({ outcome, n }) => `${outcome} ${n}`)).toEqual(Array(3).fill(`live ${version}`))
    }
    const began = performance.now()
    const back = await everywhere(3, (held) => putBack(held, previousGood(held.state.history)?.n ?? 0))
    const seconds = (performance.now() - began) / 1000
    expect(back.map(({ outcome, n, running }) => `${outcome} ${n} ${running}`)).toEqual(Array(3).fill('live 1 1.0.1'))
    // The promise is 3 s on an idle machine; this one may be shared.
    expect(seconds).toBeLessThan(20)
    console.log(`three hosts went back in ${seconds.toFixed(2)} s, lock to lock`)
    for (const host of all()) {
      expect(await service(host)).toBe('1.0.1\n')
      expect(await readlink(file(host, 'current'))).toBe('releases/1')
      expect((await status(host)).faults).toEqual([])
    }
  })

  test('rollback.sh of a release that came over SSH gives a person the environment that CD gave', async () => {
    const host = of('anna')
    const show = `env -0 >"$HOME/seen-$SHAKEDOWN_RUN"; ${startService}`
    const held = await lockOne(host, 4)
    const { n } = await put(held, releaseOf(4, { script: show }))
    expect(await put(held, releaseOf(5))).toMatchObject({ outcome: 'live', previous: n })
    await release(held)
    const env = { HOME: host.local.home, PATH: `/nowhere:${process.env['PATH'] ?? ''}`, USER: 'ann', PORT: '1' }
    await promisify(execFile)(file(host, `releases/${n}/rollback.sh`), [], { env })
    const [byCd, byHand] = await Promise.all(
      ['1', 'console'].map(async (run) => {
        const seen = (await readFile(join(host.local.home, `seen-${run}`), 'utf8')).split('\0')
        return seen
          .filter((entry) => !/^(?:_|SHLVL|USER|LOGNAME|SHAKEDOWN_RUN|SHAKEDOWN_PREVIOUS)=/.test(entry))
          .toSorted()
      }),
    )
    expect(byHand).toEqual(byCd)
    expect((await status(host)).faults).toEqual([])
    expect((await status(host)).recorded?.n).toBe(n)
  })

  describe('the runner is killed', () => {
    test.each([['in the middle of the script', 'touch "$HOME/on"; sleep 60', 'unfinished']])(
      '%s',
      async (_, script, fault) => {
        const host = of('bert')
        const other = await host.again()
        const held = await lockOne(other, 10)
        const before = (await status(host)).recorded?.n
        const running = put(held, releaseOf(10, { script }))
        for (;;) {
          if ((await readdir(host.local.home)).includes('on')) break
          await systemClock.sleep(20)
        }
        const during = await status(host)
        expect(during).toMatchObject({ underWay: held.state.history.attempt?.n })
        expect(during.state.lock).toMatchObject({ groupLives: true })
        // As kill -9 of the runner looks from the host.
        await other.session.close()
        expect(await running).toMatchObject({ outcome: 'unknown', step: 'script' })
        for (;;) {
          const { state } = await status(host)
          if (state.lock.kind === 'held' && !state.lock.groupLives) break
          await systemClock.sleep(50)
        }
        // Its run is over: the next deployment takes over, and says what became of the last one.
        const next = await lockOne(host, 11, {}, { ownerState: () => Promise.resolve('completed') })
        await release(next)
        const after = await status(host)
        expect(after.faults.map(({ code }) => code)).toEqual([fault])
        expect(after.recorded?.n).toBe(before)
        const again = await lockOne(host, 12)
        expect(lastGood(again.state.history)?.n).toBe(before)
        expect(await putBack(again, before ?? 0)).toMatchObject({ outcome: 'live' })
        await release(again)
        expect((await status(host)).faults).toEqual([])
        expect(await host.local.processes()).toEqual([])
      },
    )
  })

  test('no secret is seen in a process list, or in anything that the host keeps but the frozen environment', async () => {
    const host = of('cleo')
    const secret = 'hunter2-very-secret'
    const seen: string[] = []
    const spying = new AbortController()
    const spy = (async () => {
      while (!spying.signal.aborted) {
        const { stdout } = await promisify(execFile)('ps', ['axww', '-o', 'args='])
        seen.push(stdout)
      }
    })()
    const held = await lockOne(host, 20)
    const lines: string[] = []
    const onLine = (_alias: string, _stream: string, line: string) => void lines.push(line)
    await put(
      held,
      releaseOf(20, { secrets: [{ name: 'TOKEN', value: secret }], script: `sleep 0.3; ${startService}` }),
      {},
      { onLine },
    )
    await release(held)
    spying.abort()
    await spy
    expect(seen.length).toBeGreaterThan(2)
    expect(seen.filter((list) => list.includes(secret))).toEqual([])
    expect(JSON.stringify([lines, held.state.history, [...held.state.folders]])).not.toContain(secret)
    const { stdout } = await promisify(execFile)('grep', ['-rl', secret, file(host, '')])
    expect(stdout.trim().split('\n')).toEqual([file(host, `releases/${currentOf(held.state.history)?.n}/env`)])
  })

  test('two deployers at once: one deploys to all hosts, the other is told by whom it is kept out', async () => {
    const others = await Promise.all(all().map((host) => host.again()))
    const [one, two] = await Promise.all([lock(all(), 30), lock(others, 31)])
    const kinds = [one.kind, two.kind].toSorted()
    if (kinds[0] === 'busy' && kinds[1] === 'busy') return
    expect(kinds).toEqual(['busy', 'taken'])
    const busy = [one, two].find(({ kind }) => kind === 'busy')
    expect(busy).toMatchObject({ why: expect.stringMatching(/^locked by run 3[01] of "o\/r"/) as unknown })
    for (const locks of [one, two]) if (locks.kind === 'taken') await letGo(locks.held, silentLog)
  })
})
