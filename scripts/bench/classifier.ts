import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { step } from './step.ts'
import { report, timeInTurn, type Command } from './timing.ts'

const policy = `version: 1
targets:
  null-deployment: { environment: null-deployment }
  testnet: { environment: testnet }
rules:
  - { name: documentation, paths: ["docs/**", "**/*.md"], target: null }
  - { name: tests, paths: ["tests/**"], target: null }
  - { name: scripts, paths: ["scripts/**"], target: null }
  - { name: node, paths: ["node/**"], target: testnet }
  - { name: pallets, paths: ["pallets/**"], target: testnet }
`

/** The same five questions for paths-filter. */
const filters = ['docs', 'tests', 'scripts', 'node', 'pallets'].map((area) => `${area}:\n  - '${area}/**'`).join('\n')

/** A pull request of `count` files: 70 % modified, 20 % added, 10 % deleted, in six areas; classified from git alone. */
export function benchClassifier(
  folder: string,
  count: number,
  rounds: number,
  pathsFilter: string | undefined,
): string {
  const { workspace, base, head } = project(folder, count)
  const payload = {
    pull_request: {
      number: 1,
      head: { sha: head, ref: 'change', repo: { full_name: 'acme/chain' } },
      base: { sha: base, ref: 'main' },
      labels: [],
    },
  }
  const ours = step({
    name: 'change-classifier',
    bundle: resolve('dist/change-classifier/index.js'),
    workspace,
    event: 'pull_request',
    payload,
    sha: head,
    inputs: { TOKEN: '' },
  })
  const diff: Command = {
    name: 'git diff',
    argv: ['git', 'diff', '--raw', '-z', '--no-renames', base, head],
    env: {},
    cwd: workspace,
  }
  const peers = pathsFilter === undefined ? [] : [theirs(workspace, base, head, resolve(pathsFilter, 'dist/index.js'))]
  return report(
    `change-classifier, ${count.toLocaleString('en')} changed files`,
    timeInTurn([ours, diff, ...peers], rounds),
  )
}

/** paths-filter compares commits of a push without asking the API. */
function theirs(workspace: string, base: string, head: string, bundle: string): Command {
  const repository = { full_name: 'acme/chain', name: 'chain', default_branch: 'main', owner: { login: 'acme' } }
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

function project(folder: string, count: number): { workspace: string; base: string; head: string } {
  const origin = join(folder, `origin-${count}`)
  const workspace = join(folder, `work-${count}`, 'checkout')
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    }).trim()
  const write = (path: string, text: string) => {
    mkdirSync(join(origin, path, '..'), { recursive: true })
    writeFileSync(join(origin, path), text)
  }
  const areas = ['docs', 'tests', 'scripts', 'node', 'pallets', 'other']
  const path = (index: number) => `${areas[index % areas.length]}/part-${index % 97}/file-${index}.txt`

  mkdirSync(origin, { recursive: true })
  git(origin, 'init', '-q', '-b', 'main')
  write('.github/shakedown.yml', policy)
  for (let index = 0; index < count; index++) if (index % 10 < 8) write(path(index), `${index}\n`)
  git(origin, 'add', '-A')
  git(origin, 'commit', '-qm', 'base')
  const base = git(origin, 'rev-parse', 'HEAD')
  git(origin, 'checkout', '-qb', 'change')
  for (let index = 0; index < count; index++) {
    if (index % 10 === 7) execFileSync('rm', [join(origin, path(index))])
    else write(path(index), `${index} changed\n`)
  }
  git(origin, 'add', '-A')
  git(origin, 'commit', '-qm', 'change')
  const head = git(origin, 'rev-parse', 'HEAD')
  git(folder, 'clone', '-q', '-b', 'change', `file://${origin}`, workspace)
  return { workspace, base, head }
}
