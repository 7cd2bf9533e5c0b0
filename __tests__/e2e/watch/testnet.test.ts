import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from '@jest/globals'
import { startAnvil } from '../../../packages/rehearsal/src/testnet/index.ts'
import { after, node, stopNodes } from './nodes.ts'

afterEach(stopNodes)

/** The letter that Linux gives a process: T is stopped, S sleeps, R runs. */
const stateOf = (pid: number) => /^\d+ \(.*\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]
const alive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a node mines when asked, freezes, thaws and is gone when stopped', async () => {
  const anvil = await node()
  await anvil.rpc('evm_mine')
  expect(await anvil.rpc('eth_blockNumber')).toBe('0x1')
  if (process.platform === 'linux') {
    anvil.freeze()
    await after(100, () => undefined)
    expect(stateOf(anvil.pid)).toBe('T')
    anvil.thaw()
  }
  expect(await anvil.rpc('eth_blockNumber')).toBe('0x1')
  anvil.freeze()
  await anvil.stop()
  await anvil.stop()
  expect(alive(anvil.pid)).toBe(false)
})

test('its faults are told in its own words', async () => {
  const anvil = await node()
  await expect(anvil.rpc('eth_nonsense')).rejects.toThrow(/eth_nonsense: /)
  await expect(startAnvil({ args: ['--no-such-option'] })).rejects.toThrow(
    /did not start on port \d+: .*--no-such-option/s,
  )
})

test('an aborted signal ends it', async () => {
  const aborting = new AbortController()
  const anvil = await node({ signal: aborting.signal })
  aborting.abort()
  await anvil.stop()
  expect(alive(anvil.pid)).toBe(false)
})
