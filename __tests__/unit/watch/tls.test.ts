import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { watch } from '@shakedown/watch'
import { WebSocketServer } from 'ws'
import { withProgram } from '../../tools.ts'
import { options, quick } from './peers.ts'

withProgram('openssl', 'openssl', () => {
  const trusted = getCACertificates('default')
  let server: Server
  let port: number
  let certificate: string

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shakedown-tls-'))
    const at = (name: string) => join(folder, name)
    const subject = ['-subj', '/CN=node.example', '-addext', 'subjectAltName=DNS:node.example']
    const files = ['-keyout', at('key.pem'), '-out', at('cert.pem')]
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files], {
      stdio: 'ignore',
    })
    certificate = readFileSync(at('cert.pem'), 'utf8')
    let height = 0
    server = createServer({ key: readFileSync(at('key.pem')), cert: certificate }, (_request, response) => {
      response.end(String(height++))
    })
    rmSync(folder, { recursive: true })
    new WebSocketServer({ server }).on('connection', (socket) => {
      const timer = setInterval(() => socket.send(String(height++)), 20)
      socket.on('close', () => clearInterval(timer))
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    ;({ port } = server.address() as AddressInfo)
  })

  afterAll(async () => {
    setDefaultCACertificates(trusted)
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  })

  const through = () => Promise.resolve(connect(port, '127.0.0.1'))
  const plan = (url: string) => quick(url, { counter: { kind: 'number' }, startTimeoutMs: 500 })

  test.each(['https://node.example', 'wss://node.example'])('%s through a tunnel, for its own name', async (url) => {
    setDefaultCACertificates([...trusted, certificate])
    expect((await watch(plan(url), options({ connect: through }))).verdict).toBe('passed')
  })

  test.each(['https://other.example', 'wss://other.example'])('%s is not who the certificate says', async (url) => {
    setDefaultCACertificates([...trusted, certificate])
    const result = await watch(plan(url), options({ connect: through }))
    expect(result.verdict).toBe('failed')
    expect(result.reason).toContain("does not match certificate's altnames")
  })

  test.each(['https', 'wss'])('%s with a certificate that nobody vouches for is refused', async (scheme) => {
    setDefaultCACertificates(trusted)
    const result = await watch(plan(`${scheme}://127.0.0.1:${port}`), options())
    expect(result.verdict).toBe('failed')
    expect(result.reason).toContain('self-signed certificate')
  })
})
