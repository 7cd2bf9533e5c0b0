import type { Counter, WatchPlan } from '../plan.ts'
import { addEvent, counts, type Identity, type NodeState, type Signal, type WatchState } from './state.ts'

/** A chain may re-decide this many of its newest blocks; going back further is a reset, differing below it a fork. */
export const reorgDepth = 12n
/** After a reconnect the node may be another process: then only a little may be missing. */
const depthAfterReconnect = 3n
const malformedAllowed = 3

type Sample = Extract<Signal, { kind: 'sample' }>

/** Takes one value in. What no longer counts stays so, whatever the node says later. */
export function observeSample(plan: WatchPlan, state: WatchState, node: NodeState, sample: Sample): void {
  if (node.phase === 'reset' || node.phase === 'misconfigured') return
  if (sample.value < 0n) return observeMalformed(state, node, `the value ${sample.value} is negative`)
  const { value } = sample
  node.malformedInRow = 0
  if (node.baseline === null || node.max === null) {
    node.baseline = plan.from === 'absolute' ? '0' : String(value)
    node.max = String(value)
    addEvent(state, node.name, `first value ${value}`)
  } else {
    if (!takeNext(plan.counter, state, node, BigInt(node.max), sample)) return
    if (node.phase !== 'answering') addEvent(state, node.name, `answers again, at ${value}`)
  }
  node.last = String(value)
  if (sample.via === 'event' && sample.hash !== undefined) {
    node.lastEvent = { value: String(value), hash: sample.hash }
  }
  node.newConnection = false
  node.phase = 'answering'
  node.why = ''
  node.lifeAt = state.at
}

/** Returns false when the node reset. */
function takeNext(counter: Counter, state: WatchState, node: NodeState, max: bigint, sample: Sample): boolean {
  const { value } = sample
  if (value > max) {
    node.max = String(value)
    return true
  }
  const back = max - value
  const allowed = counter.kind !== 'ethereum-blocks' ? 0n : node.newConnection ? depthAfterReconnect : reorgDepth
  if (back > allowed || (value === 0n && back > 0n)) {
    const how = node.newConnection && node.connections > 1 ? ' after a reconnect' : ''
    disqualify(state, node, `its counter went back from ${max} to ${value}${how}`)
    return false
  }
  countReorg(state, node, sample)
  return true
}

/**
 * A chain that re-decides announces the replaced heights again, with other hashes: the step back is one reorg, the
 * heights that follow belong to it. Only events are compared with events: a poll may be ahead of them or behind.
 */
function countReorg(state: WatchState, node: NodeState, { value, hash, via }: Sample): void {
  if (via !== 'event' || hash === undefined || node.lastEvent === null) return
  const last = BigInt(node.lastEvent.value)
  if (value > last || hash === node.lastEvent.hash) return
  node.reorgs++
  addEvent(state, node.name, `reorg: block ${value} was replaced, ${last - value + 1n} deep`)
}

export function observeMalformed(state: WatchState, node: NodeState, why: string): void {
  node.malformed++
  node.malformedInRow++
  if (node.malformedInRow === 1) addEvent(state, node.name, `unreadable: ${why}`)
  if (node.malformedInRow <= malformedAllowed || !mayChange(node)) return
  if (node.phase !== 'rejecting') addEvent(state, node.name, `unreadable ${node.malformedInRow} times in a row`)
  node.phase = 'rejecting'
  node.why = why
}

export function observeConnect(state: WatchState, node: NodeState, identity: Identity | undefined): void {
  node.connections++
  node.newConnection = true
  node.lastEvent = null
  if (node.phase === 'starting') node.why = 'connected, no value yet'
  if (node.connections > 1) addEvent(state, node.name, 'connected again')
  if (identity !== undefined) observeIdentity(state, node, identity)
}

/** The chain is asked who it is at every connect: another genesis is another chain, however high it counts. */
export function observeIdentity(state: WatchState, node: NodeState, identity: Identity): void {
  const known = node.genesis !== null
  const same = node.genesis === identity.genesis && node.chainId === identity.chainId
  if (known && !same) {
    return disqualify(
      state,
      node,
      `it is another chain now: genesis ${shortHash(identity.genesis)} (chain ${identity.chainId}), before ${shortHash(node.genesis ?? '')} (chain ${node.chainId})`,
    )
  }
  node.genesis = identity.genesis
  node.chainId = identity.chainId
  const other = state.nodes.find((peer) => mayChange(peer) && peer.genesis !== null && differs(peer, node))
  if (other !== undefined && mayChange(node)) {
    state.faults.diverged ??= `${other.name} and ${node.name} are on different chains: genesis ${shortHash(other.genesis ?? '')} (chain ${other.chainId}) and ${shortHash(node.genesis)} (chain ${node.chainId})`
  }
}

function differs(a: NodeState, b: NodeState): boolean {
  return a.genesis !== b.genesis || a.chainId !== b.chainId
}

/** Blocks at one height that every node holds as settled must be the same block. */
export function observeHashes(state: WatchState, signal: Extract<Signal, { kind: 'hashes' }>): void {
  state.commonHeight = String(signal.height)
  for (const { node: name, hash } of signal.hashes) {
    const node = state.nodes.find((candidate) => candidate.name === name)
    if (node !== undefined) node.hash = hash
  }
  const valid = signal.hashes.filter(({ node }) =>
    state.nodes.some((candidate) => candidate.name === node && counts(candidate)),
  )
  const [first, ...rest] = valid
  const other = rest.find(({ hash }) => hash !== first?.hash)
  if (first === undefined || other === undefined) return
  state.faults.diverged ??= `fork at height ${signal.height}: ${first.node} has ${shortHash(first.hash)}, ${other.node} has ${shortHash(other.hash)}`
}

/** Takes a node out of the count. Whether the rest still makes a quorum is judged later. */
function disqualify(state: WatchState, node: NodeState, why: string): void {
  node.phase = 'reset'
  node.why = why
  addEvent(state, node.name, `reset: ${why}`)
}

function mayChange(node: NodeState): boolean {
  return node.phase !== 'reset' && node.phase !== 'misconfigured'
}

function shortHash(hash: string): string {
  return hash.length > 14 ? `${hash.slice(0, 10)}…` : hash
}
