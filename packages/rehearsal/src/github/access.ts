import { randomBytes } from 'node:crypto'
import { actionsBot, Refusal, type World } from './world.ts'
import type { LocalRole, LocalRun, Permissions } from './types.ts'

export type Access =
  { kind: 'actions'; login: typeof actionsBot; permissions: Permissions } | { kind: 'user'; login: string }

/** What an operation asks for: a key of `permissions:` and its level; `reviewer` only a person can be. */
export type Demand = `${string}: ${'read' | 'write'}` | 'reviewer' | 'nothing'

const ranks: readonly LocalRole[] = ['read', 'triage', 'write', 'maintain', 'admin']

export interface Doorkeeper {
  token(permissions: Permissions, run?: LocalRun): string
  userToken(user: string): string
  /** @throws Refusal 401 */
  identify(authorization: string | undefined): { access: Access; token: string }
  /** @throws Refusal 403 or 404, as GitHub hides what one may not even know of */
  admit(access: Access, demand: Demand): void
}

export function openDoor(world: World): Doorkeeper {
  const known = new Map<string, Access>()
  const issue = (prefix: string, access: Access) => {
    // Since 2026 hundreds of characters with dots in them: whoever checks the form of a token is wrong.
    const token = `${prefix}_${randomBytes(180).toString('base64url')}.${randomBytes(60).toString('base64url')}`
    known.set(token, access)
    return token
  }
  return {
    token: (permissions, run) =>
      issue('ghs', {
        kind: 'actions',
        login: actionsBot,
        permissions: run?.fork === true ? readOnly(permissions) : { ...permissions },
      }),
    userToken: (login) => issue('ghp', { kind: 'user', login }),

    identify(authorization) {
      if (authorization === undefined) throw new Refusal(401, 'Requires authentication')
      const token = authorization.replace(/^(?:token|bearer) /i, '')
      const access = known.get(token)
      if (access === undefined) throw new Refusal(401, 'Bad credentials')
      return { access, token }
    },

    admit(access, demand) {
      if (demand === 'nothing') return
      if (access.kind === 'user') return admitUser(access.login, demand)
      if (demand === 'reviewer') throw new Refusal(403, 'Resource not accessible by integration')
      const [key = '', level = ''] = demand.split(': ')
      const has = key === 'metadata' ? 'read' : (access.permissions[key] ?? 'none')
      if (has === 'write' || has === level) return
      if (world.private && key === 'contents' && level === 'read') throw new Refusal(404, 'Not Found')
      throw new Refusal(403, 'Resource not accessible by integration')
    },
  }

  function admitUser(login: string, demand: Demand): void {
    const role = roleOf(world, login)
    if (role === 'none') throw new Refusal(404, 'Not Found')
    if (demand.endsWith(': write') && ranks.indexOf(role) < ranks.indexOf('write')) throw new Refusal(404, 'Not Found')
  }
}

export function roleOf(world: World, login: string): LocalRole | 'none' {
  return login === world.owner ? 'admin' : (world.roles.get(login) ?? (world.private ? 'none' : 'read'))
}

function readOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(
    Object.entries(permissions).map(([key, level]) => [key, level === 'write' ? 'read' : level]),
  )
}
