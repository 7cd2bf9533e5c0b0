import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { step } from './step.ts'
import { report, timeInTurn, type Command } from './timing.ts'

/** The plan of a pull request in a repository with many releases, beside git's own list of the tags. */
export function benchCompat(folder: string, tags: number, rounds: number): string {
  const { workspace, base, head } = project(join(folder, `tags-${tags}`), tags)
  const payload = {
    pull_request: { number: 1, head: { sha: head, ref: 'change' }, base: { sha: base, ref: 'main' }, labels: [] },
  }
  const bundle = resolve(process.env['DIST'] ?? 'dist', 'backcompat-version-check/index.js')
  const inputs = { TOKEN: '', FLOOR: 'auto-major', SELECT: 'minor-last' }
  const ours = step({ name: 'backcompat', bundle, workspace, event: 'pull_request', payload, sha: head, inputs })
  expectKept(ours)
  const list = (name: string, ...more: string[]): Command => {
    return { name, argv: ['git', 'for-each-ref', ...more, 'refs/tags'], env: {}, cwd: workspace }
  }
  const commands = [
    ours,
    list('git for-each-ref', '--format=%(refname) %(objectname) %(*objectname)'),
    list('git for-each-ref --merged', `--merged=${head}`, '--format=%(refname)'),
    { name: 'node -e 0', argv: [process.execPath, '-e', '0'], env: {}, cwd: workspace } as const,
  ]
  return report(`backcompat-version-check, ${tags.toLocaleString('en')} tags`, timeInTurn(commands, rounds))
}

function expectKept({ argv: [program, ...args], env, cwd }: Command): void {
  const ran = spawnSync(program, args, { env: { PATH: process.env['PATH'] ?? '', ...env }, cwd, encoding: 'utf8' })
  const outputs = env['GITHUB_OUTPUT'] ?? ''
  const text = readFileSync(outputs, 'utf8')
  writeFileSync(outputs, '')
  if (!text.includes('promise-kept')) throw new Error(`the plan did not pass:\n${ran.stdout}${ran.stderr}`)
}

/** A line of commits, each tagged: half of the tags annotated, in the history of a clone as actions/checkout leaves it. */
function project(folder: string, tags: number): { workspace: string; base: string; head: string } {
  const [origin, workspace] = [join(folder, 'origin'), join(folder, 'work', 'checkout')]
  mkdirSync(origin, { recursive: true })
  const git = (cwd: string, args: readonly string[], input?: string) =>
    execFileSync('git', args, {
      cwd,
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    }).trim()
  git(origin, ['init', '-q', '-b', 'main'])
  const who = 'bench <bench@example.invalid> 1700000000 +0000'
  const commits = Array.from({ length: tags }, (_, at) => {
    const version = `${1 + Math.floor(at / 1000)}.${Math.floor((at % 1000) / 20)}.${at % 20}`
    const manifest = JSON.stringify({ version })
    const commit = `commit refs/heads/main\nmark :${at + 1}\ncommitter ${who}\ndata 1\nx\nM 100644 inline package.json\ndata ${manifest.length}\n${manifest}\n`
    const tag =
      at % 2 === 0
        ? `reset refs/tags/v${version}\nfrom :${at + 1}\n\n`
        : `tag v${version}\nfrom :${at + 1}\ntagger ${who}\ndata 1\nx\n`
    return commit + tag
  })
  const last = `${Math.ceil(tags / 1000)}.50.0`
  const manifest = JSON.stringify({ version: last })
  const change = `commit refs/heads/change\ncommitter ${who}\ndata 1\nx\nfrom :${tags}\nM 100644 inline package.json\ndata ${manifest.length}\n${manifest}\n`
  git(origin, ['fast-import', '--quiet'], commits.join('') + change)
  git(folder, ['clone', '-q', '-b', 'change', `file://${origin}`, workspace])
  return { workspace, base: git(origin, ['rev-parse', 'main']), head: git(origin, ['rev-parse', 'change']) }
}
