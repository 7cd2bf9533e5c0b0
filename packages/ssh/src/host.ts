import { ProblemError, quote } from '@shakedown/ports'
import type { Problem } from '@shakedown/ports'

/** A machine to log in to. `alias` is what people read in logs: a masked host name would turn every line into `***`. */
export interface Host {
  alias: string
  user: string
  /** A name, an IPv4 address, or an IPv6 address without brackets; lower-case. */
  host: string
  /** 1…65535 */
  port: number
}

const form = 'Write [alias=]user@host[:port], an IPv6 address in brackets'

/**
 * Lines `[alias=]user@host[:port]`. The alias is the host when left out, and the host with its port where that would
 * not be unique. Port 22 when left out.
 * @param where how messages name the list
 * @throws ProblemError with the fault of every line
 */
export function parseHosts(lines: readonly string[], where = 'input "hosts"'): Host[] {
  const problems: Problem[] = []
  const parsed = lines.map((line, index) => {
    const result = parseHost(line)
    if ('what' in result) problems.push({ where: `${where} entry ${index + 1}`, ...result })
    return 'what' in result ? undefined : result
  })
  const read = parsed.filter((host) => host !== undefined)
  const bare = new Map<string, number>()
  for (const { alias, host } of read) if (alias === undefined) bare.set(host, (bare.get(host) ?? 0) + 1)
  const hosts = read.map(({ alias, ...rest }) => ({
    alias: alias ?? ((bare.get(rest.host) ?? 0) > 1 ? `${rest.host}:${rest.port}` : rest.host),
    ...rest,
  }))
  for (const [alias, same] of Map.groupBy(hosts, (host) => host.alias)) {
    if (same.length === 1) continue
    problems.push({
      where,
      what: `${same.length} hosts are called ${quote(alias)}`,
      mend: 'Give each its own name: alias=user@host',
    })
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return hosts
}

type Parsed = { alias: string | undefined; user: string; host: string; port: number }

function parseHost(line: string): Parsed | { what: string; mend: string } {
  const match = /^(?:([^=@]*)=)?([^@]*)@(.*)$/.exec(line)
  if (match === null) return { what: `${quote(line)} names no user and host`, mend: form }
  const [, alias, user = '', address = ''] = match
  if (alias !== undefined && !/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62})$/.test(alias)) {
    return { what: `${quote(alias)} is no alias`, mend: 'Use up to 63 letters, digits, dots, dashes and underscores' }
  }
  // The server decides which users exist; blanks, control characters and a leading dash are mistakes everywhere.
  if (!/^[^\s\p{Cc}@:/-][^\s\p{Cc}@:/]{0,127}$/u.test(user)) {
    return { what: `${quote(user)} is no user name`, mend: form }
  }
  const place = /^(?:\[([0-9A-Fa-f:.]+(?:%[A-Za-z0-9_.-]+)?)\]|([^:[\]\s]+))(?::(.*))?$/.exec(address)
  if (place === null) return { what: `${quote(address)} is no host`, mend: form }
  const [, six, name, portText = '22'] = place
  const host = (six ?? name ?? '').toLowerCase()
  if (six === undefined ? !isHostName(host) : !six.includes(':')) {
    return { what: `${quote(host)} is no host`, mend: form }
  }
  const port = /^[1-9]\d{0,4}$/.test(portText) ? Number(portText) : 0
  if (port === 0 || port > 65535) return { what: `${quote(portText)} is no port`, mend: 'Give one from 1 to 65535' }
  return { alias, user, host, port }
}

/** RFC 1123, and underscores, which internal names have. */
function isHostName(text: string): boolean {
  const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/
  return (
    text.length <= 253 &&
    text
      .replace(/\.$/, '')
      .split('.')
      .every((part) => label.test(part))
  )
}

/** The name under which known_hosts keeps a host (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT"). */
export function knownHostsName({ host, port }: Pick<Host, 'host' | 'port'>): string {
  return port === 22 ? host : `[${host}]:${port}`
}
