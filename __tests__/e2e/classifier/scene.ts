import { expect } from '@jest/globals'
import { rmSync } from 'node:fs'
import { cloneOf, newRepository, temporaryFolder, type Entry, type Repository } from '../../unit/git/repository.ts'
import { removeFolders } from '../step.ts'
import { classifier, policy, type Finished, type Started } from './runner.ts'

/** A project with a policy, some documentation and two pallets, and clones of it as actions/checkout leaves them. */
export interface Scene {
  origin: Repository
  root: string
  commit: Repository['commit']
  /** The same project, other files first. */
  clone: (commit: string, depth?: number) => Repository
  /** Runs the classifier in a fresh clone of `at` (the whole of it, unless `depth` says otherwise). */
  classify: (o: Omit<Started, 'workspace'> & { at: string; depth?: number }) => Promise<Finished>
}

const made: Repository[] = []
const folders: string[] = []

export function scene(files: Record<string, Entry> = {}, text: string | null = policy): Scene {
  const origin = newRepository()
  made.push(origin)
  const root = origin.commit('main', {
    ...(text === null ? {} : { '.github/shakedown.yml': text }),
    'README.md': '# Node\n',
    'docs/guide.md': 'guide\n',
    'pallets/coin/lib.rs': 'fn coin() {}\n',
    'pallets/vote/lib.rs': 'fn vote() {}\n',
    'src/main.rs': 'fn main() {}\n',
    ...files,
  })
  const clone: Scene['clone'] = (commit, depth = 0) => {
    const repository = cloneOf(origin, commit, depth)
    made.push(repository)
    return repository
  }
  return {
    origin,
    root,
    commit: (...args) => origin.commit(...args),
    clone,
    classify: ({ at, depth = 0, ...o }) => classifier({ workspace: clone(at, depth).dir, ...o }),
  }
}

export function emptyFolder(): string {
  const folder = temporaryFolder()
  folders.push(folder)
  return folder
}

export function endScenes(): void {
  for (const repository of made.splice(0)) repository.remove()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export function endAll(): void {
  endScenes()
  removeFolders()
}

export function codes({ report }: Finished): string[] {
  return report.findings.map(({ code }) => code)
}

/** The answer to a difference that is not known whole. */
export function expectUnknown(found: Finished, code: string): void {
  expect(found.outputs).toMatchObject({
    target: 'testnet',
    required: 'true',
    confidence: 'unknown',
    verdict: 'testnet',
  })
  expect(found.report.diff.complete).toBe(false)
  expect(codes(found)).toContain(code)
  expect(found.code).toBe(0)
}
