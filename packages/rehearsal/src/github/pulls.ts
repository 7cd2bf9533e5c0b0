import type { NewPull, Payload } from './types.ts'
import type { PullState, World } from './world.ts'
import { fullName, nextNumber, Refusal } from './world.ts'
import { renderRepository, renderUser } from './render/people.ts'
import { renderWholePull } from './render/pulls.ts'

export async function openPull(world: World, wanted: NewPull): Promise<PullState> {
  const fork = wanted.fork ?? false
  const number = nextNumber(world)
  const pull: PullState = {
    id: world.nextId(),
    number,
    state: 'open',
    merged: false,
    draft: wanted.draft ?? false,
    title: wanted.title,
    body: wanted.body ?? '',
    author: wanted.author,
    labels: [...(wanted.labels ?? [])],
    head: {
      ref: wanted.head,
      sha: '',
      repo: fork ? `${wanted.author}/${fullName(world.repository).name}` : world.repository,
      fork,
    },
    base: { ref: wanted.base, sha: '' },
    mergeSha: undefined,
    mergeCommit: undefined,
    reviews: [],
    comments: [],
    createdAt: world.now(),
    updatedAt: world.now(),
    closedAt: undefined,
  }
  await follow(world, pull)
  if (pull.head.sha === '') throw new Error(`${wanted.head} is no branch of ${world.repository}`)
  if (pull.base.sha === '') throw new Error(`${wanted.base} is no branch of ${world.repository}`)
  world.pulls.set(number, pull)
  return pull
}

/** As it is now. @throws Refusal 404 */
export async function currentPull(world: World, number: number): Promise<PullState> {
  const pull = world.pulls.get(number)
  if (pull === undefined) throw new Refusal(404, 'Not Found')
  if (pull.state === 'open') await follow(world, pull)
  return pull
}

export async function currentPulls(world: World): Promise<PullState[]> {
  const pulls = []
  for (const number of world.pulls.keys()) pulls.push(await currentPull(world, number))
  return pulls
}

export async function closePull(world: World, number: number, how: 'closed' | 'merged'): Promise<void> {
  const pull = await currentPull(world, number)
  if (how === 'merged') {
    if (pull.mergeSha === undefined) throw new Error(`pull request #${number} conflicts with ${pull.base.ref}`)
    await world.git.setRef(`refs/heads/${pull.base.ref}`, pull.mergeSha)
    pull.mergeCommit = pull.mergeSha
    pull.merged = true
  }
  pull.state = 'closed'
  pull.closedAt = world.now()
}

/** An event's payload is a photograph: what changes afterwards does not change in it. */
export async function pullPayload(world: World, number: number, action: string): Promise<Payload> {
  const pull = await currentPull(world, number)
  const payload = {
    action,
    number,
    pull_request: await renderWholePull(world, pull),
    repository: renderRepository(world),
    sender: renderUser(world, pull.author),
  }
  return structuredClone(payload)
}

/** Pushing to a branch is all that a pull request needs to move; GitHub keeps two refs of its own for it. */
async function follow(world: World, pull: PullState): Promise<void> {
  const { git } = world
  const ofFork = pull.head.fork ? await git.commit(`refs/forks/${pull.author}/${pull.head.ref}`) : undefined
  const head = ofFork ?? (await git.commit(`refs/heads/${pull.head.ref}`)) ?? pull.head.sha
  const base = (await git.commit(`refs/heads/${pull.base.ref}`)) ?? pull.base.sha
  if (head === '' || base === '' || (head === pull.head.sha && base === pull.base.sha)) return
  pull.head = { ...pull.head, sha: head }
  pull.base = { ...pull.base, sha: base }
  pull.updatedAt = world.now()
  pull.mergeSha = await git.merge(base, head, `Merge ${head} into ${base}`)
  await git.setRef(`refs/pull/${pull.number}/head`, head)
  // GitHub leaves an old test merge behind when a pull request begins to conflict; nobody may build on it.
  await git.setRef(`refs/pull/${pull.number}/merge`, pull.mergeSha)
}
