import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { silentLog, systemClock } from '@shakedown/ports'
import { startLocalHost, type LocalHost } from '@shakedown/rehearsal'
import { letGo, putLive, takeLocks, type ReleaseHost } from '@shakedown/release'
import { parseHosts, parseKnownHosts, readPrivateKey, sshTransport } from '@shakedown/ssh'
import { step } from './step.ts'
import { median } from './timing.ts'

const names = ['anna', 'bert', 'cleo']

const program = `
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
const answer = process.env.SHAKEDOWN_VERSION
createServer((_, to) => to.end(answer + '\\n')).listen(Number(readFileSync(process.env.HOME + '/port', 'utf8')), '127.0.0.1')
`
/** For both: what runs is stopped, and the version that is asked for is started. */
const restart = `
if [ -f "$HOME/pid" ]; then
  old=$(cat "$HOME/pid"); kill "$old" 2>/dev/null || true
  while kill -0 "$old" 2>/dev/null; do sleep 0.01; done
fi
setsid '${process.execPath}' "$HOME/service.mjs" >/dev/null 2>&1 </dev/null &
echo $! >"$HOME/pid"
`
const request = `exec 3<>"/dev/tcp/127.0.0.1/$(cat "$HOME/port")" && printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q ' 200 ' <&3`
const untilHealthy = `until (${request}) 2>/dev/null; do sleep 0.05; done`
const version = `exec 3<>"/dev/tcp/127.0.0.1/$(cat "$HOME/port")"; printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3; tail -n 1 <&3`

/**
 * Three hosts back to an earlier release: ours, which looks, locks, asks health and version and writes it all down, beside
 * Capistrano's way, a link that is moved and a restart by plain ssh, with the same wait until the service answers; and the
 * service's own start, with nothing around it.
 */
export async function benchRollback(folder: string, rounds: number): Promise<string> {
  const dir = join(folder, 'rollback')
  mkdirSync(dir, { recursive: true })
  const hosts: LocalHost[] = []
  try {
    for (const name of names) {
      const host = await startLocalHost({
        dir: join(dir, name),
        ...(hosts[0] !== undefined && { userKey: keyOf(hosts[0], dir) }),
      })
      hosts.push(host)
      writeFileSync(join(host.home, 'service.mjs'), program)
      writeFileSync(join(host.home, 'port'), String(await freePort()))
      for (const n of [1, 2]) mkdirSync(join(host.home, `cap/releases/${n}`), { recursive: true })
      symlinkSync('releases/2', join(host.home, 'cap/current'))
    }
    for (const n of [1, 2]) await deploy(hosts, n)
    const times = { ours: [] as number[], capistrano: [] as number[], own: [] as number[] }
    for (let round = 0; round <= rounds; round++) {
      const back = (round % 2) + 1
      const taken = {
        ours: time(() => ours(dir, hosts, back, round)),
        capistrano: time(() => capistrano(dir, hosts, back)),
        own: time(() => alone(hosts)),
      }
      // The first round warms caches and is not counted.
      if (round > 0)
        for (const [name, seconds] of Object.entries(taken)) times[name as keyof typeof times].push(seconds)
    }
    const [one, two, own] = [median(times.ours), median(times.capistrano), median(times.own)]
    return [
      `### rollback of three hosts (${hosts[0]?.kind ?? ''})`,
      '',
      '| | seconds | beyond the service’s own start |',
      '| --- | --- | --- |',
      `| rollback | ${one.toFixed(2)} | ${(one - own).toFixed(2)} |`,
      `| ln -s, mv, restart by ssh, side by side | ${two.toFixed(2)} | ${(two - own).toFixed(2)} |`,
      `| the service’s own start on all three | ${own.toFixed(2)} | |`,
      '',
      `rollback ÷ plain ssh: ${(one / two).toFixed(2)}`,
      '',
    ].join('\n')
  } finally {
    for (const host of hosts) await host.stop()
  }
}

function time(work: () => void): number {
  const began = performance.now()
  work()
  return (performance.now() - began) / 1000
}

function ours(dir: string, hosts: readonly LocalHost[], to: number, round: number): void {
  const workspace = join(dir, 'workspace')
  mkdirSync(workspace, { recursive: true })
  const { argv, env, cwd } = step({
    name: 'rollback',
    bundle: resolve(process.env['DIST'] ?? 'dist', 'rollback/index.js'),
    workspace,
    event: 'workflow_dispatch',
    payload: {},
    sha: '0'.repeat(40),
    inputs: {
      TO: String(to),
      NAME: 'bench',
      'BAD-RELEASE': 'keep',
      RECORD: 'false',
      TOKEN: '',
      HOSTS: hosts.map(({ address }, at) => `${names[at] ?? ''}=${address}`).join('\n'),
      'KNOWN-HOSTS': hosts.map(({ knownHosts }) => knownHosts).join(''),
      'PRIVATE-KEY': hosts[0]?.privateKey ?? '',
    },
  })
  // Every round is a run of its own, or it would stay with what the first one decided.
  run(argv[0], argv.slice(1), { ...env, GITHUB_RUN_ID: String(round + 1) }, cwd)
}

function capistrano(dir: string, hosts: readonly LocalHost[], to: number): void {
  const key = join(dir, 'key')
  const known = join(dir, 'known_hosts')
  writeFileSync(key, hosts[0]?.privateKey ?? '', { mode: 0o600 })
  writeFileSync(known, `${hosts.map(({ knownHosts }) => knownHosts.trim()).join('\n')}\n`)
  const script = `cd "$HOME/cap" && ln -s releases/${to} current.tmp && mv -T current.tmp current
export SHAKEDOWN_VERSION=1.0.${to}${restart}${untilHealthy}`
  const login = `-F none -i ${key} -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile=${known} -o BatchMode=yes`
  const calls = hosts.map(({ user, port }) => `ssh ${login} -p ${port} ${user}@127.0.0.1 "$1" & all="$all $!"`)
  run(
    'bash',
    ['-c', `all=\n${calls.join('\n')}\nfor one in $all; do wait "$one" || exit 1; done`, 'bench', script],
    {},
    dir,
  )
}

function alone(hosts: readonly LocalHost[]): void {
  const starts = hosts.map(
    ({ home }) => `(export HOME='${home}' SHAKEDOWN_VERSION=1.0.0${restart}${untilHealthy}) & all="$all $!"`,
  )
  run('bash', ['-c', `all=\n${starts.join('\n')}\nfor one in $all; do wait "$one" || exit 1; done`], {}, '/')
}

function run(program: string, words: readonly string[], env: Readonly<Record<string, string>>, cwd: string): void {
  const ran = spawnSync(program, words, {
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...env },
    cwd,
    encoding: 'utf8',
  })
  if (ran.status !== 0) throw new Error(`${program} ended with ${ran.status}: ${ran.stdout}${ran.stderr}`)
}

async function deploy(hosts: readonly LocalHost[], n: number): Promise<void> {
  const signal = new AbortController().signal
  const sessions = await Promise.all(
    hosts.map(async (host, at) => {
      const [parsed] = parseHosts([`${names[at] ?? ''}=${host.address}`])
      if (parsed === undefined) throw new Error('one line gives one host')
      return await sshTransport.connect(parsed, {
        key: readPrivateKey(host.privateKey),
        hostKeys: { kind: 'known-hosts', known: parseKnownHosts(host.knownHosts) },
        connectTimeoutMs: 10_000,
        keepaliveMs: 10_000,
        clock: systemClock,
        log: silentLog,
        signal,
      })
    }),
  )
  const reached = sessions.map((session): ReleaseHost => ({
    alias: session.host.alias,
    address: String(session.host.port),
    run: (options) => session.run(options),
  }))
  const tools = { clock: systemClock, log: silentLog, signal }
  const locks = await takeLocks(
    reached,
    {
      place: { root: '~/.shakedown', name: 'bench' },
      claim: { run: '999', attempt: n, job: 'bench', repository: 'o/r', pull: undefined, head: undefined },
      forMs: 600_000,
      waitMs: 0,
      breakLock: '',
      soakOf: undefined,
      respectHold: true,
    },
    { ...tools, ownerState: () => Promise.resolve('running') },
  )
  if (locks.kind !== 'taken') throw new Error(JSON.stringify(locks))
  const draft = {
    version: `1.0.${n}`,
    commit: String(n).repeat(40),
    target: 'bench',
    environment: 'bench',
    artifacts: [],
    who: 'bench',
    run: { id: '999', attempt: n, url: '' },
    floor: null,
  }
  for (const held of locks.held) {
    const release = { draft, env: [], secrets: [], freezeSecrets: true, script: restart, health: request, version }
    const plan = {
      what: { kind: 'new' as const, release },
      secrets: [],
      expectations: [],
      health: '',
      versionCommand: '',
      run: '999',
    }
    const result = await putLive(
      held,
      { ...plan, scriptTimeoutMs: 20_000, healthTimeoutMs: 20_000 },
      { ...tools, onLine: () => undefined },
    )
    if (result.outcome !== 'live') throw new Error(result.why)
  }
  await letGo(locks.held, silentLog)
  for (const session of sessions) await session.close()
}

/** All hosts let the first one's user in. */
function keyOf({ privateKey }: LocalHost, dir: string): { privateKey: string; publicLine: string } {
  const file = join(dir, 'shared-key')
  writeFileSync(file, privateKey, { mode: 0o600 })
  return { privateKey, publicLine: execFileSync('ssh-keygen', ['-y', '-f', file], { encoding: 'utf8' }).trim() }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
