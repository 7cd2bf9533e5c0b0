import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import { systemClock } from '@shakedown/ports'
import { freePort } from '../free-port.ts'
import { makeUserKey, startLocalHost } from '../hosts/index.ts'
import type { LocalHost } from '../hosts/index.ts'
import { badService, commitToMain, git, productionFiles } from '../project/index.ts'
import type { ProductionHost } from '../project/index.ts'
import { rehearseWorkflow } from '../workflow/index.ts'
import type { RehearsedRun } from '../workflow/index.ts'
import type { PlayOptions } from './play.ts'
import type { Played } from './programme.ts'
import { author, reviewer } from './stage.ts'

const file = '.github/workflows/production.yml'
const names = ['one', 'two', 'three']

export const productionAct = {
  title: 'Production goes bad, and is put back by itself',
  story:
    'Two merges go to three hosts, by examples/production.yml. The second one is healthy and has the right version, but stops taking orders.',
  expected: 'deployed, stalled, rolled back on all three hosts, those on hand are told',
}

interface Production {
  hosts: readonly (ProductionHost & { local: LocalHost })[]
  /** Has a stand-in for `gh`: a rehearsal asks for nothing but Node and npm. */
  bin: string
}

/** The last act: a push to main that holds, and one that does not. */
export async function playProduction(o: PlayOptions): Promise<Played> {
  const started = systemClock.now()
  const path = process.env['PATH']
  const opened: LocalHost[] = []
  const faults: string[] = []
  const runs: RehearsedRun[] = []
  let more = ''
  try {
    const production = await open(o, opened)
    process.env['PATH'] = `${production.bin}:${path ?? ''}`
    const good = await commitToMain(o.stage.project.work, 'Put the service into production', {
      ...productionFiles(production.hosts, {
        repositoryUrl: `file://${o.stage.project.gitDir}`,
        node: process.execPath,
      }),
      [file]: await readFile(join(o.root, 'examples/production.yml'), 'utf8'),
    })
    o.screen.text(`  ${productionAct.story}`)
    runs.push(await push(o, good))
    if (runs[0]?.conclusion !== 'success') faults.push('the first merge did not go live')
    if (!o.signal.aborted && faults.length === 0) {
      const bad = await commitToMain(o.stage.project.work, 'Answer faster', badService)
      const run = await push(o, bad)
      runs.push(run)
      faults.push(...(await check(run, o, production, good)))
      more = await timeline(production)
      o.screen.text(more)
    }
  } finally {
    process.env['PATH'] = path
    for (const host of opened) await host.stop()
  }
  if (o.signal.aborted) faults.splice(0, faults.length, 'cancelled')
  const seconds = (systemClock.now() - started) / 1000
  if (o.signal.aborted) o.screen.outcome(false, 'Cancelled.')
  else if (faults.length === 0) o.screen.outcome(true, `As expected: ${productionAct.expected}.`)
  else o.screen.outcome(false, `NOT as expected: ${faults.join('; ')}.`)
  const run = runs.at(-1) ?? { run: undefined, jobs: {}, conclusion: 'cancelled' as const }
  const about = 'Two pushes to main; this is the second.'
  return { act: productionAct, about, gate: 'deploy', run, seconds, faults, more: `\`\`\`text\n${more}\n\`\`\`` }
}

async function open({ stage }: PlayOptions, opened: LocalHost[]): Promise<Production> {
  const userKey = makeUserKey()
  const hosts: (ProductionHost & { local: LocalHost })[] = []
  for (const alias of names) {
    const local = await startLocalHost({
      kind: stage.host.kind,
      dir: join(stage.folder, `production-${alias}`),
      userKey,
    })
    opened.push(local)
    const servicePort = await freePort()
    await writeFile(join(local.home, 'port'), String(servicePort))
    hosts.push({ alias, address: local.address, knownHosts: local.knownHosts, servicePort, local })
  }
  stage.github.environment('production', {
    reviewers: [reviewer],
    secrets: { PRODUCTION_SSH_KEY: hosts[0]?.local.privateKey ?? '' },
  })
  const bin = join(stage.folder, 'bin')
  await mkdir(bin, { recursive: true })
  const standIn = import.meta.filename.replace(/production(?=\.\w+$)/, 'gh')
  await writeFile(join(bin, 'gh'), `#!/bin/sh\nexec '${process.execPath}' '${standIn}' "$@"\n`, { mode: 0o755 })
  return { hosts, bin }
}

async function push({ stage, root, screen, signal, readingMs }: PlayOptions, head: string): Promise<RehearsedRun> {
  const before = (await git(stage.project.work, 'rev-parse', `${head}~1`)).trim()
  const payload = { before, after: head, ref: 'refs/heads/main', forced: false, created: false, deleted: false }
  return await rehearseWorkflow({
    file,
    github: stage.github,
    event: { name: 'push', headSha: head, headBranch: 'main', payload },
    actor: author,
    suite: root,
    signal,
    onTimeline: (entry) => screen.entry(entry),
    decide: async () => {
      await systemClock.sleep(readingMs, signal).catch(() => undefined)
      return { user: reviewer, state: 'approved', comment: 'Ship it.' }
    },
  })
}

async function check(
  run: RehearsedRun,
  { stage }: PlayOptions,
  { hosts }: Production,
  good: string,
): Promise<string[]> {
  const { deploy, tell } = run.jobs
  const answers = await Promise.all(hosts.map(({ servicePort }) => ask(servicePort)))
  const told = stage.github.issues().at(-1)?.body ?? ''
  return [
    ...when(deploy?.outputs['verdict'] !== 'stalled', `the verdict is ${deploy?.outputs['verdict'] ?? 'missing'}`),
    ...when(
      deploy?.outputs['rollback'] !== 'rolled-back',
      `the rollback is ${deploy?.outputs['rollback'] ?? 'missing'}`,
    ),
    ...when(!answers.every((answer) => answer === good), `the hosts answer ${answers.join(', ')}, not ${good}`),
    ...when(tell?.result !== 'success' || !told.includes('rolled-back'), 'nobody was told'),
    ...when(!/^ {4}\S+ \S+ healthy three$/m.test(told), 'the issue has no time line'),
    ...when(!told.startsWith('On hand: @ann @nick (#release)\n'), 'those on hand were not named'),
  ]
}

const told: Readonly<Record<string, string>> = {
  begin: 'release begins',
  live: 'is live',
  again: 'is started again',
  bad: 'is called bad',
  failed: 'did not come up',
  watch: 'watch ends',
}

/** What the first host has written down itself, from the last deployment on. */
async function timeline({ hosts }: Production): Promise<string> {
  const [host] = hosts
  if (host === undefined) return ''
  const log = await readFile(join(host.local.home, '.shakedown/production/log.jsonl'), 'utf8').catch(() => '')
  const events = log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { at: string; event: string; n?: number; why?: string; verdict?: string })
  const from = events.findLastIndex(({ event }) => event === 'begin')
  const lines = events.slice(from).flatMap(({ at, event, n, verdict, why }) => {
    const what = told[event]
    return what === undefined
      ? []
      : [`  ${at.slice(11, 19)}  release ${n ?? ''} ${what} ${verdict ?? why ?? ''}`.trimEnd()]
  })
  return [`Time line of host ${host.alias}, from its own record:`, ...lines].join('\n')
}

function ask(port: number): Promise<string> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('end', () => resolve(text.trim()))
    }).on('error', () => resolve('nothing'))
  })
}

function when(isFault: boolean, fault: string): string[] {
  return isFault ? [fault] : []
}
