import { describe, expect, test } from '@jest/globals'
import { builtinPolicy, NULL_DEPLOYMENT } from '@shakedown/policy'
import { classified, codes, modified, policy, policyFile, policyOf, renamed, said } from './changes.ts'

const edit = modified(policyFile)
const workflow = '.github/workflows/testnet.yml'

describe('a change of the gate itself', () => {
  test('asks for an approval, and alone for no testnet', () => {
    const answer = classified([edit], { headPolicy: { policy } })
    expect(answer).toMatchObject({ target: NULL_DEPLOYMENT, required: false, confidence: 'policy' })
    expect(answer.findings).toEqual([
      {
        code: 'gate-changed',
        severity: 'warning',
        message:
          'the change edits the gate itself (.github/shakedown.yml); it needs the approval of somebody with the permission maintain',
        file: policyFile,
      },
    ])
    expect(answer.files[0]).toMatchObject({ rule: 'gate' })
  })

  test('counts the workflows that call Shakedown, also by an old name', () => {
    const guardedPaths = [policyFile, workflow]
    expect(codes(classified([modified(workflow)], { guardedPaths }))).toEqual(['gate-changed'])
    const away = classified([renamed(workflow, '.github/workflows/x.yml')], { guardedPaths })
    expect(codes(away)).toEqual(['gate-changed'])
    // the new name is no part of the gate, and no rule names it
    expect(away.target).toBe('testnet')
    expect(codes(classified([modified('.github/workflows/other.yml')], { guardedPaths }))).toEqual([])
  })

  test('obeys a rule that names those files', () => {
    const strict = policyOf('rules: [{ name: ci, paths: [".github/**"], target: testnet }]')
    expect(classified([edit], { policy: strict, headPolicy: { policy: strict } }).target).toBe('testnet')
  })

  test('is no excuse for product files that somebody guards', () => {
    expect(classified([modified('build/action.yml')], { guardedPaths: [policyFile, 'build/action.yml'] }).target).toBe(
      'testnet',
    )
  })

  test('is no excuse for a link in its place', () => {
    const link = modified(policyFile, { kind: 'typechanged', newMode: '120000' })
    expect(classified([link], { headPolicy: { policy } }).target).toBe('testnet')
  })
})

describe('both policies judge, the stricter wins', () => {
  const lax = policyOf('targets: { lab: , testnet: }\nrules: [{ name: all, paths: ["**"], target: null }]')
  const strict = policyOf('targets: { lab: , testnet: }\nrules: [{ name: prose, paths: ["docs/**"], target: testnet }]')

  test('who is on hand decides nothing, on whichever side they are named', () => {
    const named = policyOf('on-hand: { users: [ann], channel: "#release" }')
    const unnamed = policyOf('')
    const changes = [edit, modified('pallets/x')]
    const [adds, removes, keeps] = [
      classified(changes, { policy: unnamed, headPolicy: { policy: named } }),
      classified(changes, { policy: named, headPolicy: { policy: unnamed } }),
      classified(changes, { policy: unnamed, headPolicy: { policy: unnamed } }),
    ]
    expect(said(adds)).toEqual(said(keeps))
    expect(said(removes)).toEqual(said(keeps))
    expect(codes(keeps)).toEqual(['gate-changed'])
  })

  test('a laxer policy at the head changes nothing', () => {
    const answer = classified([edit, modified('pallets/x')], { headPolicy: { policy: lax } })
    expect(answer).toMatchObject({ target: 'testnet', confidence: 'policy' })
    expect(answer.reason).toBe('1 of 2 files needs the testnet: pallets/x (rule runtime)')
    expect(codes(answer)).toEqual(['gate-changed'])
  })

  test('a stricter one counts, and says so', () => {
    const answer = classified([edit, modified('docs/a.md')], { headPolicy: { policy: strict } })
    expect(answer.target).toBe('testnet')
    expect(answer.reason).toBe('1 of 2 files needs the testnet: docs/a.md (rule prose, by the policy at the head)')
    expect(answer.findings).toContainEqual({
      code: 'head-policy-stricter',
      severity: 'notice',
      message:
        'the policy at the head asks for the testnet, the trusted one for the null deployment; the stricter counts',
      file: policyFile,
    })
  })

  test('file by file: each may find another file', () => {
    const head = policyOf(
      'targets: { lab: , testnet: }\ndefault: null\nrules: [{ name: prose, paths: ["docs/**"], target: lab }]',
    )
    const answer = classified([edit, modified('docs/a.md'), modified('tools/x')], { headPolicy: { policy: head } })
    expect(answer.files.map(({ path, target }) => [path, target])).toEqual([
      [policyFile, NULL_DEPLOYMENT],
      ['docs/a.md', 'lab'],
      ['tools/x', 'lab'],
    ])
  })

  test('an easy target invented at the head counts as the most demanding', () => {
    const invented = policyOf('targets: { easy: , testnet: }\nrules: [{ name: all, paths: ["**"], target: easy }]')
    expect(classified([edit, modified('docs/a.md')], { headPolicy: { policy: invented } }).target).toBe('testnet')
  })

  test('a ladder turned around at the head is not climbed', () => {
    const turned = policyOf('targets: { testnet: , lab: }\nrules: [{ name: all, paths: ["**"], target: lab }]')
    const answer = classified([edit, modified('pallets/x'), modified('docs/a.md')], { headPolicy: { policy: turned } })
    expect(answer).toMatchObject({ target: 'testnet', environment: 'testnet-env' })
  })

  test('the labels of both raise', () => {
    const without = policyOf('targets: { lab: , testnet: }\nrules: [{ name: all, paths: ["**"], target: null }]')
    const other = { ...without, labels: { require: ['soak'] } }
    for (const label of ['testnet: required', 'soak']) {
      const answer = classified([edit], { headPolicy: { policy: other }, labels: [label] })
      expect([label, answer.target, answer.confidence]).toEqual([label, 'testnet', 'override'])
    }
  })

  test('a policy that the change adds cannot loosen the built-in one', () => {
    const answer = classified([edit, modified('README.md')], { policy: builtinPolicy, headPolicy: { policy: lax } })
    expect(answer).toMatchObject({ target: 'testnet', confidence: 'default' })
  })

  test('a policy that the change deletes leaves the built-in one', () => {
    const answer = classified([modified(policyFile, { kind: 'deleted' }), modified('README.md')], { headPolicy: {} })
    expect(answer.target).toBe('testnet')
    expect(codes(answer)).toEqual(['gate-changed', 'head-policy-stricter'])
  })
})

describe('a policy at the head that cannot be judged', () => {
  test('is the most demanding target, with the first problem', () => {
    const problems = [
      { where: '.github/shakedown.yml:3 ruls', what: '"ruls" is not a key here', mend: 'Did you mean "rules"?' },
      { where: 'x', what: 'y', mend: 'z' },
    ]
    const answer = classified([edit], { headPolicy: { problems } })
    expect(answer).toMatchObject({ target: 'testnet', confidence: 'unknown' })
    expect(answer.reason).toBe(
      'It needs the testnet: the policy at the head cannot be read, with 2 problems: .github/shakedown.yml:3 ruls: "ruls" is not a key here. Did you mean "rules"?',
    )
    expect(codes(answer)).toEqual(['head-policy-invalid', 'gate-changed'])
    expect(answer.findings[0]).toMatchObject({ severity: 'error', file: policyFile })
  })

  test('also when nobody read it', () => {
    for (const change of [edit, renamed(policyFile, 'old.yml'), renamed('new.yml', policyFile)]) {
      expect(classified([change])).toMatchObject({ target: 'testnet', confidence: 'unknown' })
    }
  })

  test('a new mode is no new text', () => {
    const chmod = modified(policyFile, { kind: 'mode', newMode: '100755', newId: 'a'.repeat(40) })
    expect(classified([chmod])).toMatchObject({ target: NULL_DEPLOYMENT })
    expect(codes(classified([chmod]))).toEqual(['gate-changed'])
  })

  test('an incomplete change says both', () => {
    const answer = classified([], {
      changeSet: {
        complete: false,
        code: 'unknown-diff',
        why: 'no merge base',
        mend: 'Fetch it',
        changes: [edit],
        source: 'git',
      },
      headPolicy: { problems: [] },
    })
    expect(codes(answer)).toEqual(['unknown-diff', 'head-policy-invalid', 'gate-changed'])
    expect(answer.target).toBe('testnet')
  })
})
