import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Shape } from './shapes.ts'
import { step } from './step.ts'
import { report, timeInTurn, type Command } from './timing.ts'

export interface Peers {
  /** A checkout of dorny/paths-filter. */
  pathsFilter: string | undefined
  /** Bundles of other actions, started as ours is, with these inputs. */
  bundles: readonly string[]
  inputs: Readonly<Record<string, string>>
}

/** A change classified from git alone, beside git's own list of it and whatever else answers the same question. */
export function benchClassifier(shape: Shape, rounds: number, peers: Peers): string {
  const { workspace, base, head, rules } = shape
  const diff = ['git', 'diff', '--name-status', '-z', '--no-renames', base, head] as const
  const bare: Command = {
    name: 'picomatch on bare Node',
    argv: [process.execPath, join(import.meta.dirname, 'picomatch.mjs')],
    env: { BASE: base, HEAD: head, RULES: JSON.stringify(rules) },
    cwd: workspace,
  }
  const ours = onPull(
    shape,
    'change-classifier',
    resolve(process.env['DIST'] ?? 'dist', 'change-classifier/index.js'),
    { TOKEN: '' },
  )
  expectTarget(ours, shape.target)
  const commands = [
    ours,
    { name: 'git diff', argv: diff, env: {}, cwd: workspace },
    bare,
    ...(peers.pathsFilter === undefined ? [] : [pathsFilter(shape, resolve(peers.pathsFilter, 'dist/index.js'))]),
    ...peers.bundles.map((bundle) => onPull(shape, peerName(bundle), resolve(bundle), peers.inputs)),
  ]
  return report(`change-classifier, ${shape.title}`, timeInTurn(commands, rounds))
}

function onPull({ workspace, base, head }: Shape, name: string, bundle: string, inputs: Peers['inputs']): Command {
  const pull = {
    number: 1,
    head: { sha: head, ref: 'change', repo: { full_name: 'acme/chain' } },
    base: { sha: base, ref: 'main' },
    labels: [],
  }
  return step({ name, bundle, workspace, event: 'pull_request', payload: { pull_request: pull }, sha: head, inputs })
}

/** On a pull request it asks the API for the files; commits of a push it compares by git, as we do. */
function pathsFilter({ workspace, base, head, rules }: Shape, bundle: string): Command {
  const repository = { full_name: 'acme/chain', name: 'chain', default_branch: 'main', owner: { login: 'acme' } }
  const filters = rules
    .map(({ name, paths }) => `${name}:\n${paths.map((path) => `  - '${path}'\n`).join('')}`)
    .join('')
  return step({
    name: 'paths-filter',
    bundle,
    workspace,
    event: 'push',
    payload: { ref: 'refs/heads/change', before: base, after: head, repository },
    sha: head,
    inputs: { TOKEN: '', FILTERS: filters, 'LIST-FILES': 'none', BASE: base, REF: head, 'INITIAL-FETCH-DEPTH': '100' },
  })
}

/** `…/other-classifier/dist/index.js` → `other-classifier` */
function peerName(bundle: string): string {
  const folder = dirname(resolve(bundle))
  return basename(basename(folder) === 'dist' ? dirname(folder) : folder)
}

function expectTarget({ name, argv: [program, ...args], env, cwd }: Command, target: string): void {
  const ran = spawnSync(program, args, { env: { PATH: process.env['PATH'] ?? '', ...env }, cwd, encoding: 'utf8' })
  const outputs = env['GITHUB_OUTPUT'] ?? ''
  // The last word counts, as it does for the runner.
  const said = [...readFileSync(outputs, 'utf8').matchAll(/^target<<(\S+)\r?\n(.*?)\r?\n\1$/gms)]
  const found = said.at(-1)?.[2]
  writeFileSync(outputs, '')
  if (found !== target) throw new Error(`${name} answered ${found}, not ${target}:\n${ran.stdout}${ran.stderr}`)
}
