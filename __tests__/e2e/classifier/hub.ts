// A project and GitHub's API over it, played on this machine.
import { startLocalGitHub, type LocalGitHub } from '../../../packages/rehearsal/src/github/index.ts'
import type { Entry } from '../../unit/git/repository.ts'
import { classifier, events, policy } from './runner.ts'
import { emptyFolder, endScenes, scene, type Scene } from './scene.ts'

const labelled = `${policy}labels: { require: ["testnet: required"] }\n`
export const read = { contents: 'read', 'pull-requests': 'read' } as const

export let github: LocalGitHub
export let project: Scene

export async function begin(files: Record<string, Entry> = {}, text: string | null = labelled): Promise<void> {
  project = scene(files, text)
  github = await startLocalGitHub({ repository: 'acme/node', gitDir: `${project.origin.dir}/.git` })
}

export async function pull(files: Record<string, Entry>, labels: readonly string[] = []) {
  const head = project.commit('feature', files, { onto: project.root })
  const opened = await github.openPull({ head: 'feature', base: 'main', title: 'x', author: 'bob', labels })
  const event = events.pull({ head, baseSha: project.root, labels, number: opened.number })
  return { head, number: opened.number, event }
}

/** With a token, in a clone of `at` or, by default, without any checkout. */
export async function ask(
  event: { name: string; payload: unknown; sha?: string },
  o: { at?: string; token?: string; inputs?: Record<string, string>; env?: Record<string, string> } = {},
) {
  const workspace = o.at === undefined ? emptyFolder() : project.clone(o.at, 1).dir
  const inputs = { token: o.token ?? github.token(read), ...o.inputs }
  return await classifier({ workspace, event, inputs, env: o.env ?? {}, apiUrl: github.apiUrl })
}

export function operations(): string[] {
  return github.requests.map(({ path }) => path.replace(/^.*\/repos\/acme\/node\/?/, '').replace(/\?.*$/, ''))
}

export async function end(): Promise<void> {
  await github.stop()
  endScenes()
}
