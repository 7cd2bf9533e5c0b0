import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@shakedown/ports'
import type { Access, Doorkeeper } from './access.ts'
import type { Contract, Found } from './contract.ts'
import { answerQuery, graphqlPath } from './graphql.ts'
import { faultReply, spent, type FaultPlan } from './faults.ts'
import type { Reply, Routes } from './routes/route.ts'
import type { Fault, LoggedRequest } from './types.ts'
import { Refusal, type World } from './world.ts'

export interface ServerOptions {
  world: World
  door: Doorkeeper
  contract: Contract
  routes: Routes
  faults: FaultPlan
  rateLimit: number
  violations: string[]
  requests: LoggedRequest[]
}

/** As on GitHub Enterprise Server, so that nobody gets away with a base URL that has no path. */
const base = '/api/v3'
const versions = ['2022-11-28', '2026-03-10']
const largestBody = 2 ** 20

interface Asked {
  method: string
  pathname: string
  /** Path and query, without the base. */
  path: string
  query: URLSearchParams
  /** As the client has it; the links to further pages lead there. */
  url: URL
  headers: IncomingMessage['headers']
  body: unknown
}

/**
 * Listens on 127.0.0.1 and fills in where, and on a socket in the file system for `gh`, which speaks without TLS only to
 * `github.localhost` and finds it by that socket. There the paths are those of github.com.
 */
export async function serve(options: ServerOptions): Promise<{ socket: string; stop(): Promise<void> }> {
  const { world, violations, requests, faults } = options
  const judge = openJudge(options)

  async function handle(request: IncomingMessage, response: ServerResponse, ownBase: string): Promise<void> {
    const asked = await readRequest(request, ownBase)
    const version = asked.headers['x-github-api-version']
    const logged = {
      method: asked.method,
      path: asked.path,
      apiVersion: typeof version === 'string' ? version : undefined,
    }
    const fault = faults.take(asked.method, asked.path)
    if (fault?.kind === 'latency') await systemClock.sleep(fault.ms, world.closed)
    const early = fault?.kind === 'drop' && fault.when === 'before'
    const reply = early ? undefined : await judge(asked, fault)
    if (reply === undefined || fault?.kind === 'drop') {
      requests.push({ ...logged, status: 0 })
      request.socket.destroy()
      return
    }
    requests.push({ ...logged, status: reply.status })
    response.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', ...reply.headers })
    response.end(reply.body === undefined ? '' : JSON.stringify(reply.body))
  }

  const listener = (ownBase: string) => (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response, ownBase).catch((error: unknown) => {
      if (!world.closed.aborted) violations.push(`${request.method} ${request.url}: ${String(error)}`)
      request.socket.destroy()
    })
  }
  const server = createServer(listener(base))
  await listening(server, { port: 0, host: '127.0.0.1' })
  const { port } = server.address() as AddressInfo
  world.serverUrl = `http://127.0.0.1:${port}`
  world.apiUrl = `${world.serverUrl}${base}`
  const folder = await mkdtemp(join(tmpdir(), 'shakedown-github-'))
  const socket = join(folder, 'socket')
  const beside = createServer(listener(''))
  await listening(beside, { path: socket })
  return {
    socket,
    async stop() {
      await Promise.all([closed(server), closed(beside)])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function listening(server: Server, where: { port: number; host: string } | { path: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(where, resolve)
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** Decides what to answer: who asks, may they, is it well asked, and is the answer what GitHub would give. */
function openJudge({ world, door, contract, routes, rateLimit, violations }: ServerOptions) {
  const budget = openBudget(rateLimit)

  return async function judge(asked: Asked, fault: Fault | undefined): Promise<Reply> {
    const blame = (what: string) => void violations.push(`${asked.method} ${asked.path}: ${what}`)
    let headers: Readonly<Record<string, string>> = {}
    try {
      const { access, token } = door.identify(asked.headers.authorization)
      const free = asked.pathname === '/rate_limit'
      const spending = budget.spend(token, free)
      headers = spending.headers
      if (spending.refusal !== undefined) return withHeaders(spending.refusal, headers)
      const injected = fault && faultReply(fault, Date.now() / 1000)
      if (injected !== undefined) return withHeaders(injected, headers)
      if (asked.path === graphqlPath && asked.method === 'POST') {
        return withHeaders(answerQuery(world, door, access, asked.body, blame), headers)
      }
      const found = contract.find(asked.method, asked.pathname)
      if (found === undefined) {
        blame('is not in the slice of the description')
        throw new Refusal(404, 'Not Found')
      }
      const reply = await answer(asked, found, access, fault, blame)
      for (const what of contract.checkResponse(found, reply.status, reply.body)) blame(`response: ${what}`)
      return withHeaders(reply, headers)
    } catch (error) {
      if (error instanceof Refusal) return withHeaders(refusal(error), headers)
      blame(`failed: ${String(error)}`)
      return withHeaders({ status: 500, body: { message: 'Server Error' } }, headers)
    }
  }

  async function answer(
    asked: Asked,
    found: Found,
    access: Access,
    fault: Fault | undefined,
    blame: (what: string) => void,
  ): Promise<Reply> {
    const route = routes[found.operation]
    if (route === undefined) throw new Error(`${found.operation} is in the slice and not in the double`)
    const version = asked.headers['x-github-api-version']
    if (typeof version === 'string' && !versions.includes(version))
      throw new Refusal(400, `${version} is no API version`)
    if (!isHere(found)) throw new Refusal(404, 'Not Found')
    door.admit(access, route.demand)
    const faults = contract.checkRequest(found, asked.query, asked.body)
    for (const what of faults) blame(`request: ${what}`)
    if (faults.length > 0) {
      const errors = faults.map((message) => ({ resource: 'Request', code: 'custom', message }))
      throw new Refusal(422, 'Validation Failed', errors)
    }
    const truncate = fault?.kind === 'truncate' ? fault.items : undefined
    const { parameters } = found
    const { query, body, url } = asked
    const rate = budget.state
    try {
      return await route.answer({ world, access, parameters, query, url, body, truncate, rate })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refusal(error)
    }
  }

  function isHere({ parameters: { owner, repo } }: Found): boolean {
    if (owner === undefined) return true
    return `${owner}/${repo}`.toLowerCase() === world.repository.toLowerCase()
  }
}

function refusal(error: Refusal): Reply {
  const { status, message, errors } = error
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }
  return { status, body: errors === undefined ? body : { ...body, errors } }
}

function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...headers, ...reply.headers } }
}

/** The hour's requests of each token. */
function openBudget(limit: number) {
  const hour = 3600
  const reset = Math.ceil(Date.now() / 1000) + hour
  const used = new Map<string, number>()
  const state = { limit, used: 0, remaining: limit, reset }
  return {
    state,
    spend(token: string, free: boolean): { headers: Readonly<Record<string, string>>; refusal: Reply | undefined } {
      const before = used.get(token) ?? 0
      const after = free ? before : before + 1
      used.set(token, after)
      Object.assign(state, { used: after, remaining: Math.max(0, limit - after) })
      const headers = {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(state.remaining),
        'x-ratelimit-used': String(after),
        'x-ratelimit-reset': String(reset),
        'x-ratelimit-resource': 'core',
      }
      return { headers, refusal: after > limit ? spent(reset) : undefined }
    },
  }
}

async function readRequest(request: IncomingMessage, ownBase: string): Promise<Asked> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestBody) throw new Error('the body is too large')
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  const pathname = url.pathname.startsWith(`${ownBase}/`) ? url.pathname.slice(ownBase.length) : ''
  return {
    method: request.method ?? 'GET',
    pathname,
    path: pathname === '' ? `${url.pathname}${url.search}` : `${pathname}${url.search}`,
    query: url.searchParams,
    url,
    headers: request.headers,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  }
}
