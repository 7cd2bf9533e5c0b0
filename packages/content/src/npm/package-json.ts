import { canonicalJson, quote, type Json } from '@shakedown/ports'
import { different, unproven, type Proof, type Versions } from '../proof.ts'
import { isObject, readJson, jsonAt, type JsonObject } from '@shakedown/workspace'

/**
 * Read by people and by registries' pages; no installer, runtime or bundler builds anything else from them. `version`
 * belongs here by the policy's word: a release that changes nothing but its number is no new build. Where a version
 * decides whether a range is met from the repository, the lock file changes, too, and is judged of itself.
 */
const inert = new Set([
  'version',
  'description',
  'keywords',
  'homepage',
  'bugs',
  'license',
  'licenses',
  'author',
  'contributors',
  'maintainers',
  'funding',
  'repository',
])

/** Scripts that only judge the sources; `pretest` and `posttest` run around `test` alone. */
const judging = new Set(['test', 'pretest', 'posttest', 'lint', 'format'])

/** Maps whose order no tool reads. Of `exports`, `imports` and `overrides` the first key that fits is taken. */
const unordered = new Set([
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
  'dependenciesMeta',
  'engines',
  'bin',
  'scripts',
])

/** Absent and empty are the same. */
const emptyIsNone = new Set([...unordered].filter((key) => key !== 'bin'))

/** By keys: what is not known to be inert counts, since any tool may read any key. */
export function comparePackageJson({ before, after }: Versions): Proof {
  const [old, now] = [readJson(before), readJson(after)]
  if (old.kind === 'fault') return unproven(`the old version cannot be compared: ${old.what}`)
  if (now.kind === 'fault') return unproven(`the new version cannot be compared: ${now.what}`)
  if (!isObject(old.value) || !isObject(now.value)) return unproven('one version is no JSON object')
  const [was, is] = [old.value, now.value]
  const changed: string[] = []
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [left, right] = [jsonAt(was, key), jsonAt(is, key)]
    if (key === 'scripts') {
      const name = changedScript(left, right)
      if (name !== undefined) return different(name === '' ? 'scripts changed' : `the script ${quote(name)} changed`)
    } else if (!inert.has(key) && spell(key, left) !== spell(key, right)) return different(describe(key, left, right))
    if (order(left) !== order(right)) changed.push(key)
  }
  return changed.length === 0
    ? { kind: 'same', proof: 'formatting-only', why: 'only blanks and the order of keys differ' }
    : { kind: 'same', proof: 'manifest', why: `only ${changed.toSorted().join(', ')} changed: no build reads that` }
}

const order = (value: Json | undefined): string => (value === undefined ? '' : canonicalJson(value))

/** Equal for values that tools take for the same. */
function spell(key: string, value: Json | undefined): string {
  if (value === undefined) return ''
  if (emptyIsNone.has(key) && isObject(value) && Object.keys(value).length === 0) return ''
  return unordered.has(key) ? canonicalJson(value) : JSON.stringify(value)
}

function describe(key: string, left: Json | undefined, right: Json | undefined): string {
  if (left === undefined) return `${quote(key)} is new`
  if (right === undefined) return `${quote(key)} is gone`
  if (!isObject(left) || !isObject(right)) return `${quote(key)} changed`
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])]
  const name = names.find((each) => order(jsonAt(left, each)) !== order(jsonAt(right, each)))
  if (name === undefined) return `the order of ${quote(key)} changed`
  const [was, is] = [jsonAt(left, name), jsonAt(right, name)]
  if (was === undefined) return `${key}: ${quote(name)} is new`
  if (is === undefined) return `${key}: ${quote(name)} is gone`
  return typeof was === 'string' && typeof is === 'string'
    ? `${key}: ${quote(name)} became ${quote(is)}, it was ${quote(was)}`
    : `${key}: ${quote(name)} changed`
}

/** The first script that changed and may take part in a build; empty when there is no telling which. */
function changedScript(left: Json | undefined, right: Json | undefined): string | undefined {
  const [was, is] = [left ?? {}, right ?? {}]
  if (!isObject(was) || !isObject(is)) return order(left) === order(right) ? undefined : ''
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].find(
    (name) =>
      order(jsonAt(was, name)) !== order(jsonAt(is, name)) &&
      !(judging.has(name) && !isCalled(name, was) && !isCalled(name, is)),
  )
}

/** Whether a script that counts may run it: by name, or by a pattern of names (`run-s *`). */
function isCalled(name: string, scripts: JsonObject): boolean {
  const word = name.replace(/^(?:pre|post)/, '')
  return Object.entries(scripts).some(
    ([other, text]) => !judging.has(other) && (typeof text !== 'string' || text.includes(word) || text.includes('*')),
  )
}
