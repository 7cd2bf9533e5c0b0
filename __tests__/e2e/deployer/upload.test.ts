import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { withProgram } from '../../tools.ts'
import { checkout } from './ground.ts'
import { endOf, stages } from './stage.ts'

const open = stages()
const inputs = { mode: 'deploy' }
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

describe('through the embedded SSH server', () => uploads('embedded'))
withProgram('sshd', 'openssh-server', () => uploads('sshd'))

function uploads(kind: 'sshd' | 'embedded'): void {
  test('files and folders are there when the script runs, in its release, and the report has their digests', async () => {
    const node = `#!/bin/sh\necho version of the node\n`
    const workspace = checkout({ 'build/node': node, 'ops/one.toml': 'a = 1\n', 'ops/deep/two.toml': 'b = 2\n' })
    const { host, deploy } = await open({
      kind,
      deploy: {
        upload: ['build/node => bin/', 'ops => ops'],
        script: 'cd "$SHAKEDOWN_RELEASE"; bin/node; cat ops/one.toml ops/deep/two.toml; echo "in $PWD"',
      },
    })
    const first = await (await deploy({ inputs, workspace })).ended
    expect(endOf(first, 'deployed')).toEqual({ code: 0, verdict: 'deployed' })
    expect(first.log).toContain('alice │ version of the node')
    expect(first.log).toContain('alice │ b = 2')
    expect(first.log).toContain(`alice │ in ${host.home}/.shakedown/testnet/releases/1`)
    expect(first.log).toContain('alice: bin/node is in place (1 file')
    expect(first.report['uploads']).toMatchObject([
      { local: 'build/node', remote: 'bin/node', kind: 'file', files: 1, sha256: sha256(node) },
      { local: 'ops', remote: 'ops', kind: 'folder', files: 2, bytes: 12 },
    ])
    expect(first.summary).toContain(sha256(node))
    const place = join(host.home, '.shakedown/testnet/current/bin/node')
    expect(statSync(place).mode & 0o777).toBe(0o755)
    const list = readFileSync(join(host.home, '.shakedown/testnet/current/files.sha256'))
    expect(String(list).split('\n').slice(1)).toEqual([
      '#x bin/node',
      `${sha256(node)}  bin/node`,
      `${sha256('b = 2\n')}  ops/deep/two.toml`,
      `${sha256('a = 1\n')}  ops/one.toml`,
      '',
    ])
    const record: unknown = JSON.parse(readFileSync(join(host.home, '.shakedown/testnet/current/release.json'), 'utf8'))
    expect(record).toMatchObject({ files: sha256(list) })

    writeFileSync(join(workspace, 'ops/one.toml'), 'a = 2\n')
    const second = await (await deploy({ inputs, workspace })).ended
    expect(endOf(second, 'deployed')).toEqual({ code: 0, verdict: 'deployed' })
    expect(second.log).toContain('alice: bin/node is there already')
    expect(second.report['hosts']).toMatchObject([
      {
        uploaded: [
          { remote: 'bin/node', state: 'unchanged', sentBytes: 0 },
          { remote: 'ops', state: 'placed', sentBytes: 6 },
        ],
      },
    ])
    const before = readFileSync(join(host.home, '.shakedown/testnet/releases/1/ops/one.toml'), 'utf8')
    expect(before).toBe('a = 1\n')
    const digests = [first, second].map(({ report }) => (report['uploads'] as { sha256: string }[])[1]?.sha256)
    expect(digests[0]).not.toBe(digests[1])
  })
}

test('the digest of a folder is what a person computes with sort and sha256sum', async () => {
  const workspace = checkout({ 'ops/b.sh': '#!/bin/sh\n', 'ops/a b': 'x' })
  symlinkSync('b.sh', join(workspace, 'ops/run'))
  const { deploy } = await open({ deploy: { upload: ['ops => ops'], script: 'true' } })
  const { report } = await (await deploy({ inputs, workspace })).ended
  const items = [`f 644 ${sha256('x')} a b\0`, `f 755 ${sha256('#!/bin/sh\n')} b.sh\0`, 'l - b.sh run\0']
  expect(report['uploads']).toMatchObject([{ sha256: sha256(items.join('')), files: 2 }])
})

test('a root of its own, and a working directory: relative paths belong to them', async () => {
  const workspace = checkout({ 'app/build/node': 'bytes' })
  const { host, deploy } = await open({
    deploy: ({ home }) => ({
      root: `${home}/srv/testnet 1`,
      upload: ['build/node => node'],
      name: 'Two words',
      script: 'cat "$SHAKEDOWN_ROOT/releases/1/node"',
    }),
  })
  const ended = await (await deploy({ inputs: { ...inputs, 'working-directory': 'app' }, workspace })).ended
  expect(endOf(ended, 'deployed')).toEqual({ code: 0, verdict: 'deployed' })
  expect(ended.log).toContain('alice │ bytes')
  expect(readFileSync(join(host.home, 'srv/testnet 1/two%20words/current/node'), 'utf8')).toBe('bytes')
})

test('a large upload tells how far it is, and how long it will take', async () => {
  const workspace = checkout({ large: Buffer.alloc(160 * 2 ** 20, 'shakedown') })
  const { deploy } = await open({ kind: 'embedded', deploy: { upload: ['large => large'], script: 'true' } })
  const ended = await (await deploy({ inputs, workspace })).ended
  expect(endOf(ended, 'deployed')).toEqual({ code: 0, verdict: 'deployed' })
  expect(ended.log).toMatch(/alice: uploading large, \d+\.\d of 160\.0 MiB \(\d+ %\), \d+\.\d MiB\/s, \d+s left/)
})

describe('mistakes are told before anything is contacted, all together', () => {
  test.each<[string, Record<string, string | Buffer>, string, RegExp]>([
    ['nothing there', {}, 'build/node => node', /"build\/node" does not exist in the checkout.*build it first/],
    ['out of the workspace', {}, '/etc/passwd => passwd', /"\/etc\/passwd" leads out of the workspace/],
    ['out by dots', {}, '../../etc => etc', /leads out of the workspace|does not exist/],
    [
      'the token of actions/checkout',
      { '.git/config': '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic c2VjcmV0\n' },
      '. => app',
      /"\." holds a \.git folder with the token that actions\/checkout keeps there/,
    ],
  ])('%s', async (_what, files, upload, message) => {
    const workspace = checkout(files)
    const { host, deploy } = await open({ deploy: { upload: [upload], 'script-file': 'ops/none.sh' } })
    const ended = await (await deploy({ inputs, workspace })).ended
    expect(endOf(ended, 'error')).toEqual({ code: 1, verdict: 'error' })
    expect(ended.log).toMatch(message)
    expect(ended.log).toMatch(/"ops\/none\.sh" does not exist/)
    expect(ended.log).not.toContain('c2VjcmV0')
    expect(host.log()).not.toMatch(/accepted|authenticated|session/i)
  })

  test('a link that leads out of the workspace', async () => {
    const workspace = checkout({ 'build/x': '' })
    symlinkSync('/etc', join(workspace, 'build/etc'))
    symlinkSync('/etc/hostname', join(workspace, 'hostname'))
    const { deploy } = await open({ deploy: { upload: ['build => b', 'hostname => h'], script: 'true' } })
    const ended = await (await deploy({ inputs, workspace })).ended
    expect(endOf(ended, 'error')).toEqual({ code: 1, verdict: 'error' })
    expect(ended.log).toMatch(/is a symbolic link to "\/etc", outside of what is uploaded/)
    expect(ended.log).toMatch(/"hostname" leads out of the workspace/)
  })
})

test('an upload that fails: failed, the script never runs, and the release before is as it was', async () => {
  const workspace = checkout({ node: 'new' })
  const { host, deploy } = await open({ deploy: { script: 'touch "$HOME/ran-$SHAKEDOWN_VERSION"' } })
  const place = (path: string) => join(host.home, '.shakedown/testnet', path)
  const first = await deploy({ inputs: { ...inputs, version: '1', upload: 'node => bin/node' }, workspace })
  expect(endOf(await first.ended, 'deployed')).toEqual({ code: 0, verdict: 'deployed' })
  const long = 'n'.repeat(300)
  const second = await deploy({
    inputs: { ...inputs, version: '2', upload: `node => bin/node\nnode => bin/${long}` },
    workspace,
  })
  const ended = await second.ended
  expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
  expect(ended.outputs['reason']).toMatch(/"bin\/n+.*" on alice cannot be replaced/)
  expect(JSON.parse(ended.outputs['hosts'] ?? '')).toMatchObject([
    { alias: 'alice', outcome: 'failed', step: 'upload', release: 2, previous: 1 },
  ])
  expect([existsSync(join(host.home, 'ran-1')), existsSync(join(host.home, 'ran-2'))]).toEqual([true, false])
  expect(readlinkSync(place('current'))).toBe('releases/1')
  expect(readFileSync(place('releases/1/bin/node'), 'utf8')).toBe('new')
  expect(existsSync(place('lock'))).toBe(false)
})

test('what was a folder may be a file in the next release', async () => {
  const workspace = checkout({ 'dir/x': 'x', node: 'new' })
  const { host, deploy } = await open({ deploy: { script: 'true' } })
  for (const upload of ['dir => bin/node', 'node => bin/node']) {
    const ended = await (await deploy({ inputs: { ...inputs, upload }, workspace })).ended
    expect(endOf(ended, 'deployed')).toEqual({ code: 0, verdict: 'deployed' })
  }
  expect(readFileSync(join(host.home, '.shakedown/testnet/current/bin/node'), 'utf8')).toBe('new')
})
