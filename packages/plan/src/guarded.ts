import type { Change } from '@shakedown/change'
import type { RunnerEvent, Sha } from '@shakedown/ports'
import type { Range } from './compared.ts'
import { fileAt } from './file-at.ts'
import type { Sources } from './sources.ts'

/** The changes that can be of the gate at all, by their names: of 50,000 a handful, found in one walk. */
export function nearTheGate(changes: readonly Change[], policyFile: string): Change[] {
  const near: Change[] = []
  for (const change of changes) {
    const { path } = change
    if (mayCall(path) || path === policyFile || isRenamedFrom(change, policyFile)) near.push(change)
  }
  return near
}

function isRenamedFrom({ kind, oldPath }: Change, policyFile: string): boolean {
  return kind === 'renamed' && oldPath !== undefined && (oldPath === policyFile || mayCall(oldPath))
}

/**
 * Which files hold the gate: the policy, the workflow that runs now, and every changed workflow or local action that uses
 * an action of this suite, itself or through a local action or workflow, before or after the change. Only changed files
 * are looked at; other files cannot have changed what the gate does.
 */
export async function guardedPaths(
  sources: Sources,
  changes: readonly Change[],
  ranges: readonly Range[],
  policyFile: string,
): Promise<string[]> {
  const guarded = new Set([policyFile])
  const running = runningWorkflow(sources.event)
  if (running !== undefined) guarded.add(running)
  const candidates = changes.filter(({ path, oldPath = path }) => mayCall(path) || mayCall(oldPath))
  if (candidates.length === 0) return [...guarded]
  const commits = [...new Set(ranges.flatMap(({ base, head }) => [base, head]))]
  // Nobody changes this many workflows by hand; then all of them count, unread. Each costs the API several requests.
  const most = sources.checkout === undefined ? 20 : 200
  const readers = commits.map((commit) => reader(sources, commit))
  for (const change of candidates) {
    for (const path of new Set([change.path, change.oldPath ?? change.path])) {
      if (guarded.has(path) || !mayCall(path)) continue
      const calls = candidates.length > most || (await anyCalls(readers, path))
      if (calls) guarded.add(path)
    }
  }
  return [...guarded]
}

/** The file in GITHUB_WORKFLOW_REF (`owner/repo/.github/workflows/x.yml@ref`), when it is of this repository. */
function runningWorkflow({ workflowRef, repository }: RunnerEvent): string | undefined {
  const prefix = `${repository.owner}/${repository.name}/`
  if (!workflowRef.toLowerCase().startsWith(prefix.toLowerCase())) return undefined
  const path = workflowRef.slice(prefix.length).replace(/@.*$/s, '')
  return path === '' ? undefined : path
}

function mayCall(path: string): boolean {
  // nearly every path, at a tenth of the price
  if (!path.endsWith('ml')) return false
  return /(?:^\.github\/workflows\/[^/]+|(?:^|\/)action)\.ya?ml$/.test(path)
}

/** Text of a file at one commit; `undefined` when there is none, `'unread'` when it cannot be told. */
type Reader = (path: string) => Promise<string | undefined | typeof unread>
const unread = Symbol('unread')
const maxBytes = 512 * 1024
const maxDepth = 10 // GitHub's own limit of nesting

function reader(sources: Sources, commit: Sha): Reader {
  const known = new Map<string, ReturnType<Reader>>()
  const read: Reader = (path) =>
    fileAt(sources, commit, path, maxBytes).then(
      (found) => found?.text,
      () => unread,
    )
  return (path) => {
    const found = known.get(path) ?? read(path)
    known.set(path, found)
    return found
  }
}

async function anyCalls(readers: readonly Reader[], path: string): Promise<boolean> {
  for (const read of readers) if (await callsSuite(read, path, 0, new Set())) return true
  return false
}

async function callsSuite(read: Reader, path: string, depth: number, seen: Set<string>): Promise<boolean> {
  if (seen.has(path)) return false
  seen.add(path)
  const text = await read(path)
  if (text === undefined) return false
  if (text === unread || depth > maxDepth) return true
  const uses = usesIn(text)
  if (uses.some(isOfSuite)) return true
  for (const target of uses) {
    for (const file of localFiles(target)) if (await callsSuite(read, file, depth + 1, seen)) return true
  }
  return false
}

/** A plain search, not a YAML reader: what it must see was written before the change, by people who hide nothing. */
function usesIn(text: string): string[] {
  const pattern = /(?:^|[\s{,"'-])uses["']?\s*:\s*(?:[|>][+-]?\d*\s+)?["']?([^\s"'#,}]+)/g
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

const doors =
  'plan|change-classifier|backcompat-version-check|testnet-deployer|rollback|merge-gate|release-promoter|image-tags|break-announcer|contract-check|test-channel'
const suite = new RegExp(`^(?:[^@]+/shakedown@|(?:[^@]+|\\.|\\$)/actions/(?:${doors})(?:@|/?$))`, 'i')

function isOfSuite(uses: string): boolean {
  return suite.test(uses)
}

/** `./x` and `$/x` name a folder with an action, or a reusable workflow. */
function localFiles(uses: string): string[] {
  const match = /^[.$]\/(.*?)\/*$/.exec(uses)
  if (match?.[1] === undefined) return []
  const path = match[1]
    .split('/')
    .filter((part) => part !== '.' && part !== '')
    .join('/')
  if (path.split('/').includes('..')) return []
  if (/\.ya?ml$/.test(path)) return [path]
  const prefix = path === '' ? '' : `${path}/`
  return [`${prefix}action.yml`, `${prefix}action.yaml`]
}
