import { didYouMean, ProblemError, quote, type Problem } from '@shakedown/ports'
import type { SourceSpec } from './plan.ts'
import { redactUrl } from './redact.ts'

const form = 'Write [name=]<url> [@alias], like node=ws://127.0.0.1:8545 @alice'
const schemes = ['ws', 'wss', 'http', 'https'] as const

/**
 * Lines `[name=]<url> [@alias]`. Without `@alias` one source for each host, called by its alias (`name-alias` when a
 * name is given and there are several hosts); with no hosts at all, one source called by the host and port of its address.
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

type Unnamed = Omit<SourceSpec, 'name'> & { name: string | undefined; fallback: string }
type Parsed = { name: string | undefined; url: URL; text: string; alias: string | undefined }

function parseLine(line: string, hosts: readonly string[]): Parsed | { what: string; mend: string } {
  const match = /^(?:([^=:/?#@\s]*)=)?(\S+)(?:[ \t]+@(\S+))?$/.exec(line)
  if (match === null) return { what: 'the line is not a source', mend: form }
  const [, name, text = '', alias] = match
  if (name !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(name)) {
    return {
      what: `${quote(name)} is not a name of a source`,
      mend: 'Use up to 63 letters, digits, dots, dashes and underscores',
    }
  }
  const url = URL.parse(text)
  if (url === null || url.host === '') return { what: 'the address is not a URL', mend: form }
  const scheme = url.protocol.slice(0, -1)
  if (!schemes.some((known) => known === scheme)) {
    return { what: `the scheme ${quote(scheme)} is not one of ${schemes.join(', ')}`, mend: form }
  }
  if (url.hash !== '') return { what: `${redactUrl(text)} has a fragment`, mend: 'Leave out what follows #' }
  if (alias !== undefined && !hosts.includes(alias)) {
    const mend = hosts.length === 0 ? 'Leave it out: there are no hosts, or the sources are read directly' : undefined
    return { what: `no host has the alias ${quote(alias)}`, mend: mend ?? didYouMean(alias, hosts) }
  }
  return { name, url, text, alias }
}

function expand({ name, url, text, alias }: Parsed, hosts: readonly string[]): Unnamed[] {
  const scheme = schemes.find((known) => `${known}:` === url.protocol) ?? 'ws'
  const base = { url: text, scheme }
  if (alias !== undefined) return [{ ...base, alias, name, fallback: alias }]
  if (hosts.length === 0) return [{ ...base, name, fallback: url.host }]
  return hosts.map((host) => ({
    ...base,
    alias: host,
    name: name === undefined || hosts.length === 1 ? name : `${name}-${host}`,
    fallback: host,
  }))
}

/** Two nameless sources on one host would share its alias: then the port tells them apart. */
function settleNames(sources: readonly Unnamed[]): SourceSpec[] {
  const fallbacks = Map.groupBy(
    sources.filter(({ name }) => name === undefined),
    ({ fallback }) => fallback,
  )
  return sources.map(({ name, fallback, ...rest }) => {
    if (name !== undefined) return { name, ...rest }
    const shared = (fallbacks.get(fallback)?.length ?? 0) > 1
    return { name: shared && rest.alias !== undefined ? `${fallback}:${portOf(rest.url)}` : fallback, ...rest }
  })
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
