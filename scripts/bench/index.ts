// Side by side with what a user would pick instead; ratios of one run are the result, seconds depend on the machine.
//   npm run bench                                  the classifier beside git itself, the deployer beside the ssh client
//   npm run bench -- --paths-filter FOLDER         also beside a checkout of dorny/paths-filter
//   npm run bench -- --rounds 3                    fewer rounds than nine; a third of them for 50,000 files
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchClassifier } from './classifier.ts'
import { benchDeployer } from './deployer.ts'

const { values } = parseArgs({
  options: { 'paths-filter': { type: 'string' }, rounds: { type: 'string', default: '9' } },
})
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1) {
  throw new Error(`--rounds is a number of rounds, at least 1, not ${JSON.stringify(values.rounds)}`)
}
const folder = await mkdtemp(join(tmpdir(), 'shakedown-bench-'))
try {
  console.log(benchClassifier(folder, 30, rounds, values['paths-filter']))
  console.log(benchClassifier(folder, 50_000, Math.ceil(rounds / 3), values['paths-filter']))
  console.log(await benchDeployer(folder, rounds))
} finally {
  await rm(folder, { recursive: true, force: true })
}
