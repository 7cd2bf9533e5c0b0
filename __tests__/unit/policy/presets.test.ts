import { describe, expect, test } from '@jest/globals'
import { changeKinds, NULL_DEPLOYMENT, parsePolicy, presetNames } from '@shakedown/policy'
import type { PresetName } from '@shakedown/policy'
import { file } from './reading.ts'

function decide(preset: PresetName, path: string): string {
  const { policy } = parsePolicy(`version: 1\npreset: ${preset}\n`, file)
  const rule = policy.rules.find((candidate) => candidate.paths.matches(path))
  return rule === undefined ? 'default' : `${rule.name.replace(`${preset}/`, '')}: ${rule.target}`
}

describe.each(presetNames)('%s', (preset) => {
  test('is a sound policy of three lines', () => {
    const { policy, warnings } = parsePolicy(`version: 1\npreset: ${preset}\n`, file)
    expect(warnings).toEqual([])
    expect(policy.default).toBe('testnet')
    for (const rule of policy.rules) {
      expect(rule.source).toBe(`preset:${preset}`)
      expect([...rule.changes]).toEqual([...changeKinds])
    }
    expect(new Set(policy.rules.map((rule) => rule.name)).size).toBe(policy.rules.length)
  })

  test("asks for the project's own most demanding target", () => {
    const { policy } = parsePolicy(`version: 1\npreset: ${preset}\ntargets: { lab: , staging: }\n`, file)
    expect(new Set(policy.rules.map((rule) => rule.target))).toEqual(new Set([NULL_DEPLOYMENT, 'staging']))
  })

  test.each([
    ['README.md', 'documentation'],
    ['docs/guide/start.rst', 'documentation'],
    ['docs/picture.png', 'documentation'],
    ['LICENSE', 'licences'],
    ['LICENSE-APACHE', 'licences'],
    ['crates/x/LICENCE.txt', 'licences'],
    ['.editorconfig', 'editors'],
    ['.vscode/settings.json', 'editors'],
    ['.gitignore', 'editors'],
    ['.github/workflows/ci.yml', 'automation'],
    ['.github/dependabot.yml', 'automation'],
    ['.github/shakedown.yml', 'automation'],
    ['.github/CODEOWNERS', 'automation'],
  ])('lets %s pass: %s', (path, rule) => {
    expect(decide(preset, path)).toBe(`${rule}: ${NULL_DEPLOYMENT}`)
  })

  test.each([
    'Dockerfile',
    'docker/node.Dockerfile',
    'Makefile',
    '.gitattributes',
    'docs/.gitattributes',
    '.gitmodules',
    '.github/actions/build/action.yml',
    '.github/scripts/build.sh',
    'new-folder/thing',
    'src/README.md',
  ])('does not let %s pass', (path) => {
    expect(decide(preset, path)).not.toContain(NULL_DEPLOYMENT)
  })
})

test.each<[PresetName, string, string]>([
  ['rust-substrate', 'pallets/dkg/src/lib.rs', 'runtime: testnet'],
  ['rust-substrate', 'pallets/dkg/README.md', 'runtime: testnet'],
  ['rust-substrate', 'runtime/src/lib.rs', 'runtime: testnet'],
  ['rust-substrate', 'standalone/runtime/src/lib.rs', 'runtime: testnet'],
  ['rust-substrate', 'node/src/chain_spec.rs', 'genesis: testnet'],
  ['rust-substrate', 'res/chainspec-raw.json', 'genesis: testnet'],
  ['rust-substrate', 'chainspecs/mainnet.json', 'genesis: testnet'],
  ['rust-substrate', 'node/build.rs', 'node: testnet'],
  ['rust-substrate', 'Cargo.lock', 'manifests: testnet'],
  ['rust-substrate', 'tools/x/Cargo.toml', 'manifests: testnet'],
  ['rust-substrate', 'docs/sdk/src/lib.rs', 'sources: testnet'],
  ['rust-substrate', 'docs/sdk/Cargo.toml', 'manifests: testnet'],
  ['rust-substrate', 'rustfmt.toml', `tooling: ${NULL_DEPLOYMENT}`],
  ['rust', 'build.rs', 'sources: testnet'],
  ['rust', 'rust-toolchain.toml', 'manifests: testnet'],
  ['rust', '.cargo/config.toml', 'manifests: testnet'],
  ['rust', 'src/usage.md', 'sources: testnet'],
  ['rust', 'src/lib.rs', 'sources: testnet'],
  ['node', 'package-lock.json', 'manifests: testnet'],
  ['node', 'src/index.ts', 'sources: testnet'],
  ['node', 'content/post.md', 'default'],
  ['node', 'lib/x.bin', 'sources: testnet'],
  ['node', '.prettierrc.json', `tooling: ${NULL_DEPLOYMENT}`],
  ['node', '.npmrc', 'manifests: testnet'],
  ['go', 'cmd/x/main.go', 'sources: testnet'],
  ['go', 'internal/help.md', 'sources: testnet'],
  ['go', 'go.sum', 'manifests: testnet'],
  ['go', 'pkg/a_test.go', `tests: ${NULL_DEPLOYMENT}`],
])('%s: %s is %s', (preset, path, expected) => {
  expect(decide(preset, path)).toBe(expected)
})
