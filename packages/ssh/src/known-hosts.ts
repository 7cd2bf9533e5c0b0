import { createHmac, timingSafeEqual } from 'node:crypto'
import { ProblemError, quote, readLines } from '@shakedown/ports'
import type { Problem } from '@shakedown/ports'
import { knownHostsName } from './host.ts'
import type { Host } from './host.ts'

/** One line: whom it speaks of, and a public key in wire format. */
export interface KnownHost {
  names: NamePattern
  revoked: boolean
  type: string
  blob: Buffer
  line: number
}

export interface KnownHosts {
  readonly entries: readonly KnownHost[]
}

export interface KnownKeys {
  /** The keys that this host may present. */
  keys: readonly KnownHost[]
  revoked: readonly KnownHost[]
  /** The keys were found under the name without the port. */
  portless: boolean
}

type NamePattern =
  | { kind: 'hashed'; salt: Buffer; hash: Buffer }
  | { kind: 'list'; patterns: readonly { negated: boolean; matches: RegExp }[] }

/**
 * A known_hosts file in all its forms (sshd(8)): plain, lists, `*` and `?`, `!`, hashed, `@revoked`. Nothing is skipped
 * silently: a mangled line would otherwise show up as an unknown host.
 * @throws ProblemError with the fault of every line
 */
export function parseKnownHosts(text: string, where = 'input "known-hosts"'): KnownHosts {
  const problems: Problem[] = []
  const entries: KnownHost[] = []
  for (const { text: line, number } of readLines(text)) {
    const entry = parseLine(line, number)
    if ('what' in entry) problems.push({ where: `${where} line ${number}`, ...entry })
    else entries.push(entry)
  }
  if (problems.length === 0 && entries.length === 0) {
    problems.push({ where, what: 'there is no host key in it', mend: 'Put in what ssh-keyscan prints, once checked' })
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return { entries }
}

function parseLine(line: string, number: number): KnownHost | { what: string; mend: string } {
  const fields = line.split(/[ \t]+/)
  const marker = fields[0]?.startsWith('@') === true ? fields.shift() : undefined
  if (marker === '@cert-authority') {
    return {
      what: 'host certificates (@cert-authority) are not supported',
      mend: "Pin the host's plain key: the line that `ssh-keyscan -p PORT HOST` prints, once checked",
    }
  }
  const mend = 'Write: names, key type, key; as `ssh-keyscan -p PORT HOST` prints it'
  if (marker !== undefined && marker !== '@revoked') return { what: `the marker ${quote(marker)} is unknown`, mend }
  const [names = '', type = '', key = ''] = fields
  const blob = Buffer.from(key, 'base64')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(key) || blob.toString('base64').replace(/=+$/, '') !== key.replace(/=+$/, '')) {
    return { what: 'the third word is no public key in base64', mend }
  }
  if (keyType(blob) !== type) return { what: `the key is not of the type ${quote(type)} that the line names`, mend }
  const pattern = parseNames(names)
  if (pattern === undefined) return { what: `the names ${quote(names)} cannot be read`, mend }
  return { names: pattern, revoked: marker === '@revoked', type, blob, line: number }
}

/** The first string of a public key blob names its type. */
export function keyType(blob: Uint8Array): string | undefined {
  const bytes = Buffer.from(blob)
  if (bytes.length < 4) return undefined
  const length = bytes.readUInt32BE(0)
  return length > 0 && 4 + length <= bytes.length ? bytes.toString('latin1', 4, 4 + length) : undefined
}

function parseNames(names: string): NamePattern | undefined {
  if (names.startsWith('|')) {
    const match = /^\|1\|([A-Za-z0-9+/]+={0,2})\|([A-Za-z0-9+/]+={0,2})$/.exec(names)
    if (match === null) return undefined
    const [salt, hash] = [Buffer.from(match[1] ?? '', 'base64'), Buffer.from(match[2] ?? '', 'base64')]
    return hash.length === 20 ? { kind: 'hashed', salt, hash } : undefined
  }
  const patterns = names.split(',').map((name) => {
    const negated = name.startsWith('!')
    return { negated, matches: globToRegExp((negated ? name.slice(1) : name).toLowerCase()) }
  })
  return names === '' ? undefined : { kind: 'list', patterns }
}

/** Only `*` and `?` are special; `[` and `]` belong to `[host]:port`. Runs of `*` fold, so that matching stays linear enough. */
function globToRegExp(glob: string): RegExp {
  const source = glob
    .replace(/\*+/g, '*')
    .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.')
  return new RegExp(`^${source}$`, 's')
}

function speaksOf(pattern: NamePattern, name: string): boolean {
  if (pattern.kind === 'hashed') {
    return timingSafeEqual(createHmac('sha1', pattern.salt).update(name).digest(), pattern.hash)
  }
  const matching = pattern.patterns.filter(({ matches }) => matches.test(name))
  return matching.length > 0 && !matching.some(({ negated }) => negated)
}

/**
 * What the file says of a host. As OpenSSH does, an entry without a port also serves another port, when none names it.
 */
export function lookUp(known: KnownHosts, host: Pick<Host, 'host' | 'port'>): KnownKeys {
  const find = (name: string) => known.entries.filter(({ names }) => speaksOf(names, name.toLowerCase()))
  const exact = find(knownHostsName(host))
  const bare = host.port === 22 ? [] : find(host.host)
  const portless = !exact.some(({ revoked }) => !revoked)
  return {
    keys: (portless ? bare : exact).filter(({ revoked }) => !revoked),
    revoked: [...exact, ...bare].filter(({ revoked }) => revoked),
    portless: portless && host.port !== 22,
  }
}
