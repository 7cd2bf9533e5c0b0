// Runs a script on a host, or uploads to it, and waits for it; started by a test that kills it.
import { silentLog, systemClock } from '@shakedown/ports'
import { parseHosts, parseUploads, readPrivateKey, readTree, sshTransport, upload } from '@shakedown/ssh'

const plan = JSON.parse(process.env['PLAN'] ?? '{}') as Record<string, string | undefined>
const { address = '', privateKey = '', script = '', secret = '', line, base = '/' } = plan
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
const timeoutMs = 600_000
if (line === undefined) {
  await session.run({ script, env: [], secrets: [{ name: 'TOKEN', value: secret }], timeoutMs, signal, onLine() {} })
} else {
  const trees = await Promise.all(parseUploads([line]).map((request) => readTree(request, { base, signal })))
  const before = process.resourceUsage().maxRSS
  await upload(session, { trees, root: '~/app', timeoutMs, signal })
  const grownMiB = Math.round((process.resourceUsage().maxRSS - before) / 1024)
  console.log(JSON.stringify({ grownMiB }))
  await session.close()
}
