// A GitHub that takes a request and never answers it: a repair waits half a minute, and is told how to go on.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silentLog, systemClock, type Clock } from '@shakedown/ports'
import { readLaw } from '../../../actions/rollback/src/law.ts'
import type { Context, Inputs } from '../../../actions/rollback/src/main.ts'
import { problemsOf } from '../deployer/given.ts'

const asked = Promise.withResolvers<undefined>()
const server = createServer(() => asked.resolve(undefined))
const workspace = mkdtempSync(join(tmpdir(), 'shakedown-law-'))
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(workspace, { recursive: true })
})

test('nobody waits for GitHub for ever', async () => {
  const waits: number[] = []
  const clock: Clock = {
    ...systemClock,
    sleep: async (ms) => {
      waits.push(ms)
      await asked.promise
    },
  }
  const inputs = { target: 'production', policy: '.github/shakedown.yml', 'policy-ref': '', token: 'x' }
  const context = {
    event: {
      name: 'workflow_dispatch',
      workspace,
      payload: {},
      apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      serverUrl: 'http://127.0.0.1:9',
      repository: { owner: 'o', name: 'r' },
    },
    env: {},
    given: new Map(),
    log: silentLog,
    clock,
    signal: new AbortController().signal,
  }
  const ended: unknown = await readLaw(inputs as Inputs, context as unknown as Context).catch((error: unknown) => error)
  expect(waits).toEqual([30_000])
  expect(
    problemsOf(() => {
      throw ended
    }),
  ).toEqual([
    '.github/shakedown.yml: it cannot be read (GitHub did not show it within 30 s). Try again when GitHub answers',
    expect.stringMatching(/^input "target": .*leave target out and give by inputs what it says: hosts, known-hosts/),
  ])
})
