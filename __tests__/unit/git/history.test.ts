import { afterEach, describe, expect, test } from '@jest/globals'
import { openGit, type Git, type Run } from '@shakedown/git'
import { run } from '@shakedown/process'
import { silentLog, type Clock } from '@shakedown/ports'
import { cloneOf, newRepository, type Repository } from './repository.ts'

const made: Repository[] = []
afterEach(() => made.splice(0).forEach((repository) => repository.remove()))

function make<T extends Repository>(repository: T): T {
  made.push(repository)
  return repository
}

const noWait: Clock = { now: () => 0, date: () => new Date(0), sleep: () => Promise.resolve() }

function open({ dir }: Repository, runner: Run = run): Git {
  return openGit(dir, { clock: noWait, run: runner, log: silentLog, signal: new AbortController().signal })
}

/** main: m0 … m<length>, feature leaves at `leaves` and has three commits. */
function story(length: number, leaves: number) {
  const origin = make(newRepository())
  const main = [origin.commit('main', { file: '0' })]
  for (let n = 1; n <= length; n++) main.push(origin.commit('main', { file: `${n}` }))
  const fork = main[leaves] ?? ''
  let head = fork
  for (let n = 1; n <= 3; n++) head = origin.commit('feature', { [`feature-${n}`]: '1' }, { onto: head })
  return { origin, main, tip: main.at(-1) ?? '', fork, head }
}

describe('ancestry', () => {
  test('in a complete clone', async () => {
    const { origin, tip, fork, head } = story(5, 2)
    const git = open(origin)
    expect(await git.ancestry(tip, head)).toEqual({ kind: 'known', mergeBases: [fork] })
    expect(await git.ancestry(tip, fork)).toEqual({ kind: 'known', mergeBases: [fork] })
    expect(await git.ancestry('f'.repeat(40), head)).toEqual({ kind: 'missing', commit: 'f'.repeat(40) })
  })

  test('unrelated histories have no merge base', async () => {
    const { origin, tip } = story(1, 0)
    const other = origin.commit('other', { x: '1' })
    expect(await open(origin).ancestry(tip, other)).toEqual({ kind: 'known', mergeBases: [] })
  })

  test('criss-cross merges have several, and all are told', async () => {
    const { origin } = story(1, 0)
    const root = origin.commit('cc', { r: '0' })
    const a1 = origin.commit('a', { a: '1' }, { onto: root })
    const b1 = origin.commit('b', { b: '1' }, { onto: root })
    const a2 = origin.commit('a', { b: '1' }, { onto: a1, merge: [b1] })
    const b2 = origin.commit('b', { a: '1' }, { onto: b1, merge: [a1] })
    const found = await open(origin).ancestry(a2, b2)
    expect(found.kind === 'known' && found.mergeBases.toSorted()).toEqual([a1, b1].toSorted())
  })

  test('a shallow clone does not take an older meeting point for the merge base', async () => {
    const { origin, main, tip, head } = story(6, 1)
    const clone = make(cloneOf(origin, tip, 1))
    const git = open(clone)
    expect(await git.bring('origin', [head])).toEqual({ kind: 'fetched' })
    expect(await git.ancestry(tip, head)).toEqual({ kind: 'cut-off' })
    expect(await git.deepen('origin', tip, head)).toEqual({ kind: 'known', mergeBases: [main[1]] })
  })

  test('a visible common ancestor is not trusted while a boundary lies above it', async () => {
    const { origin, main } = story(4, 0)
    const [m0 = '', , m2 = ''] = main
    // feature: f1 on m0, then a merge of m2: the true merge base with main is m2.
    const f1 = origin.commit('f', { f: '1' }, { onto: m0 })
    const f2 = origin.commit('f', { f: '2' }, { onto: f1, merge: [m2] })
    const tip = main.at(-1) ?? ''
    const clone = make(cloneOf(origin, m0, 0))
    const { writeFileSync } = await import('node:fs')
    // The tip’s own parents are cut off, so that only m0, through a second line, seems common.
    const side = origin.commit('side', { s: '1' }, { onto: tip, merge: [m0] })
    clone.git('fetch', '--quiet', 'origin', side, f2)
    writeFileSync(`${clone.dir}/.git/shallow`, `${tip}\n`)
    expect(clone.git('merge-base', side, f2)).toBe(m0)
    expect(await open(clone).ancestry(side, f2)).toEqual({ kind: 'cut-off' })
  })
})

describe('bring', () => {
  test('a shallow clone gets exactly the missing commits, without parents, refs, tags or FETCH_HEAD', async () => {
    const { origin, main, tip, head } = story(5, 2)
    origin.git('tag', 'v1', head)
    const clone = make(cloneOf(origin, tip, 1))
    const refs = clone.git('for-each-ref')
    clone.git('update-ref', '-d', 'FETCH_HEAD')
    const git = open(clone)
    expect(await git.has(head)).toBe(false)
    expect(await git.bring('origin', [head, tip, main[0] ?? ''])).toEqual({ kind: 'fetched' })
    expect(await git.has(head)).toBe(true)
    expect(await git.has(main[4] ?? '')).toBe(false)
    expect(clone.git('for-each-ref')).toBe(refs)
    expect(clone.git('tag')).toBe('')
    expect((await git.changes(main[0] ?? '', head)).map(({ path }) => path)).toEqual([
      'feature-1',
      'feature-2',
      'feature-3',
      'file',
    ])
  })

  test('a complete clone stays complete', async () => {
    const { origin, tip } = story(3, 1)
    const clone = make(cloneOf(origin, tip, 0))
    const later = origin.commit('main', { file: 'later' })
    const git = open(clone)
    expect(await git.bring('origin', [later])).toEqual({ kind: 'fetched' })
    expect(await git.isShallow()).toBe(false)
    expect(await git.ancestry(later, tip)).toEqual({ kind: 'known', mergeBases: [tip] })
  })

  test('nothing missing means that nobody is asked', async () => {
    const { origin, tip } = story(1, 0)
    const clone = make(cloneOf(origin, tip, 1))
    const asked: string[] = []
    const git = open(clone, (program, args, options) => {
      asked.push(args.find((arg) => !arg.startsWith('-') && !arg.includes('=')) ?? '')
      return run(program, args, options)
    })
    expect(await git.bring('origin', [tip])).toEqual({ kind: 'fetched' })
    expect(asked).not.toContain('fetch')
  })

  test('a commit that is gone is a reason in words', async () => {
    const { origin, tip } = story(1, 0)
    const git = open(make(cloneOf(origin, tip, 1)))
    expect(await git.bring('origin', ['f'.repeat(40)])).toEqual({
      kind: 'failed',
      why: expect.stringContaining('f'.repeat(40)),
    })
    expect(await git.bring('nowhere', ['f'.repeat(40)])).toMatchObject({ kind: 'failed' })
  })

  test('a race for the shallow file is tried again, any other failure is not', async () => {
    const { origin, tip, head } = story(1, 0)
    const clone = make(cloneOf(origin, tip, 1))
    let fetches = 0
    const racing =
      (stderr: string, until: number): Run =>
      (program, args, options) => {
        if (!args.includes('fetch') || ++fetches > until) return run(program, args, options)
        return Promise.resolve({ code: 128, stdout: Buffer.alloc(0), stderr })
      }
    const race = 'fatal: shallow file has changed since we read it\n'
    expect(await open(clone, racing(race, 2)).bring('origin', [head])).toEqual({ kind: 'fetched' })
    expect(fetches).toBe(3)
    fetches = 0
    const other = origin.commit('main', { file: 'x' })
    expect(await open(clone, racing('fatal: no route\n', 9)).bring('origin', [other])).toEqual({
      kind: 'failed',
      why: 'fatal: no route',
    })
    expect(fetches).toBe(1)
    fetches = 0
    expect(await open(clone, racing(race, 9)).bring('origin', [other])).toMatchObject({ kind: 'failed' })
    expect(fetches).toBe(3)
  })
})

test('the tip of a branch is that of exactly this ref', async () => {
  const { origin, tip, head } = story(1, 0)
  origin.git('update-ref', 'refs/heads/refs/heads/main', head)
  const git = open(make(cloneOf(origin, tip, 1)))
  expect(await git.tip('origin', 'refs/heads/main')).toEqual({ kind: 'found', commit: tip })
  expect(await git.tip('origin', 'refs/heads/nothing')).toEqual({ kind: 'absent' })
  expect(await git.defaultBranch('origin')).toBe('main')
  expect(await git.remotes()).toEqual(['origin'])
  expect(await git.remoteUrl('other')).toBeUndefined()
})
