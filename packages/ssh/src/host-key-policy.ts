import { timingSafeEqual } from 'node:crypto'
import { ProblemError } from '@shakedown/ports'
import { fingerprintOf } from './fingerprint.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { Host } from './host.ts'
import { keyType, lookUp } from './known-hosts.ts'
import type { KnownHosts } from './known-hosts.ts'

/** How a host proves that it is the right one. */
export type HostKeyPolicy =
  | { kind: 'known-hosts'; known: KnownHosts }
  /** The host's key has one of these fingerprints. */
  | { kind: 'fingerprint'; fingerprints: readonly Fingerprint[] }
  /** Anybody on the way can pose as the host and gets the secrets. The caller warns, loudly. */
  | { kind: 'insecure' }

/** A fingerprint belongs to the host at the end, so a jump host can be known only by its line in known_hosts. */
export type JumpHostKeys = Exclude<HostKeyPolicy, { kind: 'fingerprint' }>

/**
 * How jump hosts prove themselves, given how the hosts do: by `known` when it is given, else in the same way.
 * @throws ProblemError when the hosts are known by fingerprint and there is no `known`
 */
export function jumpHostKeys(policy: HostKeyPolicy, known?: KnownHosts, where = 'input "jump-hosts"'): JumpHostKeys {
  if (known !== undefined) return { kind: 'known-hosts', known }
  if (policy.kind !== 'fingerprint') return policy
  throw new ProblemError([
    {
      where,
      what: 'host-fingerprint speaks of the hosts behind them, and nothing says which keys the jump hosts have',
      mend: 'Give known-hosts with a line for each jump host; both inputs may be given then',
    },
  ])
}

export interface PresentedKey {
  type: string
  fingerprint: Fingerprint
  blob: Buffer
}

export type KeyVerdict = { trusted: true } | { trusted: false; why: 'unknown' | 'changed' | 'revoked' | 'mismatch' }

/** Signature algorithms by key type, best first. SHA-1 signatures and DSA are never offered. */
const algorithmsOf: Readonly<Record<string, readonly string[]>> = {
  'ssh-ed25519': ['ssh-ed25519'],
  'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
  'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
  'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
  'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
}

export const allKeyTypes: readonly string[] = Object.keys(algorithmsOf)

export function signatureAlgorithms(keyTypes: readonly string[]): string[] {
  return keyTypes.flatMap((type) => algorithmsOf[type] ?? [])
}

/**
 * The key types to ask the host for. Asking for all would let the server choose a key that we do not know although it
 * has another one that we do.
 */
export function wantedKeyTypes(policy: HostKeyPolicy, host: Host): readonly string[] {
  if (policy.kind !== 'known-hosts') return allKeyTypes
  const types = new Set(lookUp(policy.known, host).keys.map(({ type }) => type))
  return types.size === 0 ? allKeyTypes : allKeyTypes.filter((type) => types.has(type))
}

export function presentedKey(blob: Buffer): PresentedKey {
  return { type: keyType(blob) ?? 'unknown', fingerprint: fingerprintOf(blob), blob }
}

export function judgeHostKey(policy: HostKeyPolicy, host: Host, presented: PresentedKey): KeyVerdict {
  if (policy.kind === 'insecure') return { trusted: true }
  if (policy.kind === 'fingerprint') {
    return policy.fingerprints.includes(presented.fingerprint) ? { trusted: true } : { trusted: false, why: 'mismatch' }
  }
  const { keys, revoked, portless } = lookUp(policy.known, host)
  if (revoked.some(({ blob }) => same(blob, presented.blob))) return { trusted: false, why: 'revoked' }
  if (keys.some(({ blob }) => same(blob, presented.blob))) return { trusted: true }
  // Another port can be another machine, so only an entry for this very port makes it a change.
  const changed = !portless && keys.some(({ type }) => type === presented.type)
  return { trusted: false, why: changed ? 'changed' : 'unknown' }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
