import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startLocalHost } from '@shakedown/rehearsal'
import { step } from './step.ts'
import { report, timeInTurn, type Command } from './timing.ts'

/** What the deployer adds to `true` on one host, beside the OpenSSH client that a workflow would call instead. */
export async function benchDeployer(folder: string, rounds: number): Promise<string> {
  const dir = join(folder, 'host')
  mkdirSync(dir, { recursive: true })
  const host = await startLocalHost({ dir })
  try {
    const workspace = join(folder, 'deploy', 'checkout')
    mkdirSync(workspace, { recursive: true })
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid', ...args], {
        cwd: workspace,
        encoding: 'utf8',
      }).trim()
    git('init', '-q', '-b', 'main')
    git('commit', '-q', '--allow-empty', '-m', 'base')
    git('remote', 'add', 'origin', `file://${workspace}`)
    const head = git('rev-parse', 'HEAD')
    const ours = step({
      name: 'testnet-deployer',
      bundle: resolve('dist/testnet-deployer/index.js'),
      workspace,
      event: 'pull_request',
      payload: {
        pull_request: {
          number: 1,
          head: { sha: head, ref: 'main', repo: { full_name: 'acme/chain' } },
          base: { sha: head, ref: 'main' },
          labels: [],
        },
      },
      sha: head,
      inputs: {
        TARGET: 'testnet',
        MODE: 'deploy',
        TOKEN: '',
        HOSTS: `alice=${host.user}@127.0.0.1:${host.port}`,
        'KNOWN-HOSTS': host.knownHosts,
        'PRIVATE-KEY': host.privateKey,
        SCRIPT: 'true',
        ENVIRONMENT: 'testnet',
        RECORD: 'false',
        'REQUIRE-PROTECTION': 'false',
      },
    })
    const key = join(folder, 'key')
    const known = join(folder, 'known_hosts')
    writeFileSync(key, host.privateKey, { mode: 0o600 })
    writeFileSync(known, `${host.knownHosts.trim()}\n`)
    const options = ['IdentitiesOnly=yes', 'StrictHostKeyChecking=yes', `UserKnownHostsFile=${known}`, 'BatchMode=yes']
    const client: Command = {
      name: 'ssh',
      argv: [
        'ssh',
        '-F',
        'none',
        '-i',
        key,
        '-p',
        String(host.port),
        ...options.flatMap((option) => ['-o', option]),
        `${host.user}@127.0.0.1`,
        'true',
      ],
      env: {},
      cwd: folder,
    }
    return report(`testnet-deployer, \`true\` on one host (${host.kind})`, timeInTurn([ours, client], rounds))
  } finally {
    await host.stop()
  }
}
