// `select: deployed`, with GitHub's API played on this machine.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startLocalGitHub, type LocalGitHub } from '../../../packages/rehearsal/src/github/index.ts'
import { connectGitHub } from '@shakedown/github'
import { silentLog, systemClock } from '@shakedown/ports'
import { removeFolders } from '../step.ts'
import { check, dispatched } from './runner.ts'
import { openShop, type Shop } from './shop.ts'

let shop: Shop
let github: LocalGitHub

beforeAll(async () => {
  shop = openShop('version: 1\n')
  github = await startLocalGitHub({ repository: 'acme/shop', gitDir: `${shop.origin.dir}/.git` })
})
afterAll(async () => {
  await github.stop()
  shop.remove()
  removeFolders()
})

async function deploy(environment: string, version: string, state: 'success' | 'failure') {
  const api = await connectGitHub({
    token: github.token({ contents: 'read', deployments: 'write' }),
    apiUrl: github.apiUrl,
    repository: { owner: 'acme', name: 'shop' },
    log: silentLog,
    clock: systemClock,
    signal: new AbortController().signal,
  })
  const ref = shop.origin.git('rev-parse', `v${version}^{commit}`)
  const { id } = await api.createDeployment({
    ref,
    task: 'deploy',
    environment,
    payload: {},
    marker: `${environment} ${version}`,
    description: version,
    transient: false,
    production: false,
  })
  await api.createDeploymentStatus(id, {
    state,
    description: state,
    logUrl: '',
    environmentUrl: '',
  })
}

async function planned(environments: string) {
  const inputs = {
    select: 'deployed',
    environments,
    token: github.token({ contents: 'read', deployments: 'read' }),
  }
  return await check({
    workspace: shop.clone().dir,
    event: dispatched(shop.head),
    inputs,
    env: { GITHUB_API_URL: github.apiUrl },
  })
}

test('what really runs is run, beside the floor and the latest', async () => {
  await deploy('production', '1.2.1', 'success')
  await deploy('production', '1.3.0', 'failure')
  await deploy('staging', '1.5.0', 'success')
  const found = await planned('production\nstaging')
  expect(found.outputs['verdict']).toBe('promise-kept')
  const { include } = JSON.parse(found.outputs['matrix'] ?? '') as { include: { version: string }[] }
  expect(include.map(({ version }) => version)).toEqual(['1.6.1', '1.5.0', '1.2.1', '1.0.0'])
  expect(github.violations).toEqual([])
})

test('an environment without a deployment is not known', async () => {
  const found = await planned('production\nnowhere')
  expect(found.outputs['verdict']).toBe('unknown')
  expect(found.findings.map(({ code }) => code)).toContain('DEPLOYED_UNKNOWN')
})
