// Runs a script on a host and waits for it; started by a test that kills it.
import { silentLog, systemClock } from '@shakedown/ports'
import { parseHosts, readPrivateKey, sshTransport } from '@shakedown/ssh'

const { address = '', privateKey = '', script = '' } = JSON.parse(process.env['PLAN'] ?? '{}') as Record<string, string>
const [host] = parseHosts([address])
if (host === undefined) throw new Error('no host')
const signal = new AbortController().signal
const session = await sshTransport.connect(host, {
  key: readPrivateKey(privateKey),
  hostKeys: { kind: 'insecure' },
  connectTimeoutMs: 10_000,
  keepaliveMs: 10_000,
  clock: systemClock,
  log: silentLog,
  signal,
})
await session.run({ script, env: [], secrets: [], timeoutMs: 600_000, signal, onLine() {} })
