import { expect, test } from '@jest/globals'
import { classified, modified, policyOf } from './changes.ts'

test('50,000 files and 20 rules of five patterns take well under a second of CPU', () => {
  const rules = Array.from({ length: 20 }, (_, index) => ({
    name: `rule ${index}`,
    paths: [`f${index}/**`, `**/*.ext${index}`, `name-${index}.txt`, `**/n${index}/**`, `g${index}/*/x?.rs`],
    exclude: [`f${index}/not/**`],
    target: index % 2 === 0 ? 'null' : 'testnet',
  }))
  const policy = policyOf(`rules: ${JSON.stringify(rules)}`)
  const changes = Array.from({ length: 50_000 }, (_, index) => modified(`f${index % 25}/some/folder/file-${index}.rs`))
  const started = process.cpuUsage()
  const answer = classified(changes, { policy, trackedPaths: changes.map((change) => change.path) })
  const { user, system } = process.cpuUsage(started)
  expect(answer.files).toHaveLength(50_000)
  // about 400 ms alone, half of it for the idle patterns; the bound leaves room for a busy machine and for what the test runner adds
  expect((user + system) / 1000).toBeLessThan(1500)
})
