import type { WatchPlan } from '../plan.ts'
import {
  addEvent,
  addMark,
  counts,
  cut,
  mayChange,
  type Identity,
  type NodeState,
  type Signal,
  type WatchState,
} from './state.ts'

/** An answer that cannot be read. It counts against the node's allowances; enough of them in a row make it useless. */
export function observeMalformed(plan: WatchPlan, state: WatchState, node: NodeState, why: string): void {
  node.malformed++
  node.malformedInRow++
  node.troubleAt = state.at
  if (node.malformedInRow === 1) addEvent(state, node.name, `unreadable: ${why}`)
  if (node.malformedInRow >= (plan.consecutiveErrors ?? 4)) {
    if (node.phase !== 'rejecting') addEvent(state, node.name, `unreadable ${node.malformedInRow} times in a row`)
    node.phase = 'rejecting'
    node.why = cut(why)
  }
  spendError(plan, state, node)
}

/** A refusal is an answer without a value, like an HTTP status: an error as well. */
export function observeRefusal(plan: WatchPlan, state: WatchState, node: NodeState): void {
  node.refusals++
  spendError(plan, state, node)
}

function spendError(plan: WatchPlan, state: WatchState, node: NodeState): void {
  const errors = node.malformed + node.refusals
  if (plan.failureLimit === undefined || errors <= plan.failureLimit) return
  exclude(state, node, `${errors} errors, ${plan.failureLimit} are allowed; the last: ${node.why}`)
}

export function observeConnect(
  plan: WatchPlan,
  state: WatchState,
  node: NodeState,
  identity: Identity | undefined,
): void {
  node.connections++
  node.newConnection = true
  node.connectedAt = state.at
  node.troubleAt = null
  node.lastEvent = null
  if (node.phase === 'starting') node.why = 'connected, no value yet'
  if (node.connections > 1) addEvent(state, node.name, 'connected again')
  const { maxReconnects } = plan
  if (maxReconnects !== undefined && node.connections - 1 > maxReconnects) {
    return exclude(state, node, `${node.connections - 1} reconnects, ${maxReconnects} are allowed`)
  }
  if (identity !== undefined) observeIdentity(state, node, identity)
}

/** The chain is asked who it is at every connect: another genesis is another chain, however high it counts. */
export function observeIdentity(state: WatchState, node: NodeState, identity: Identity): void {
  if (identity.genesis.length > 300 || identity.chainId.length > 300) {
    return exclude(state, node, 'its chain has a name or genesis of more than 300 characters')
  }
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
    addMark(state, 'fork', node.name)
    state.faults.diverged ??= `${other.name} and ${node.name} are on different chains: genesis ${shortHash(other.genesis ?? '')} (chain ${other.chainId}) and ${shortHash(node.genesis)} (chain ${node.chainId})`
  }
}

function differs(a: NodeState, b: NodeState): boolean {
  return a.genesis !== b.genesis || a.chainId !== b.chainId
}

/** Blocks at one height that every node holds as settled must be the same block. */
export function observeHashes(state: WatchState, signal: Extract<Signal, { kind: 'hashes' }>): void {
  state.commonHeight = signal.height
  for (const { node: name, hash } of signal.hashes) {
    const node = state.nodes.find((candidate) => candidate.name === name)
    if (node !== undefined) node.hash = cut(hash)
  }
  const valid = signal.hashes.filter(({ node }) =>
    state.nodes.some((candidate) => candidate.name === node && counts(candidate)),
  )
  const [first, ...rest] = valid
  const other = rest.find(({ hash }) => hash !== first?.hash)
  if (first === undefined || other === undefined) return
  addMark(state, 'fork', other.node)
  state.faults.diverged ??= `fork at height ${signal.height}: ${first.node} has ${shortHash(first.hash)}, ${other.node} has ${shortHash(other.hash)}`
}

/** Takes a node out of the count. Whether the rest still makes a quorum is judged later. */
export function disqualify(state: WatchState, node: NodeState, why: string): void {
  node.phase = 'reset'
  node.why = cut(why)
  addEvent(state, node.name, `reset: ${why}`)
  addMark(state, 'reset', node.name)
}

/** Takes a node out of the count for what it did itself. */
export function exclude(state: WatchState, node: NodeState, why: string): void {
  node.phase = 'excluded'
  node.why = cut(why)
  addEvent(state, node.name, `no longer counts: ${why}`)
}

function shortHash(hash: string): string {
  return hash.length > 14 ? `${hash.slice(0, 10)}…` : hash
}
