// What the actions do to upload to hosts and to run a script there, without what a deployment does around it. PLAN says where and how.
import { silentLog, systemClock } from '@shakedown/ports'
import {
  parseHosts,
  parseKnownHosts,
  parseUploads,
  readPrivateKey,
  readTree,
  sshTransport,
  upload,
} from '@shakedown/ssh'

const { hosts, knownHosts, privateKey, script, upload: lines, base, atOnce } = JSON.parse(process.env.PLAN)
const { signal } = new AbortController()
const options = {
  hostKeys: { kind: 'known-hosts', known: parseKnownHosts(knownHosts) },
  key: readPrivateKey(privateKey),
  connectTimeoutMs: 30_000,
  keepaliveMs: 10_000,
  clock: systemClock,
  log: silentLog,
  signal,
}
const trees = await Promise.all(parseUploads(lines).map((request) => readTree(request, { base, signal })))
const queue = parseHosts(hosts).values()
const worker = async () => {
  for (const host of queue) {
    const session = await sshTransport.connect(host, options)
    const placed = await upload(session, { trees, root: '~', timeoutMs: 60_000, signal })
    if (placed.kind !== 'done') throw new Error(`${host.alias}: ${JSON.stringify(placed)}`)
    const run = { script, env: [], secrets: [], timeoutMs: 60_000, signal, onLine: () => {} }
    const { kind, code } = await session.run(run)
    if (kind !== 'exited' || code !== 0) throw new Error(`${host.alias}: ${kind}`)
    await session.close()
  }
}
await Promise.all(Array.from({ length: atOnce }, worker))
