import { didYouMean, ProblemError, quote, type Problem } from '@shakedown/ports'
import type { Counter } from './counter.ts'
import { redactUrl } from './redact.ts'

/** One place where the testnet is read: one node of it. */
export interface SourceSpec {
  /** What people read: unique, and never an address with credentials. */
  name: string
  /** As written, with credentials; print only `redactUrl(url)`. `command:` and `log:` when it is no address. */
  url: string
  scheme: NetworkScheme | 'command' | 'log'
  /** The host through whose tunnel it is read, or on which its command runs. Absent: read directly. */
  alias?: string
  /** What HTTP answers is a scrape in the Prometheus text format. */
  format?: 'prometheus'
  /** Of the schemes `command` and `log`: what runs on the host. */
  command?: string
}

export type NetworkScheme = (typeof schemes)[number]

const form =
  'Write [name=]<url> [@alias], like node=ws://127.0.0.1:8545 @alice, or prometheus <url>, command <command>, log <command> in its place'
const schemes = ['ws', 'wss', 'http', 'https'] as const

/**
 * Lines `[name=]<source> [@alias]`, a source being a URL, `prometheus <url>`, `command <command>` or `log <command>`.
 * Without `@alias` one source for each host, called by its alias (`name-alias` when a name is given and there are
 * several hosts); with no hosts at all, one source called by the host and port of its address.
 * @param hosts the aliases of the hosts whose tunnels may be used; empty when everything is read directly
 * @throws ProblemError with the fault of every line; addresses are redacted in it
 */
export function parseSources(
  lines: readonly string[],
  hosts: readonly string[],
  where = 'input "sources"',
): SourceSpec[] {
  const problems: Problem[] = []
  const sources = lines.flatMap((line, index) => {
    const parsed = parseLine(line, hosts)
    if (!('what' in parsed)) return expand(parsed, hosts)
    problems.push({ where: `${where} entry ${index + 1}`, what: parsed.what, mend: parsed.mend })
    return []
  })
  if (lines.length === 0) problems.push({ where, what: 'no source is given', mend: form })
  const named = settleNames(sources)
  for (const [name, same] of Map.groupBy(named, (source) => source.name)) {
    if (same.length === 1) continue
    problems.push({ where, what: `${same.length} sources are called ${quote(name)}`, mend: 'Name them: name=<url>' })
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return named
}

type Reach = Pick<SourceSpec, 'url' | 'scheme' | 'format' | 'command'>
type Unnamed = Omit<SourceSpec, 'name'> & { name: string | undefined; fallback: string }
type Fault = { what: string; mend: string }
type Parsed = { name: string | undefined; reach: Reach; alias: string | undefined }

function parseLine(line: string, hosts: readonly string[]): Parsed | Fault {
  const match = /^(?:([^=:/?#@\s]*)=)?(?:(prometheus|command|log)[ \t]+)?(\S.*?)(?:[ \t]+@(\S+))?$/.exec(line)
  if (match === null) return { what: 'the line is not a source', mend: form }
  const [, name, prefix, text = '', alias] = match
  if (name !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(name)) {
    return {
      what: `${quote(name)} is not a name of a source`,
      mend: 'Use up to 63 letters, digits, dots, dashes and underscores',
    }
  }
  if (alias !== undefined && !hosts.includes(alias)) {
    const mend = hosts.length === 0 ? 'Leave it out: there are no hosts, or the sources are read directly' : undefined
    return { what: `no host has the alias ${quote(alias)}`, mend: mend ?? didYouMean(alias, hosts) }
  }
  const reach =
    prefix === 'command' || prefix === 'log' ? parseCommand(prefix, text, hosts) : parseAddress(text, prefix)
  return 'what' in reach ? reach : { name, reach, alias }
}

function parseCommand(scheme: 'command' | 'log', command: string, hosts: readonly string[]): Reach | Fault {
  if (hosts.length > 0) return { scheme, url: `${scheme}:`, command }
  return { what: `a ${scheme} runs on a host, and there is none to run it on`, mend: 'Give hosts, and via: tunnel' }
}

function parseAddress(text: string, prefix: string | undefined): Reach | Fault {
  if (/\s/.test(text)) return { what: 'the line is not a source', mend: form }
  const url = URL.parse(text)
  if (url === null || url.host === '') return { what: 'the address is not a URL', mend: form }
  const scheme = schemes.find((known) => `${known}:` === url.protocol)
  if (scheme === undefined) {
    return { what: `the scheme ${quote(url.protocol.slice(0, -1))} is not one of ${schemes.join(', ')}`, mend: form }
  }
  if (url.hash !== '') return { what: `${redactUrl(text)} has a fragment`, mend: 'Leave out what follows #' }
  if (prefix === undefined) return { url: text, scheme }
  if (scheme === 'http' || scheme === 'https') return { url: text, scheme, format: 'prometheus' }
  return { what: `metrics are not read over ${scheme}`, mend: 'Give an address with http or https' }
}

function expand({ name, reach, alias }: Parsed, hosts: readonly string[]): Unnamed[] {
  if (alias !== undefined) return [{ ...reach, alias, name, fallback: alias }]
  if (hosts.length === 0) return [{ ...reach, name, fallback: new URL(reach.url).host }]
  return hosts.map((host) => ({
    ...reach,
    alias: host,
    name: name === undefined || hosts.length === 1 ? name : `${name}-${host}`,
    fallback: host,
  }))
}

/** Two nameless sources on one host would share its alias: then the port, or the kind, tells them apart. */
function settleNames(sources: readonly Unnamed[]): SourceSpec[] {
  const fallbacks = Map.groupBy(
    sources.filter(({ name }) => name === undefined),
    ({ fallback }) => fallback,
  )
  return sources.map(({ name, fallback, ...rest }) => {
    if (name !== undefined) return { name, ...rest }
    const shared = (fallbacks.get(fallback)?.length ?? 0) > 1
    const mark = rest.command === undefined ? portOf(rest.url) : rest.scheme
    return { name: shared && rest.alias !== undefined ? `${fallback}:${mark}` : fallback, ...rest }
  })
}

/**
 * Counters and sources that cannot work together, told before anything is contacted.
 * @returns one problem for each kind of source that the counter cannot be read from
 */
export function checkPairing(sources: readonly SourceSpec[], counter: Counter, where = 'input "counter"'): Problem[] {
  const kinds = new Set(sources.map(kindOf))
  return [...kinds].flatMap((kind) => {
    const fit = readable[kind]
    if (fit.includes(counter.kind)) return []
    return [
      { where, what: `${counter.kind} cannot be read from a ${kind} source`, mend: `There, count ${fit.join(', ')}` },
    ]
  })
}

type Kind = 'ws' | 'http' | 'prometheus' | 'command' | 'log'

export function kindOf({ scheme, format }: Pick<SourceSpec, 'scheme' | 'format'>): Kind {
  if (scheme === 'command' || scheme === 'log') return scheme
  if (scheme === 'ws' || scheme === 'wss') return 'ws'
  return format ?? 'http'
}

const chains: readonly Counter['kind'][] = [
  'ethereum-blocks',
  'ethereum-logs',
  'substrate-blocks',
  'substrate-sessions',
  'substrate-storage',
  'cometbft-blocks',
]

const readable: Readonly<Record<Kind, readonly Counter['kind'][]>> = {
  ws: [...chains, 'json', 'number'],
  http: [...chains, 'json', 'number'],
  prometheus: ['metric'],
  command: ['number', 'json', 'metric', 'lines'],
  log: ['lines'],
}

/**
 * Tells the nodes of a watch from what only its checks read: metrics and logs beside a counter that is in neither.
 * `checkPairing` of the nodes finds what is useless for both.
 */
export function splitSources(
  sources: readonly SourceSpec[],
  counter: Counter,
): { nodes: SourceSpec[]; beside: SourceSpec[] } {
  const isBeside = (source: SourceSpec) => {
    const kind = kindOf(source)
    return (kind === 'prometheus' || kind === 'log') && !readable[kind].includes(counter.kind)
  }
  return { nodes: sources.filter((source) => !isBeside(source)), beside: sources.filter(isBeside) }
}

/** The port of an address, the scheme's own when it names none. */
export function portOf(text: string): number {
  const url = new URL(text)
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'wss:' || url.protocol === 'https:' ? 443 : 80
}

/** The host of an address as a connection wants it: IPv6 without brackets. */
export function hostOf(text: string): string {
  return new URL(text).hostname.replace(/^\[(.*)\]$/, '$1')
}
