// A local GitHub whose `main` has a service, its policy and examples of ours, and three real servers that it is deployed to.
import { afterAll, beforeAll, expect } from '@jest/globals'
import { cpSync, symlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commitToMain, git, productionFiles } from '@shakedown/rehearsal'
import type { RehearsedRun, RehearseOptions } from '@shakedown/rehearsal'
import { makeScene, root, type Scene } from '../rehearsal/scene.ts'
import { realHosts } from '../release/hosts.ts'
import { distCopy, newFolder, removeFolders } from '../step.ts'
import { askService } from './service.ts'
import { openFleet, type Fleet } from './stage.ts'

export interface Production {
  fleet: Fleet
  scene: Scene
  /** The commit that the examples came with. */
  first: string
  /** To `main`. */
  commit(message: string, files: Readonly<Record<string, string>>): Promise<string>
  /** What `production.yml` makes of a push. */
  push(headSha: string): Promise<RehearsedRun>
  /** Starts a workflow of `main` by hand. */
  dispatch(
    name: string,
    inputs?: Readonly<Record<string, string>>,
    more?: Partial<RehearseOptions>,
  ): Promise<RehearsedRun>
  /** The commits that answer, in the order of the hosts. */
  answers(): Promise<(string | undefined)[]>
}

const workflows = '.github/workflows'
const policy = '.github/shakedown.yml'

/**
 * @param names of the examples, e.g. `production.yml`
 * @param watch what the policy's watch has in other words
 */
export function production(names: readonly string[], watch: Readonly<Record<string, unknown>> = {}): () => Production {
  const known = realHosts(['one', 'two', 'three'])
  let made: Production | undefined

  beforeAll(async () => {
    const fleet = await openFleet(known, 'production')
    const scene = await makeScene()
    const suite = newFolder()
    cpSync(distCopy(), join(suite, 'dist'), { recursive: true })
    symlinkSync(join(root, 'actions'), join(suite, 'actions'))
    const { work } = scene.project

    const commit = (message: string, files: Readonly<Record<string, string>>) => commitToMain(work, message, files)

    const hosts = fleet.hosts.map(({ alias, local }, index) => ({
      alias,
      address: local.address,
      knownHosts: local.knownHosts,
      servicePort: fleet.ports[index] ?? 0,
    }))
    const texts = names.map(async (name) => [
      `${workflows}/${name}`,
      await readFile(join(root, 'examples', name), 'utf8'),
    ])
    const files = productionFiles(hosts, { repositoryUrl: `file://${scene.project.gitDir}`, node: process.execPath })
    const first = await commit('A service', {
      ...files,
      [policy]: watched(files[policy] ?? '', watch),
      ...(Object.fromEntries(await Promise.all(texts)) as Record<string, string>),
    })
    const key = fleet.hosts[0]?.local.privateKey ?? ''
    scene.github.environment('production', { reviewers: ['rita'], secrets: { PRODUCTION_SSH_KEY: key } })
    made = {
      fleet,
      scene,
      first,
      commit,
      async push(headSha) {
        const before = (await git(work, 'rev-parse', `${headSha}~1`)).trim()
        const payload = {
          before,
          after: headSha,
          ref: 'refs/heads/main',
          forced: false,
          created: false,
          deleted: false,
        }
        const event = { name: 'push', headSha, headBranch: 'main', payload }
        return await scene.rehearse({ file: `${workflows}/production.yml`, suite, event })
      },
      async dispatch(name, inputs = {}, more = {}) {
        const headSha = (await git(work, 'rev-parse', 'main')).trim()
        const event = { name: 'workflow_dispatch', headSha, headBranch: 'main', payload: { inputs } }
        return await scene.rehearse({ file: `${workflows}/${name}`, suite, event, ...more })
      },
      answers: () => Promise.all(fleet.ports.map((port) => askService(port))),
    }
  })
  afterAll(async () => {
    await made?.scene.remove()
    removeFolders()
    expect(made?.scene.github.violations).toEqual([])
  })
  return () => {
    if (made === undefined) throw new Error('production stands only while tests run')
    return made
  }
}

function watched(text: string, watch: Readonly<Record<string, unknown>>): string {
  const law = JSON.parse(text) as { targets: { production: { watch: object } } }
  Object.assign(law.targets.production.watch, watch)
  return JSON.stringify(law, undefined, 2)
}
