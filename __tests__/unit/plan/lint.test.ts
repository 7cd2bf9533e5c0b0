import { afterEach, describe, expect, test } from '@jest/globals'
import { classify, type Classification } from '@shakedown/change'
import { openGit } from '@shakedown/git'
import { parsePolicy, type Policy } from '@shakedown/policy'
import { silentLog, type Clock, type Log, type Sha } from '@shakedown/ports'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { lintHistory, type Lint, type LintOptions } from '../../../packages/plan/src/lint.ts'
import { lintSchema } from '../../../packages/plan/src/lint-schema.ts'
import { lintLines, lintSummary } from '../../../packages/plan/src/lint-summary.ts'
import { cloneOf, newRepository, type Repository } from '../git/repository.ts'

const made: Repository[] = []
afterEach(() => made.splice(0).forEach((repository) => repository.remove()))

function make<T extends Repository>(repository: T): T {
  made.push(repository)
  return repository
}

const file = '.github/shakedown.yml'
const policyOf = (rules: string) => parsePolicy(`version: 1\nrules:\n${rules}`, file).policy
const trusted = policyOf(`  - { name: prose, paths: ["**/*.md"], target: null }
  - { name: runtime, paths: ["pallets/**"], target: testnet }
  - { name: idle, paths: ["nowhere/**"], target: testnet }
`)
const looser = policyOf(`  - { name: prose, paths: ["**/*.md"], target: null }
  - { name: runtime, paths: ["pallets/**"], target: testnet }
  - { name: tools, paths: ["tools/**"], target: null }
`)

const noTime: Clock = { now: () => 0, date: () => new Date(0), sleep: () => Promise.resolve() }

function optionsFor(repository: Repository, tip: Sha, more: Partial<LintOptions> = {}): LintOptions {
  const signal = new AbortController().signal
  const git = openGit(repository.dir, { log: silentLog, signal })
  const classifyRange = async (base: Sha, head: Sha, policy: Policy): Promise<Classification> =>
    classify({
      changeSet: { complete: true, changes: await git.changes(base, head), source: 'git' },
      policy,
      policyFile: file,
      guardedPaths: [file],
      labels: [],
    })
  const usual = { checkout: git, policy: trusted, policyFile: file, tip, count: 50, classifyRange }
  return { ...usual, log: silentLog, clock: noTime, signal, ...more }
}

/** Six changes along first parents: two of the runtime, one of prose, two of tools, and the first of all. */
function story() {
  const origin = make(newRepository())
  const root = origin.commit('main', { 'README.md': '1', 'tools/x/a.sh': '1' }, { message: 'The first' })
  origin.commit('main', { 'README.md': '2' }, { message: 'Prose' })
  origin.commit('main', { 'pallets/a.rs': '1', 'README.md': '3' }, { message: 'Runtime' })
  origin.commit('main', { 'tools/x/b.sh': '1', 'tools/y/c.sh': '1' }, { message: 'Tools' })
  const side = origin.commit('side', { 'pallets/b.rs': '1' }, { onto: root, message: 'Aside' })
  const merge = origin.commit('main', { 'pallets/b.rs': '1' }, { merge: [side], message: 'Merge side' })
  const tip = origin.commit('main', { 'tools/x/a.sh': '2' }, { message: 'Tool' })
  return { origin, root, merge, tip }
}

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(lintSchema)

function check(lint: Lint): Lint {
  validate(JSON.parse(JSON.stringify(lint)))
  expect(validate.errors ?? []).toEqual([])
  for (const totals of [lint.totals, lint.tried ?? lint.totals]) {
    expect(totals.targets.reduce((sum, { commits }) => sum + commits, 0)).toBe(lint.commits.length)
  }
  return lint
}

describe('a policy held against the past', () => {
  test('tells what each commit would have needed, and why', async () => {
    const { origin, root, merge, tip } = story()
    const lint = check(await lintHistory(optionsFor(origin, tip)))
    expect(
      lint.commits.map(({ subject, files, verdict }) => [subject, files, verdict.target, verdict.rule, verdict.file]),
    ).toEqual([
      ['Tool', 1, 'testnet', 'default', 'tools/x/a.sh'],
      ['Merge side', 1, 'testnet', 'runtime', 'pallets/b.rs'],
      ['Tools', 2, 'testnet', 'default', 'tools/x/b.sh'],
      ['Runtime', 2, 'testnet', 'runtime', 'pallets/a.rs'],
      ['Prose', 1, 'null-deployment', 'none', 'none'],
      ['The first', 2, 'testnet', 'default', 'tools/x/a.sh'],
    ])
    expect(lint.commits[0]).toMatchObject({ sha: tip, parent: merge, date: '2026-01-01T00:00:00Z' })
    expect(lint.commits.at(-1)).toMatchObject({ sha: root, parent: 'none' })
    expect([lint.end, lint.asked]).toEqual(['root', 50])
  })

  test('tells which rules decide, which never do, and what a new one would name', async () => {
    const { origin, tip } = story()
    const { totals } = check(await lintHistory(optionsFor(origin, tip)))
    expect(totals.targets).toEqual([
      { target: 'null-deployment', commits: 1 },
      { target: 'testnet', commits: 5 },
    ])
    expect(totals.rules).toEqual([
      { rule: 'prose', source: 'policy', target: 'null-deployment', files: 3, commits: 3, decided: 0 },
      { rule: 'runtime', source: 'policy', target: 'testnet', files: 2, commits: 2, decided: 2 },
      { rule: 'idle', source: 'policy', target: 'testnet', files: 0, commits: 0, decided: 0 },
      { rule: 'default', source: 'none', target: 'testnet', files: 4, commits: 3, decided: 3 },
    ])
    expect(totals.unnamed).toEqual([
      { paths: 'tools/x/**', files: 3, commits: 3, alone: 2 },
      { paths: 'tools/y/**', files: 1, commits: 1, alone: 0 },
    ])
    expect(totals.proofs).toEqual([])
  })

  test('and what the head’s policy would make of it', async () => {
    const { origin, tip } = story()
    const lint = check(await lintHistory(optionsFor(origin, tip, { tried: looser })))
    expect(lint.commits.map(({ verdict, tried }) => `${verdict.target} ${tried?.target ?? ''}`)).toEqual([
      'testnet null-deployment',
      'testnet testnet',
      'testnet null-deployment',
      'testnet testnet',
      'null-deployment null-deployment',
      'testnet null-deployment',
    ])
    const summary = lintSummary(lint)
    expect(summary.reason).toBe(
      '5 of 6 commits would have needed the testnet; with the head’s policy 2 of 6 instead of 5',
    )
    expect(summary.tables.map(({ title }) => title)).toEqual([
      'What the commits would have needed',
      'Rules of the trusted policy',
      'Rules of the head’s policy',
      'Commits',
    ])
    expect(summary.tables[0]?.rows).toEqual([
      ['null-deployment', '1 (17 %)', '4 (67 %)'],
      ['testnet', '5 (83 %)', '2 (33 %)'],
    ])
    expect(lintLines(lint)[0]).toBe(
      `${tip.slice(0, 8)} → testnet (head’s policy: null-deployment), default: tools/x/a.sh | Tool`,
    )
  })

  test('for people: one sentence, what never matched, tables', async () => {
    const { origin, tip } = story()
    const { reason, notices, tables } = lintSummary(await lintHistory(optionsFor(origin, tip, { count: 4 })))
    expect(reason).toBe('4 of 4 commits would have needed the testnet')
    expect(notices).toEqual(['In these commits no file was decided by the rule idle'])
    expect(tables.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['What the commits would have needed', 2],
      ['Rules', 4],
      ['What no rule names', 2],
      ['Commits', 4],
    ])
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length)
  })

  test('what proofs freed is counted', async () => {
    const { origin, tip } = story()
    const options = optionsFor(origin, tip)
    const classifyRange: LintOptions['classifyRange'] = async (base, head, policy) => {
      const found = await options.classifyRange(base, head, policy)
      const proven = found.files.map((one) =>
        one.path.startsWith('tools/') ? { ...one, target: 'null-deployment', proof: 'comments-only' as const } : one,
      )
      const target = proven.every((one) => one.target === 'null-deployment') ? 'null-deployment' : 'testnet'
      return { ...found, files: proven, target, deciding: [] }
    }
    const { totals } = check(await lintHistory({ ...options, classifyRange }))
    expect(totals.demanding).toBe(2)
    expect(totals.proofs).toEqual([{ proof: 'comments-only', files: 4, commits: 3, freed: 3 }])
    expect(totals.unnamed).toEqual([])
  })
})

describe('where history ends', () => {
  test('a shallow checkout is judged as far as it can be compared', async () => {
    const { origin, tip } = story()
    const clone = make(cloneOf(origin, tip, 3))
    const lint = check(await lintHistory(optionsFor(clone, tip)))
    expect([lint.end, lint.commits.length]).toEqual(['shallow', 2])
    expect(lintSummary(lint).notices[0]).toContain('it holds what 2 of the 50 commits asked for can be compared with')
  })

  test('of one commit without its parent nothing can be said, and nothing is', async () => {
    const { origin, tip } = story()
    const lint = check(await lintHistory(optionsFor(make(cloneOf(origin, tip, 1)), tip)))
    expect(lint.commits).toEqual([])
    expect(lintSummary(lint).reason).toBe('No commit could be judged')
  })

  test('as many as asked, no more', async () => {
    const { origin, tip } = story()
    const lint = check(await lintHistory(optionsFor(origin, tip, { count: 2 })))
    expect([lint.end, lint.commits.length]).toEqual(['count', 2])
  })
})

test('what cannot be judged counts as most demanding, with the reason', async () => {
  const { origin, tip, merge } = story()
  const options = optionsFor(origin, tip)
  const classifyRange: LintOptions['classifyRange'] = (base, head, policy) =>
    head === merge ? Promise.reject(new Error('a tree is missing')) : options.classifyRange(base, head, policy)
  const lint = check(await lintHistory({ ...options, classifyRange }))
  expect(lint.commits[1]?.verdict).toEqual({
    target: 'testnet',
    confidence: 'unknown',
    reason: 'It could not be judged: a tree is missing',
    rule: 'none',
    file: 'none',
  })
  expect(lint.totals.unknown).toBe(1)
  expect(lintSummary(lint).notices).toContain('1 commit could not be judged whole, which counts as most demanding')
})

test('a long history tells how long it will take, and ends when it is cancelled', async () => {
  const { origin, tip } = story()
  const lines: string[] = []
  const log: Log = { ...silentLog, info: (line) => void lines.push(line) }
  let now = 0
  const clock: Clock = { ...noTime, now: () => (now += 4000) }
  await lintHistory(optionsFor(origin, tip, { log, clock }))
  expect(lines).toEqual(['2 of 6 commits judged, about 16s to go', '4 of 6 commits judged, about 8s to go'])

  const stop = new AbortController()
  const options = optionsFor(origin, tip, { signal: stop.signal })
  const asked: Sha[] = []
  const classifyRange: LintOptions['classifyRange'] = (base, head, policy) => {
    asked.push(head)
    stop.abort(new Error('cancelled'))
    return options.classifyRange(base, head, policy)
  }
  await expect(lintHistory({ ...options, classifyRange })).rejects.toThrow('cancelled')
  expect(asked).toHaveLength(1)
})

test('subjects and names are hostile: a line stays a line, and a thousand commits stay below 100 kB', async () => {
  const { origin, tip } = story()
  const lint = await lintHistory(optionsFor(origin, tip))
  const [one] = lint.commits
  if (one === undefined) throw new Error('there is a commit')
  const verdict = { ...one.verdict, file: `new\nline\u202e${'x'.repeat(4000)}` }
  const many = Array.from({ length: 1000 }, () => ({ ...one, subject: 'y'.repeat(200), verdict }))
  const lines = lintLines({ ...lint, commits: many })
  expect(lines.at(-1)).toBe('and 800 more, in the report')
  for (const line of lines) expect(line).not.toMatch(/[\n\u202e]/)
  expect(lines.join('\n').length).toBeLessThan(100_000)
})
