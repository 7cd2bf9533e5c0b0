import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourcesOf, withOtherCode, withOtherComment, type Source } from './sources.ts'

/** A repository with one change in it, checked out as a workflow would. */
export interface Shape {
  title: string
  workspace: string
  base: string
  head: string
  rules: readonly Rule[]
  /** What the classifier has to answer; another answer would not be worth timing. */
  target: string
}

export interface Rule {
  name: string
  paths: readonly string[]
  target: string | null
}

const areas = ['docs', 'tests', 'scripts', 'node', 'pallets', 'other']

const rules: readonly Rule[] = [
  { name: 'documentation', paths: ['docs/**', '**/*.md'], target: null },
  { name: 'tests', paths: ['tests/**'], target: null },
  { name: 'scripts', paths: ['scripts/**'], target: null },
  { name: 'node', paths: ['node/**'], target: 'testnet' },
  { name: 'pallets', paths: ['pallets/**'], target: 'testnet' },
]

/** `count` files in six areas: 70 % modified, 20 % added, 10 % deleted. @param behind the target branch has moved on */
export function plainShape(folder: string, count: number, behind: boolean): Shape {
  const path = (index: number) => `${areas[index % areas.length]}/part-${index % 97}/file-${index}.txt`
  const indexes = Array.from({ length: count }, (_, index) => index)
  const before = indexes.filter((index) => index % 10 < 8).map((index): File => [path(index), `${index}\n`])
  const after = indexes.map((index): File => [path(index), index % 10 === 7 ? undefined : `${index} changed\n`])
  return {
    title: `${count.toLocaleString('en')} changed files${behind ? ', behind the target branch' : ''}`,
    ...project(join(folder, `plain-${count}-${behind}`), policyText(rules, ''), before, after, behind),
    rules,
    target: 'testnet',
  }
}

/**
 * `count` real sources of which only a comment changed: the rules ask for the testnet, the content proves it needless.
 * @param coded of so many the last one has other code, so that the testnet is needed; 0: of none
 */
export function contentShape(folder: string, count: number, rustFolder: string | undefined, coded = 0): Shape {
  const pool = sourcesOf(rustFolder)
  const of = (index: number): Source => {
    const source = pool[index % pool.length]
    if (source === undefined) throw new Error('there are no sources to change')
    return source
  }
  const all = Array.from({ length: count }, (_, index) => ({
    path: `node/part-${index % 97}/f${index}.`,
    source: of(index),
  }))
  const before = all.map(({ path, source }): File => [`${path}${source.ending}`, source.text])
  const after = all.map(({ path, source }, index): File => {
    const hasCode = coded > 0 && index % coded === coded - 1
    return [`${path}${source.ending}`, hasCode ? withOtherCode(source, index) : withOtherComment(source, index)]
  })
  const rust = all.filter(({ source }) => source.ending === 'rs').length
  const bytes = all.reduce((sum, { source }) => sum + source.text.length, 0)
  return {
    title: `${coded === 0 ? 'comments' : 'comments, and code of some,'} of ${count.toLocaleString('en')} sources (${rust} Rust, ${count - rust} TypeScript, ${(bytes / 1e6).toFixed(1)} MB)`,
    ...project(
      join(folder, `content-${count}-${coded}`),
      policyText(rules, 'content: { comments: [rust, typescript] }\n'),
      before,
      after,
      false,
    ),
    rules,
    target: coded === 0 ? 'null-deployment' : 'testnet',
  }
}

function policyText(all: readonly Rule[], more: string): string {
  const lines = all.map((rule) => `  - ${JSON.stringify(rule)}\n`).join('')
  return `version: 1\ntargets:\n  null-deployment: { environment: null-deployment }\n  testnet: { environment: testnet }\nrules:\n${lines}${more}`
}

/** `undefined` deletes. */
type File = readonly [path: string, text: string | undefined]

function project(folder: string, policy: string, before: readonly File[], after: readonly File[], behind: boolean) {
  const [origin, workspace] = [join(folder, 'origin'), join(folder, 'work', 'checkout')]
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    }).trim()
  const commit = (files: readonly File[], message: string): string => {
    for (const [path, text] of files) {
      mkdirSync(join(origin, path, '..'), { recursive: true })
      if (text === undefined) rmSync(join(origin, path))
      else writeFileSync(join(origin, path), text)
    }
    git(origin, 'add', '-A')
    git(origin, 'commit', '-qm', message)
    return git(origin, 'rev-parse', 'HEAD')
  }
  mkdirSync(origin, { recursive: true })
  git(origin, 'init', '-q', '-b', 'main')
  const base = commit([['.github/shakedown.yml', policy], ...before], 'base')
  if (behind) commit([['other/merged-meanwhile', 'x']], 'meanwhile')
  git(origin, 'checkout', '-qb', 'change', base)
  const head = commit(after, 'change')
  git(folder, 'clone', '-q', '-b', 'change', `file://${origin}`, workspace)
  return { workspace, base, head }
}
