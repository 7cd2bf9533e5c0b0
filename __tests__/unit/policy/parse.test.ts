import { describe, expect, test } from '@jest/globals'
import { builtinPolicy, deployKeys, NULL_DEPLOYMENT, parsePolicy, watchKeys } from '@shakedown/policy'
import { file, mendsOf, problemsOf, warningsOf } from './reading.ts'

const whole = `
# yaml-language-server: $schema=../schema/shakedown.schema.json
version: 1
preset: rust-substrate
targets:
  null-deployment: { environment: nothing }
  testnet:
    environment: testnet
    deploy:
      hosts: ["alice=deploy@testnet-1.example:22", "bob=deploy@testnet-2.example"]
      script-file: ops/testnet.sh
      concurrency: 2
      health: |
        systemctl is-active node
        curl -f localhost:9944/health
    watch: { sources: ["ws://127.0.0.1:9944"], counter: ethereum-blocks, sessions: 500, stall-after: 6m, quorum: all }
default: testnet
rules:
  - name: documentation
    paths: ["**/*.md", "docs/**"]
    exclude: ["pallets/**"]
    changes: [added, modified]
    target: null
  - { name: runtime, paths: ["pallets/**", "runtime/**"], target: testnet }
areas: { docs: ["docs/**"] }
labels: { require: ["testnet: required"] }
approve-permission: admin
proof: { workflows: [.github/workflows/testnet.yml] }
`

describe('a whole policy', () => {
  const { policy, warnings } = parsePolicy(whole, file)

  test('is read without a word', () => {
    expect(warnings).toEqual([])
  })

  test('has its targets in their order, values in the text form of inputs', () => {
    expect(policy.targets.map(({ name, environment }) => [name, environment])).toEqual([
      ['null-deployment', 'nothing'],
      ['testnet', 'testnet'],
    ])
    expect(Object.fromEntries(policy.targets[1]?.deploy ?? [])).toEqual({
      hosts: 'alice=deploy@testnet-1.example:22\nbob=deploy@testnet-2.example',
      'script-file': 'ops/testnet.sh',
      concurrency: '2',
      health: 'systemctl is-active node\ncurl -f localhost:9944/health\n',
    })
    expect(Object.fromEntries(policy.targets[1]?.watch ?? [])).toEqual({
      sources: 'ws://127.0.0.1:9944',
      counter: 'ethereum-blocks',
      sessions: '500',
      'stall-after': '6m',
      quorum: 'all',
    })
  })

  test("has its own rules first, then the preset's", () => {
    expect(policy.rules.slice(0, 3).map(({ name, source, target }) => [name, source, target])).toEqual([
      ['documentation', 'policy', NULL_DEPLOYMENT],
      ['runtime', 'policy', 'testnet'],
      ['rust-substrate/documentation', 'preset:rust-substrate', NULL_DEPLOYMENT],
    ])
    expect([...(policy.rules[0]?.changes ?? [])]).toEqual(['added', 'modified'])
    expect(policy.rules[1]?.changes.size).toBe(6)
    expect(policy.rules[0]?.paths.matches('docs/a.md')).toBe(true)
    expect(policy.rules[0]?.paths.matches('pallets/a.md')).toBe(false)
  })

  test('has the rest', () => {
    expect(policy.default).toBe('testnet')
    expect(policy.areas.get('docs')?.matches('docs/x')).toBe(true)
    expect(policy.labels.require).toEqual(['testnet: required'])
    expect(policy.approvePermission).toBe('admin')
    expect(policy.proof.workflows).toEqual(['.github/workflows/testnet.yml'])
  })
})

describe('what is left out', () => {
  test('is the most careful choice', () => {
    const { policy } = parsePolicy('version: 1\n', file)
    expect(policy).toEqual(builtinPolicy)
    expect(builtinPolicy.default).toBe('testnet')
    expect(builtinPolicy.targets.map((target) => target.environment)).toEqual(['null-deployment', 'testnet'])
  })

  test('default is the most demanding target', () => {
    const { policy } = parsePolicy('version: 1\ntargets: { lab: , testnet: }\n', file)
    expect(policy.targets.map((target) => target.name)).toEqual(['null-deployment', 'lab', 'testnet'])
    expect(policy.default).toBe('testnet')
  })

  test('a line that ends like on Windows and a byte order mark make no difference', () => {
    expect(parsePolicy('\ufeffversion: 1\r\npreset: go\r\n', file).policy.rules.length).toBeGreaterThan(3)
  })
})

describe('null', () => {
  test.each(['null', '"null"', 'null-deployment', '~'])('%s names the null deployment', (name) => {
    const { policy } = parsePolicy(`version: 1\nrules: [{ name: r, paths: [x], target: ${name} }]\n`, file)
    expect(policy.rules[0]?.target).toBe(NULL_DEPLOYMENT)
  })

  test('may be the key of a target, too', () => {
    const { policy } = parsePolicy('version: 1\ntargets: { null: { environment: none-needed }, testnet: }\n', file)
    expect(policy.targets[0]).toMatchObject({ name: NULL_DEPLOYMENT, environment: 'none-needed' })
  })

  test('as the default is allowed and warned of', () => {
    expect(warningsOf('version: 1\ndefault: null\nrules: [{ name: r, paths: [x], target: testnet }]\n')).toEqual([
      ':2 default: a path that no rule names needs no deployment, so a new folder slips by unproven',
    ])
  })

  test('everywhere is warned of: such a policy gates nothing', () => {
    expect(warningsOf('version: 1\ndefault: null\n').at(-1)).toMatch(/no change ever needs a deployment/)
  })
})

describe('problems', () => {
  test('come all at once, from top to bottom, each with its line and key path', () => {
    expect(
      problemsOf(
        [
          'version: 2',
          'versoin: 1',
          'targets: { testnet: { deploy: { host: x, script-timeout: 5, version: 1.10, connect-timeout: 900h } } }',
          'default: staging',
          'rules:',
          '  - { name: a, paths: [docs/, "!b"], target: tesnet, changes: [modifed] }',
          '  - { name: a, paths: [], target: null }',
          '  - paths: [x]',
        ].join('\n'),
      ),
    ).toEqual([
      ':1 version: this is 2, and only 1 is known',
      ':2 versoin: "versoin" is not a key here',
      ':3 targets.testnet.deploy.host: "host" is not a key here',
      ':3 targets.testnet.deploy.script-timeout: this must be text and is 5',
      ':3 targets.testnet.deploy.version: this must be text and is 1.10',
      ':3 targets.testnet.deploy.connect-timeout: "900h" is longer than 30 days (720h)',
      // targets is faulty, so references to it are not judged
      ':6 rules[0].changes[0]: "modifed" is not one of added, modified, deleted, renamed, typechanged, mode',
      ':6 rules[0].paths[0]: the pattern "docs/" names a folder, and folders do not change, files do',
      ':6 rules[0].paths[1]: the pattern "!b" begins with "!", and there is no negation',
      ':7 rules[1].paths: this is empty',
      ':7 rules[1].name: the rule "a" is there already, at rules[0]',
      ':8 rules[2]: the key "name" is missing',
      ':8 rules[2]: the key "target" is missing',
    ])
  })

  test('say what was probably meant', () => {
    expect(mendsOf('version: 1\nruls: []\n')).toEqual(['Did you mean "rules"?'])
    expect(mendsOf('version: 1\ndefault: tesnet\n')).toEqual(['Did you mean "testnet"?'])
    expect(mendsOf('version: 1\npreset: substrate\n')).toEqual([expect.stringMatching(/rust-substrate/)])
    expect(mendsOf('version: 1\ntargets: { t: { watch: { stall_after: 5m } } }\n')).toEqual([
      'Did you mean "stall-after"?',
    ])
  })

  test.each(['gate'])('%s is not a key that would be silently ignored', (key) => {
    expect(problemsOf(`version: 1\n${key}: {}\n`)).toEqual([`:2 ${key}: "${key}" is not a key here`])
  })

  test.each([
    [
      'a rule that names no target there is',
      'rules: [{ name: r, paths: [x], target: t }]',
      ':2 rules[0].target: there is no target "t"',
    ],
    ['a default that is no target', 'default: t', ':2 default: there is no target "t"'],
    [
      'a null deployment that deploys',
      'targets: { null: { deploy: { script: x } }, t: }',
      /:2 targets.null: the null deployment contacts nothing/,
    ],
    ['a null deployment that watches', 'targets: { null-deployment: { watch: {} }, t: }', /neither deploy nor watch/],
    [
      'a null deployment that is not at the foot',
      'targets: { t: , null: }',
      ':2 targets.null: the null deployment is not the first target',
    ],
    ['a ladder of one', 'targets: { null: }', /:2 targets: there is no target but the null deployment/],
    ['the null deployment under both names', 'targets: { null: , null-deployment: , t: }', /there are two targets/],
    ['targets that differ by case only', 'targets: { t: , T: }', /there are two targets "T"/],
    ['a target that outputs could not name', 'targets: { unknown: }', /"unknown" cannot name a target/],
    [
      'a target with a strange name',
      'targets: { "a b": }',
      ':2 targets."a b": "a b" does not have the form that is asked for',
    ],
    [
      'a rule called default',
      'rules: [{ name: default, paths: [x], target: null }]',
      /"default" is what explanations say/,
    ],
    [
      'two scripts',
      'targets: { t: { deploy: { script: x, script-file: y } } }',
      ':2 targets.t.deploy: there is a script and a script-file',
    ],
    ['a host list with a comment in it', 'targets: { t: { deploy: { hosts: ["# a"] } } }', /does not have the form/],
    [
      'a list item that would be two lines',
      'targets: { t: { deploy: { env: ["A=1\\nB=2"] } } }',
      /does not have the form/,
    ],
    ['zero sessions', 'targets: { t: { watch: { sessions: 0 } } }', ':2 targets.t.watch.sessions: 0 is out of range'],
    ['half a session', 'targets: { t: { watch: { sessions: 1.5 } } }', /must be a whole number and is 1.5/],
    ['a duration without a unit', 'targets: { t: { watch: { stall-after: "90" } } }', /"90" does not have the form/],
    ['a workflow that is none', 'proof: { workflows: [testnet.yml] }', /"testnet.yml" does not have the form/],
    ['a key with nothing behind it', 'rules:', ':2 rules: this must be a list and is empty'],
    ['yes for true', 'approve-permission: yes', /"yes" is not one of write, maintain, admin/],
    ['the same label twice', 'labels: { require: [a, a] }', ':2 labels.require[1]: "a" stands in the list twice'],
    ['an environment of blanks', 'targets: { t: { environment: " " } }', /does not have the form/],
  ])('refuse %s', (_, line, expected) => {
    expect(problemsOf(`version: 1\n${line}\n`)).toEqual([
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    ])
  })

  test('tell a whole list in place of a map', () => {
    expect(problemsOf('- 1')).toEqual([':1: this must be a map and is a list'])
  })

  test('do not choke on the names of built-in properties', () => {
    expect(problemsOf('version: 1\n__proto__: 1\nconstructor: 1\ntoString: 1\n')).toEqual([
      ':2 __proto__: "__proto__" is not a key here',
      ':3 constructor: "constructor" is not a key here',
      ':4 toString: "toString" is not a key here',
    ])
    const { policy } = parsePolicy('version: 1\nareas: { constructor: [x], toString: [y] }\n', file)
    expect(policy.areas.get('constructor')?.matches('x')).toBe(true)
  })
})

describe('warnings', () => {
  const rules = (...lines: string[]) => `version: 1\nrules:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`

  test.each([
    ['everything before it', ['name: a, paths: ["**"], target: testnet', 'name: b, paths: [x/y], target: null']],
    [
      'its folder before it',
      ['name: a, paths: ["x/**"], target: testnet', 'name: b, paths: ["x/y/**", x/z], target: null'],
    ],
    [
      'its ending before it',
      ['name: a, paths: ["**/*.md"], target: null', 'name: b, paths: ["docs/**/*.md"], target: testnet'],
    ],
    [
      'the same pattern before it',
      ['name: a, paths: ["a*/b"], target: null', 'name: b, paths: ["a*/b"], target: testnet'],
    ],
  ])('tell a rule that never decides for %s', (_, lines) => {
    expect(warningsOf(rules(...lines))).toEqual([':4 rules[1]: the rule "b" never decides: "a" takes its paths first'])
  })

  test('name both rules that together take everything', () => {
    const lines = ['name: a, paths: ["x/**"], target: null', 'name: b, paths: ["y/**"], target: null']
    expect(warningsOf(rules(...lines, 'name: c, paths: [x/1, y/2], target: testnet'))).toEqual([
      ':5 rules[2]: the rule "c" never decides: "a" and "b" take its paths first',
    ])
  })

  test.each([
    [
      'excludes something',
      ['name: a, paths: ["x/**"], exclude: ["x/y/**"], target: null', 'name: b, paths: ["x/y/**"], target: testnet'],
    ],
    [
      'has only some changes',
      ['name: a, paths: ["x/**"], changes: [added], target: null', 'name: b, paths: ["x/y"], target: testnet'],
    ],
    ['has other paths', ['name: a, paths: ["x/*"], target: null', 'name: b, paths: ["x/**"], target: testnet']],
  ])('are silent when the earlier rule %s', (_, lines) => {
    expect(warningsOf(rules(...lines))).toEqual([])
  })

  test('tell a rule that excludes all of its paths', () => {
    expect(warningsOf(rules('name: a, paths: [x/y], exclude: ["x/**"], target: testnet'))).toEqual([
      ':3 rules[0]: the rule "a" excludes all of its own paths',
    ])
  })

  test('tell targets that share an environment', () => {
    expect(warningsOf('version: 1\ntargets: { lab: { environment: x }, testnet: { environment: X } }\n')).toEqual([
      expect.stringMatching(/^:2 targets.testnet: the targets lab and testnet share the environment "X"/),
    ])
  })
})

test('the keys that a target may set are names of inputs', () => {
  expect(deployKeys).toEqual(
    expect.arrayContaining(['hosts', 'known-hosts', 'script-file', 'on-host-failure', 'version']),
  )
  expect(watchKeys).toEqual(expect.arrayContaining(['sources', 'counter', 'sessions', 'stall-after', 'quorum']))
  expect(deployKeys.filter((key) => watchKeys.includes(key))).toEqual([])
  // secrets never stand in a file of the repository; one key says only whether they are kept on the host
  const secret = [...deployKeys, ...watchKeys].filter((key) => /key$|secret|passphrase|token/.test(key))
  expect(secret).toEqual(['freeze-secrets'])
})
