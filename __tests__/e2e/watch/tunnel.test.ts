import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Session } from '@shakedown/ssh'
import { hostOf, portOf, watch, type Connect, type WatchPlan } from '@shakedown/watch'
import { onHost, type Ground } from '../ssh/harness.ts'
import { options, quick } from '../../unit/watch/peers.ts'
import { afterFirst, http, node, stopNodes, ws } from './nodes.ts'

let ending = new AbortController()
beforeEach(() => {
  ending = new AbortController()
})
afterEach(async () => {
  // The action ends its connections, and with them the attempts that the watch gave up.
  ending.abort(new Error('the test is over'))
  await stopNodes()
})

/** As the action does it: the SSH connection is made again when it broke, every attempt gets a channel of its own. */
function through(ground: Ground): Connect {
  let session: Session | undefined
  return async ({ url }) => {
    const { signal } = ending
    if (session?.alive !== true) session = await ground.connect({ keepaliveMs: 200, connectTimeoutMs: 2000, signal })
    return session.forward(hostOf(url), portOf(url))
  }
}

const plan = (url: string, changes: Partial<WatchPlan> = {}) => quick(url, { stallAfterMs: 2000, ...changes })

onHost({ kind: 'sshd' }, (ground) => {
  test.each([
    ['ws', ws],
    ['http', http],
  ] as const)('a node is read through the tunnel of a real SSH server: %s', async (_scheme, address) => {
    const anvil = await node({ blockTime: 0.05 })
    const result = await watch(plan(address(anvil), { target: 20n }), options({ connect: through(ground) }))
    expect(result.verdict).toBe('passed')
    expect(result.nodes[0]?.reconnects).toBe(0)
  })
})

onHost({ kind: 'embedded' }, (ground) => {
  test.each([
    ['ws', ws],
    ['http', http],
  ] as const)('a node is read through the tunnel: %s', async (_scheme, address) => {
    const anvil = await node({ blockTime: 0.05 })
    const result = await watch(plan(address(anvil), { target: 20n }), options({ connect: through(ground) }))
    expect(result.verdict).toBe('passed')
  })

  test('the node dies: it is down, as the host sees it', async () => {
    const anvil = await node({ blockTime: 0.1 })
    const killing = afterFirst(600, () => anvil.stop())
    const result = await watch(
      plan(ws(anvil), { target: 1000n }),
      options({ connect: through(ground), onSample: killing.onSample }),
    )
    await killing
    expect(result.verdict).toBe('failed')
    expect(result.reason).toContain('node is down: connection refused (asked through the tunnel)')
  })

  test.each([
    ['ws', ws],
    ['http', http],
  ] as const)('the link breaks and comes back: nothing is lost: %s', async (scheme, address) => {
    const anvil = await node({ blockTime: 0.1 })
    const dropping = afterFirst(600, () => ground.host.faults.drop())
    const result = await watch(
      plan(address(anvil), { target: 25n, stallAfterMs: 6000, startTimeoutMs: 10_000, timeBudgetMs: 40_000 }),
      options({ connect: through(ground), onSample: dropping.onSample }),
    )
    await dropping
    expect(result.verdict).toBe('passed')
    // A poll may find the link made anew before it ever missed it; a subscription cannot.
    if (scheme === 'ws') expect(result.nodes[0]?.reconnects).toBeGreaterThan(0)
  })

  test.each([
    ['ws', ws],
    ['http', http],
  ] as const)('the node freezes while its host is up: stalled, since that is known: %s', async (_scheme, address) => {
    const anvil = await node({ blockTime: 0.1 })
    const freezing = afterFirst(1000, () => anvil.freeze())
    const result = await watch(
      plan(address(anvil), { target: 1000n }),
      options({ connect: through(ground), onSample: freezing.onSample }),
    )
    await freezing
    expect(result.verdict).toBe('stalled')
    expect(result.reason).toMatch(/^Stalled at \d+ of 1000 blocks \(last value \d+\): .*is frozen/)
  })

  test('the host falls silent: blind, and the reason names the link', async () => {
    const anvil = await node({ blockTime: 0.1 })
    const muting = afterFirst(600, () => {
      ground.host.faults.silent = true
      ground.host.faults.mute()
    })
    const result = await watch(
      plan(ws(anvil), { target: 1000n }),
      options({ connect: through(ground), onSample: muting.onSample }),
    )
    await muting
    ground.host.faults.silent = false
    ground.host.faults.drop()
    expect(result.verdict).toBe('inconclusive')
    expect(result.reason).toMatch(/^Cannot tell: /)
  })
})

onHost({ kind: 'embedded' }, (ground) => {
  test('forwarding is not allowed: failed at once, with the option to set', async () => {
    ground.host.faults.refuseForwarding = true
    const result = await watch(plan('ws://127.0.0.1:1'), options({ connect: through(ground) }))
    expect(result.verdict).toBe('failed')
    expect(result.seconds).toBeLessThan(3)
    expect(result.reason).toContain('AllowTcpForwarding')
  })
})
