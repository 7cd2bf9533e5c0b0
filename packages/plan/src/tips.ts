import { isSha, type Sha } from '@shakedown/ports'
import { branchAt } from './payload.ts'
import type { Sources } from './sources.ts'

/** Where a branch stands. `stale`: the checkout's memory of it, since nobody could be asked. */
export type BranchTip =
  | { kind: 'live'; commit: Sha; via: 'git' | 'api' }
  | { kind: 'stale'; commit: Sha; why: string }
  | { kind: 'absent'; why: string }
  | { kind: 'unknown'; why: string }

/** Asks for each branch once: two answers within one decision could be two different commits. */
export interface Tips {
  branch(name: string): Promise<BranchTip>
  defaultBranch(): Promise<string | undefined>
  /** The live commit of a full ref such as `refs/tags/v1`; tags are peeled. */
  ref(ref: string): Promise<Sha | undefined>
}

export function tips(sources: Sources): Tips {
  const known = new Map<string, Promise<BranchTip>>()
  let defaultName: Promise<string | undefined> | undefined
  return {
    branch(name) {
      const asked = known.get(name) ?? readTip(sources, name)
      known.set(name, asked)
      return asked
    },
    defaultBranch: () => (defaultName ??= readDefault(sources)),
    ref: (ref) => readRef(sources, ref),
  }
}

async function readTip({ checkout, remote, remoteFault, api }: Sources, name: string): Promise<BranchTip> {
  const faults: string[] = []
  if (checkout !== undefined && remote !== undefined) {
    const tip = await checkout.tip(remote, `refs/heads/${name}`)
    if (tip.kind === 'found') return { kind: 'live', commit: tip.commit, via: 'git' }
    if (tip.kind === 'absent') return { kind: 'absent', why: `the repository has no branch ${name}` }
    faults.push(`git ls-remote: ${tip.why}`)
  } else {
    faults.push(remoteFault)
  }
  if (api !== undefined) {
    try {
      const branch = await (await api()).branch(name)
      if (branch === undefined) return { kind: 'absent', why: `the repository has no branch ${name}` }
      if (isSha(branch.sha)) return { kind: 'live', commit: branch.sha, via: 'api' }
    } catch (error) {
      faults.push(reasonOf(error))
    }
  } else {
    faults.push('there is no token for the API')
  }
  const why = faults.join('; ')
  const old = remote === undefined ? undefined : await checkout?.resolve(`refs/remotes/${remote}/${name}`)
  return old === undefined ? { kind: 'unknown', why } : { kind: 'stale', commit: old, why }
}

async function readDefault({ event, checkout, remote, api }: Sources): Promise<string | undefined> {
  const told = branchAt(event.payload, 'repository', 'default_branch')
  if (told !== undefined) return told
  if (checkout !== undefined && remote !== undefined) {
    const asked = await checkout.defaultBranch(remote)
    if (asked !== undefined) return asked
  }
  return api === undefined ? undefined : (await (await api()).repository()).defaultBranch
}

async function readRef({ checkout, remote, api }: Sources, ref: string): Promise<Sha | undefined> {
  if (checkout !== undefined && remote !== undefined) {
    const tip = await checkout.tip(remote, ref)
    if (tip.kind === 'absent') return undefined
    if (tip.kind === 'found') {
      await checkout.bring(remote, [tip.commit])
      return await checkout.resolve(tip.commit)
    }
  }
  if (api === undefined) return await checkout?.resolve(ref)
  return (await (await api()).commit(ref))?.sha
}

/** One line for a sentence; the error itself is the caller's to keep as `cause`. */
export function reasonOf(error: unknown): string {
  return Error.isError(error) ? (error.message.split('\n')[0] ?? error.name) : String(error)
}
