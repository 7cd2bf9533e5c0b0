import { describe, expect, test } from '@jest/globals'
import { closureOf, type Ecosystem, type Member } from '@shakedown/workspace'

const member = (folder: string, needs: readonly string[] = [], more: Partial<Member> = {}): Member => ({
  ecosystem: 'cargo',
  name: folder === '' ? 'top' : folder.replaceAll('/', '-'),
  folder,
  manifest: `${folder}/Cargo.toml`,
  needs,
  ...more,
})

const closure = (members: readonly Member[], roots: readonly string[], faults: readonly string[] = []) =>
  closureOf({ members, faults }, roots)

describe('what the roots need', () => {
  test('circles end, and a chain tells the shortest way from a root', () => {
    const { members } = closure(
      [
        member('node', ['a', 'b']),
        member('a', ['b', 'node']),
        member('b', ['a', 'c']),
        member('c'),
        member('tool', ['c']),
      ],
      ['node'],
    )
    expect([...members.values()]).toEqual([['node'], ['node', 'a'], ['node', 'b'], ['node', 'b', 'c']])
  })

  test.each(['node', './node', 'node/', '/node', './node//.'])('a root may be written %s', (root) => {
    expect(closure([member('node')], [root])).toMatchObject({ missingRoots: [], members: { size: 1 } })
  })

  test('the top is a root by . or by nothing', () => {
    for (const root of ['', '.', './']) expect(closure([member('')], [root]).members.size).toBe(1)
  })

  test('a root without a package is named, as it is written', () => {
    expect(closure([member('node')], ['node', 'nod/'])).toMatchObject({ missingRoots: ['nod/'], members: { size: 1 } })
  })

  test('ecosystems that share a folder do not lend each other their needs', () => {
    const npm: Partial<Member> = { ecosystem: 'npm' satisfies Ecosystem, name: 'web' }
    const { members } = closure([member('x', ['y']), member('x', ['z'], npm), member('y', [], npm), member('z')], ['x'])
    expect([...members.keys()].map(({ ecosystem, folder }) => `${ecosystem} ${folder}`)).toEqual(['cargo x', 'npm x'])
  })

  test('what is wrong with a member counts where the member counts', () => {
    const members = [member('node', ['a']), member('a', [], { faults: ['odd'] }), member('t', [], { faults: ['torn'] })]
    expect(closure(members, ['node']).faults).toEqual(['odd'])
    expect(closure(members, ['a', 'node'], ['unlisted']).faults).toEqual(['unlisted', 'odd'])
    expect(closure(members, ['t']).faults).toEqual(['torn'])
  })
})

describe('where a path stands', () => {
  const members = [
    member('node', ['a'], { sources: ['node/src'] }),
    member('a', [], { sources: ['a/src', 'shared/a'] }),
    member('node/src/trap'),
    member('node/tools'),
    member('shared'),
    member('tool', [], { sources: ['node/src'] }),
  ]
  const { place } = closure(members, ['node'])

  test.each([
    ['node/src/main.rs', 'inside node', true],
    ['node/Cargo.toml', 'inside node', true],
    ['node/build.rs', 'inside node', true],
    ['node/tests/it.rs', 'inside node', false],
    ['node/src/tests/it.rs', 'inside node', true],
    ['node/README.md', 'inside node', false],
    ['a/src/lib.rs', 'inside a', true],
    ['a/benches/b.rs', 'inside a', false],
    // a package laid into the sources of another does not take them away
    ['node/src/trap/lib.rs', 'inside node', true],
    ['node/src/trap/notes.txt', 'inside node', false],
    ['node/tools/src/main.rs', 'outside node-tools', undefined],
    // the target of `a` begins there
    ['shared/a/lib.rs', 'inside a', true],
    ['shared/a/tests/x.rs', 'inside a', true],
    ['shared/b/lib.rs', 'outside shared', undefined],
    ['tool/src/main.rs', 'outside tool', undefined],
    ['nodes/src/main.rs', 'no-member', undefined],
    ['Cargo.lock', 'no-member', undefined],
  ])('%s: %s', (path, where, compiled) => {
    const at = place(path)
    expect(at.kind === 'no-member' ? at.kind : `${at.kind} ${at.member}`).toBe(where)
    expect(at.kind === 'inside' ? at.compiled : undefined).toBe(compiled)
  })

  test('a member at the top has whatever no other has', () => {
    const top = closure([member('', ['a'], { sources: ['src'] }), member('a'), member('b')], [''])
    expect(top.place('src/main.rs')).toMatchObject({ kind: 'inside', member: 'top', chain: ['top'], compiled: true })
    expect(top.place('a/lib.rs')).toMatchObject({ kind: 'inside', chain: ['top', 'a'] })
    expect(top.place('b/lib.rs')).toEqual({ kind: 'outside', member: 'b' })
    expect(top.place('docs/x.md')).toMatchObject({ kind: 'inside', compiled: false })
  })

  test('a folder of two ecosystems is inside by either', () => {
    const web: Member = { ...member('x'), ecosystem: 'npm', name: 'web', needs: [] }
    const root: Member = { ...member('app', ['x']), ecosystem: 'npm' }
    const both = closure([member('x'), web, root], ['app'])
    expect(both.place('x/index.ts')).toMatchObject({ kind: 'inside', member: 'web', compiled: true })
    // only cargo would compile it, and no root needs the crate
    expect(both.place('x/lib.rs')).toMatchObject({ kind: 'inside', compiled: false })
  })
})
