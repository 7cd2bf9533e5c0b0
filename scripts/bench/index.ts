// Side by side with what a user would pick instead; ratios of one run are the result, seconds depend on the machine.
//   npm run bench                                  the classifier beside git and bare picomatch, the deployer beside ssh
//   npm run bench -- --paths-filter FOLDER         also beside a checkout of dorny/paths-filter
//   npm run bench -- --peer path/to/index.js       also beside the bundle of another action, on the same pull request;
//                    --peer-input NAME=VALUE       what it is given; both may be repeated
//   npm run bench -- --rounds 3                    fewer rounds than nine; a third of them for 50,000 files
//   npm run bench -- --only classifier             or deployer, or compat, or rollback, or watch: latency, samples per second, and the heap over ten million
//   npm run bench -- --sources FOLDER              Rust for the content proofs; else what cargo has unpacked here
//   npm run bench -- --no-content                  without the content proofs
//   npm run bench -- --largest                     with 50,000 sources of which only comments changed: minutes, and 2 GB of disk
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchClassifier, type Peers } from './classifier.ts'
import { benchCompat } from './compat.ts'
import { benchDeployer } from './deployer.ts'
import { contentShape, plainShape } from './shapes.ts'
import { benchLatency } from './watch-latency.ts'
import { benchRollback } from './rollback.ts'
import { benchWatch } from './watch.ts'

const { values } = parseArgs({
  allowNegative: true,
  options: {
    'paths-filter': { type: 'string' },
    peer: { type: 'string', multiple: true, default: [] },
    'peer-input': { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '9' },
    only: { type: 'string' },
    sources: { type: 'string' },
    content: { type: 'boolean', default: true },
    largest: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1) {
  throw new Error(`--rounds is a number of rounds, at least 1, not ${JSON.stringify(values.rounds)}`)
}
const peers: Peers = {
  pathsFilter: values['paths-filter'],
  bundles: values.peer,
  inputs: Object.fromEntries(
    values['peer-input'].map((given) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(given) ?? []
      if (name === undefined || value === undefined)
        throw new Error(`--peer-input is NAME=VALUE, not ${JSON.stringify(given)}`)
      return [name, value]
    }),
  ),
}
const folder = await mkdtemp(join(tmpdir(), 'shakedown-bench-'))
try {
  if (values.only === undefined || values.only === 'classifier') {
    console.log(benchClassifier(plainShape(folder, 30, false), rounds, peers))
    console.log(benchClassifier(plainShape(folder, 30, true), rounds, peers))
    console.log(benchClassifier(plainShape(folder, 3000, false), rounds, peers))
    console.log(benchClassifier(plainShape(folder, 50_000, false), Math.ceil(rounds / 3), peers))
    if (values.content) {
      for (const count of [30, 3000]) {
        console.log(benchClassifier(contentShape(folder, count, values.sources), Math.ceil(rounds / 3), peers))
      }
      console.log(benchClassifier(contentShape(folder, 50_000, values.sources, 10), Math.ceil(rounds / 3), peers))
      // 900 MB of sources, each read to its end
      if (values.largest) console.log(benchClassifier(contentShape(folder, 50_000, values.sources), 1, peers))
    }
  }
  if (values.only === undefined || values.only === 'compat') console.log(benchCompat(folder, 5000, rounds))
  if (values.only === undefined || values.only === 'deployer') console.log(await benchDeployer(folder, rounds))
  if (values.only === undefined || values.only === 'rollback') console.log(await benchRollback(folder, rounds))
  if (values.only === undefined || values.only === 'watch') {
    console.log(await benchLatency(folder, 20 * rounds))
    console.log(benchWatch(Math.ceil(rounds / 3)))
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
