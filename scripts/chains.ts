// `npm run chains`: the watch against real chains that are too large to install with everything else: a Substrate runtime
// (chopsticks, 270 MB of npm packages) and a CometBFT node (built with Go). Both are kept in .shakedown. Arguments go to
// Jest.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const packages = ['@acala-network/chopsticks@1.5.1', '@substrate/connect-known-chains@1.10.3']
const goModule = 'github.com/cometbft/cometbft/cmd/cometbft@v0.38.26'
const root = join(import.meta.dirname, '..')
const kept = join(root, '.shakedown')

const tests = ['substrate-runtime']
const env: NodeJS.ProcessEnv = { ...process.env, SHAKEDOWN_CHOPSTICKS: installed(join(kept, 'chopsticks')) }
if (spawnSync('go', ['version']).status === 0) {
  env['SHAKEDOWN_COMETBFT'] = built(join(kept, 'cometbft'))
  tests.push('cometbft-node')
} else if (process.env['CI'] === 'true') throw new Error('go is not installed, so CometBFT was not tested')
else console.log('skipped: CometBFT needs Go to be built (Debian: golang-go)')

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
const { status } = spawnSync(process.execPath, [...jest, tests.join('|'), ...process.argv.slice(2)], {
  cwd: root,
  env,
  stdio: 'inherit',
})
process.exitCode = status ?? 1

function installed(folder: string): string {
  const marker = join(folder, 'installed')
  if (existsSync(marker)) return folder
  mkdirSync(folder, { recursive: true })
  // A package of its own, so that npm does not take the project's for it.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', ...packages], folder)
  writeFileSync(marker, `${packages.join('\n')}\n`)
  return folder
}

function built(folder: string): string {
  const program = join(folder, 'cometbft')
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true })
    run('go', ['install', goModule], folder, { GOBIN: folder, CGO_ENABLED: '0' })
  }
  return program
}

function run(program: string, given: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}): void {
  const { status: code } = spawnSync(program, given, { cwd, env: { ...process.env, ...more }, stdio: 'inherit' })
  if (code !== 0) throw new Error(`${program} ${given.join(' ')} failed; the tests did not run`)
}
