import type { connectionInputs, InputValues } from '@shakedown/kit'
import { collect, ProblemError, type Problem } from '@shakedown/ports'
import {
  jumpHostKeys,
  parseFingerprint,
  parseHosts,
  parseKnownHosts,
  readPrivateKey,
  type Host,
  type HostKeyPolicy,
  type JumpHostKeys,
  type PrivateKey,
} from '@shakedown/ssh'
import { missing } from './missing.ts'

export type ConnectionInputs = InputValues<typeof connectionInputs>

/** How the hosts are reached, and how both sides prove who they are. */
export interface Connection {
  hosts: readonly Host[]
  hostKeys: HostKeyPolicy
  /** On the way to every host, in the order in which they are passed. */
  jump: { hops: readonly Host[]; hostKeys: JumpHostKeys } | undefined
  key: PrivateKey | undefined
  /** Path of the agent's socket. */
  agent: string | undefined
}

export interface ConnectionSources {
  fromPolicy: ReadonlyMap<string, string>
  where: string
  withoutSecrets: string | undefined
  agentSocket: string | undefined
}

/** Adds every mistake to `problems`; what is returned then is not to be used. */
export function readConnection(settled: ConnectionInputs, sources: ConnectionSources, problems: Problem[]): Connection {
  const hosts = collect(problems, () => parseHosts(settled.hosts)) ?? []
  const hostKeys = collect(problems, () => readHostKeys(settled, hosts.length > 0, sources))
  const useAgent = settled['use-agent']
  if (useAgent && sources.agentSocket === undefined) {
    const mend = 'Start ssh-agent in an earlier step, or give private-key'
    problems.push(missing('use-agent', 'there is no agent: SSH_AUTH_SOCK is not set', mend))
  }
  return {
    hosts,
    hostKeys: hostKeys ?? { kind: 'fingerprint', fingerprints: [] },
    jump: collect(problems, () => readJump(settled, hostKeys)),
    agent: useAgent ? sources.agentSocket : undefined,
    key: hosts.length === 0 || useAgent ? undefined : collect(problems, () => readKey(settled, sources.withoutSecrets)),
  }
}

function readHostKeys(
  settled: ConnectionInputs,
  needed: boolean,
  { fromPolicy, where }: ConnectionSources,
): HostKeyPolicy {
  const fingerprints = settled['host-fingerprint']
  if (settled['insecure-ignore-host-key']) {
    if (fromPolicy.has('known-hosts') || fromPolicy.has('host-fingerprint')) {
      const what = `it contradicts ${where}, which pins the host keys`
      throw new ProblemError([missing('insecure-ignore-host-key', what, 'Leave it out')])
    }
    return { kind: 'insecure' }
  }
  // Both are given only with jump hosts, to which known-hosts belongs then.
  if (fingerprints.length > 0) {
    return { kind: 'fingerprint', fingerprints: fingerprints.map((line) => parseFingerprint(line)) }
  }
  if (settled['known-hosts'] !== '') return { kind: 'known-hosts', known: parseKnownHosts(settled['known-hosts']) }
  if (!needed) return { kind: 'fingerprint', fingerprints: [] }
  const mend = 'Give known-hosts (ssh-keyscan -p PORT HOST, compared with the host itself) or host-fingerprint'
  throw new ProblemError([missing('known-hosts', 'nothing says which host keys are right', mend)])
}

function readJump(settled: ConnectionInputs, hostKeys: HostKeyPolicy | undefined): Connection['jump'] {
  const lines = settled['jump-hosts']
  if (lines.length === 0) return undefined
  if (settled.hosts.length === 0) {
    throw new ProblemError([missing('jump-hosts', 'there is no host behind them', 'Give hosts, or leave it out')])
  }
  const hops = parseHosts(lines, 'input "jump-hosts"')
  // What is wrong with it has been told.
  if (hostKeys === undefined) return undefined
  const known = settled['known-hosts']
  return { hops, hostKeys: jumpHostKeys(hostKeys, known === '' ? undefined : parseKnownHosts(known)) }
}

function readKey(settled: ConnectionInputs, withoutSecrets: string | undefined): PrivateKey {
  if (settled['private-key'] === '') {
    const [what, mend] =
      withoutSecrets === undefined
        ? [
            'it is empty: the secret does not exist, or the job does not name the environment that holds it',
            'Give the key, or use-agent: true',
          ]
        : [
            withoutSecrets,
            'Somebody with write access can deploy this head with a workflow like examples/testnet-dispatch.yml, which runs on the default branch, or push the commits to a branch of this repository',
          ]
    throw new ProblemError([missing('private-key', what, mend)])
  }
  return readPrivateKey(settled['private-key'], settled.passphrase)
}
