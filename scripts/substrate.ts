// `npm run substrate`: the watch against a real Substrate runtime. What it needs is far larger than everything else here
// (270 MB), so it is installed on demand, apart from the project's own packages, and kept. Arguments go to Jest.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const packages = ['@acala-network/chopsticks@1.5.1', '@substrate/connect-known-chains@1.10.3']
const root = join(import.meta.dirname, '..')
const folder = join(root, '.shakedown', 'chopsticks')
const marker = join(folder, 'installed')

if (!existsSync(marker)) {
  mkdirSync(folder, { recursive: true })
  // A package of its own, so that npm does not take the project's for it.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const given = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', ...packages]
  const { status } = spawnSync('npm', given, { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error('npm could not install the runtime; the tests did not run')
  writeFileSync(marker, `${packages.join('\n')}\n`)
}
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
const { status } = spawnSync(process.execPath, [...jest, 'substrate-runtime', ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, SHAKEDOWN_CHOPSTICKS: folder },
  stdio: 'inherit',
})
process.exitCode = status ?? 1
