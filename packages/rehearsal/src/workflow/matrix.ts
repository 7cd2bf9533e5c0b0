import { valueOf, type Contexts } from './expressions.ts'
import { asMap, asText } from './shape.ts'

/** One job of a matrix: what its expressions see as `matrix`. */
export type Combination = Readonly<Record<string, unknown>>

/** GitHub starts no more of one job (platform contract: usage limits). */
const mostJobs = 256

/**
 * The combinations of `strategy.matrix` in GitHub's order: the product of the vectors, less `exclude`, then each of
 * `include` either completes the combinations that it does not contradict or becomes one of its own.
 * @param matrix as the file has it: a map, or a text that is one expression @throws Error as GitHub fails the job
 */
export function combinations(matrix: unknown, contexts: Contexts): readonly Combination[] {
  const { include, exclude, ...vectors } = asMap(expanded(matrix, contexts))
  for (const [name, values] of Object.entries(vectors)) {
    if (!Array.isArray(values) || values.length === 0)
      throw new Error(`Matrix vector '${name}' does not contain any values`)
  }
  const names = Object.keys(vectors)
  let product: Record<string, unknown>[] = names.length === 0 ? [] : [{}]
  for (const [name, values] of Object.entries(vectors)) {
    product = product.flatMap((one) => (values as unknown[]).map((value) => ({ ...one, [name]: value })))
  }
  const kept = product.filter((one) => !listOf(exclude).some((entry) => agrees(entry, one, Object.keys(entry))))
  const own: Record<string, unknown>[] = []
  const completed = kept.map((one) => ({ ...one }))
  for (const entry of listOf(include)) {
    const shared = Object.keys(entry).filter((name) => names.includes(name))
    const found = completed.filter((_, at) => agrees(entry, kept[at] ?? {}, shared))
    if (found.length === 0) own.push({ ...entry })
    for (const one of found) Object.assign(one, entry)
  }
  const all = [...completed, ...own]
  if (all.length === 0) throw new Error('Matrix must define at least one vector')
  if (all.length > mostJobs) throw new Error(`The matrix has ${all.length} jobs, and GitHub starts ${mostJobs} at most`)
  return all
}

/** What GitHub puts behind the name of a job that gives itself none. */
export function suffixOf(combination: Combination): string {
  return ` (${Object.values(combination).map(asText).join(', ')})`
}

function listOf(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.map((entry) => ({ ...asMap(entry) })) : []
}

function agrees(entry: Combination, one: Combination, names: readonly string[]): boolean {
  return names.every((name) => JSON.stringify(entry[name]) === JSON.stringify(one[name]))
}

function expanded(value: unknown, contexts: Contexts): unknown {
  if (typeof value === 'string') return valueOf(value, contexts)
  if (Array.isArray(value)) return value.map((item) => expanded(item, contexts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, expanded(item, contexts)]))
}
