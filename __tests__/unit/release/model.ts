// What a host should be like, in a few lines that know nothing of logs, links and locks.

export interface ModelRelease {
  n: number
  version: number
  status: 'candidate' | 'live' | 'superseded' | 'bad'
  healthy: boolean
  removed: boolean
}

export interface Model {
  releases: ModelRelease[]
  /** The way back: what was live, and what one came back to. */
  line: number[]
  /** The release that something was begun with, and how that ended. */
  attempt: { n: number; state: 'open' | 'failed' | 'live' } | undefined
  /** The version that the service runs; undefined for none, `uncertain` after a start that nobody saw the end of. */
  service: number | undefined
  held: boolean
}

export const emptyModel = (): Model => ({ releases: [], line: [], attempt: undefined, service: undefined, held: false })

export function find(model: Model, n: number | undefined): ModelRelease | undefined {
  return model.releases.find((release) => release.n === n)
}

export function current(model: Model): ModelRelease | undefined {
  return find(model, model.line.at(-1))
}

export function goBackTo(model: Model): ModelRelease | undefined {
  for (const n of model.line.slice(0, -1).toReversed()) {
    const release = find(model, n)
    if (release?.status === 'superseded' && release.healthy && !release.removed) return release
  }
  return undefined
}

/** Whoever has the lock finds out what was left without a verdict. */
function settle(model: Model): void {
  for (const release of model.releases) if (release.status === 'candidate') release.status = 'bad'
  if (model.attempt?.state === 'open') model.attempt.state = 'failed'
}

export function begin(model: Model, version: number): number {
  settle(model)
  const n = model.releases.length + 1
  model.releases.push({ n, version, status: 'candidate', healthy: false, removed: false })
  model.attempt = { n, state: 'open' }
  return n
}

export function again(model: Model, n: number): void {
  settle(model)
  model.attempt = { n, state: 'open' }
}

export function live(model: Model, n: number): void {
  const before = current(model)
  if (before?.status === 'live') before.status = 'superseded'
  const release = find(model, n)
  if (release !== undefined) Object.assign(release, { status: 'live', healthy: true })
  model.line = model.line.includes(n) ? model.line.slice(0, model.line.indexOf(n) + 1) : [...model.line, n]
  model.attempt = { n, state: 'live' }
}

export function failed(model: Model, n: number, step: 'script' | 'health' | 'version'): void {
  const release = find(model, n)
  if (release?.status === 'candidate') release.status = 'bad'
  if (release !== undefined && step !== 'script') release.healthy = false
  model.attempt = { n, state: 'failed' }
}

/** The newest `keep` that are good, the newest `keep` of the rest, and what is needed. */
export function prune(model: Model, keep: number): void {
  const present = model.releases.filter(({ removed }) => !removed).toReversed()
  const good = present.filter(({ status, healthy }) => status === 'superseded' && healthy)
  const rest = present.filter((release) => !good.includes(release))
  const needed = [current(model)?.n, goBackTo(model)?.n]
  for (const release of [...good.slice(keep), ...rest.slice(keep)]) {
    if (!needed.includes(release.n) && release.status !== 'candidate') release.removed = true
  }
}
