import { createHash } from 'node:crypto'
import ssh2 from 'ssh2'
import type { HostKey } from './types.ts'

/** Three types, as a freshly installed server has them. */
export function makeHostKeys(port: number): HostKey[] {
  return [
    ssh2.utils.generateKeyPairSync('ed25519'),
    ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 }),
    ssh2.utils.generateKeyPairSync('rsa', { bits: 2048 }),
  ].map((pair) => {
    const [type = '', key = ''] = pair.public.split(' ')
    const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64')
    return {
      type,
      fingerprint: `SHA256:${digest.replace(/=+$/, '')}`,
      knownHost: `[127.0.0.1]:${port} ${type} ${key}`,
      privateKey: pair.private,
    }
  })
}

export interface UserKey {
  privateKey: string
  publicLine: string
}

export function makeUserKey(): UserKey {
  const pair = ssh2.utils.generateKeyPairSync('ed25519')
  return { privateKey: pair.private, publicLine: pair.public }
}
