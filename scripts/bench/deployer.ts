import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startLocalHost, type LocalHost } from '@shakedown/rehearsal'
import { step } from './step.ts'
import { report, timeInTurn, type Command } from './timing.ts'

const megabytes = 100
/** sshd begins to turn away callers when 10 are not logged in yet, so nobody may have more than this at once. */
const atOnce = 8
const connections = 50

/** The deployer beside the OpenSSH client that a workflow would call instead, at the same sshd. */
export async function benchDeployer(folder: string, rounds: number): Promise<string> {
  const dir = join(folder, 'host')
  mkdirSync(dir, { recursive: true })
  const host = await startLocalHost({ dir, sshdConfig: ['Subsystem sftp internal-sftp'] })
  try {
    const few = Math.ceil(rounds / 3)
    const { ours, workspace } = deployer(folder, host)
    const client = openssh(folder, host)
    const address = `${host.user}@127.0.0.1:${host.port}`
    const many = Array.from({ length: connections }, (_, index) => `h${index}=${address}`)
    const transport = transportOf(folder, host)
    const print = `head -c ${megabytes}000000 /dev/zero | tr "\\0" a | fold -w 99`
    truncateSync(touch(join(workspace, 'large')), megabytes * 1e6)
    const large = join(workspace, 'large')
    const [here, there] = [join(folder, 'large'), `${host.home}/large`]
    execFileSync('cp', ['--sparse=never', large, here])
    return [
      title(
        host,
        '`true` on one host, the transport alone and in a whole deployment',
        [transport([address], 'true'), client.ssh('true'), ours({ SCRIPT: 'true' })],
        rounds,
      ),
      title(
        host,
        `\`true\` in ${connections} connections, ${atOnce} at a time`,
        [transport(many, 'true'), client.fanOut('true')],
        few,
      ),
      title(host, `${megabytes} MB of output`, [ours({ SCRIPT: print }), client.ssh(print)], few),
      title(
        host,
        `${megabytes} MB uploaded, by the transport alone and in a whole deployment`,
        [
          // What is there already would not be sent again.
          transport([address], 'rm uploaded', ['large => uploaded']),
          client.scp(here, there),
          client.into(here, `cat >${there}; rm ${there}`),
          ours({ UPLOAD: 'large => large', SCRIPT: 'rm "$SHAKEDOWN_RELEASE/large"' }),
        ],
        few,
      ),
    ].join('\n')
  } finally {
    await host.stop()
  }
}

function title({ kind }: LocalHost, what: string, commands: readonly Command[], rounds: number): string {
  return report(`SSH: ${what} (${kind})`, timeInTurn(commands, rounds))
}

function touch(path: string): string {
  writeFileSync(path, '')
  return path
}

/** Bundled as the actions are; reading a hundred files of modules would be half of the time. */
function transportOf(folder: string, { knownHosts, privateKey }: LocalHost) {
  const out = join(folder, 'transport')
  const ncc = resolve('node_modules/@vercel/ncc/dist/ncc/cli.js')
  const entry = join(import.meta.dirname, 'transport.mjs')
  execFileSync(process.execPath, [ncc, 'build', entry, '-q', '--no-cache', '--target', 'es2024', '-o', out])
  const bundle = join(out, 'index.mjs')
  // ssh2 reads __dirname, which an ES module does not have.
  const banner = 'const __filename = import.meta.filename, __dirname = import.meta.dirname;\n'
  writeFileSync(bundle, banner + readFileSync(bundle, 'utf8'))
  return (hosts: readonly string[], script: string, upload: readonly string[] = []): Command => {
    const plan = { hosts, knownHosts, privateKey, script, upload, base: folder, atOnce: Math.min(atOnce, hosts.length) }
    return { name: 'transport', argv: [process.execPath, bundle], env: { PLAN: JSON.stringify(plan) }, cwd: folder }
  }
}

function deployer(folder: string, host: LocalHost) {
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
  const pull = {
    number: 1,
    head: { sha: head, ref: 'main', repo: { full_name: 'acme/chain' } },
    base: { sha: head, ref: 'main' },
    labels: [],
  }
  const ours = (inputs: Readonly<Record<string, string>>): Command =>
    step({
      name: 'testnet-deployer',
      bundle: resolve(process.env['DIST'] ?? 'dist', 'testnet-deployer/index.js'),
      workspace,
      event: 'pull_request',
      payload: { pull_request: pull },
      sha: head,
      inputs: {
        TARGET: 'testnet',
        MODE: 'deploy',
        TOKEN: '',
        HOSTS: `alice=${host.user}@127.0.0.1:${host.port}`,
        'KNOWN-HOSTS': host.knownHosts,
        'PRIVATE-KEY': host.privateKey,
        ENVIRONMENT: 'testnet',
        RECORD: 'false',
        'REQUIRE-PROTECTION': 'false',
        ...inputs,
      },
    })
  return { ours, workspace }
}

function openssh(folder: string, host: LocalHost) {
  const key = join(folder, 'key')
  const known = join(folder, 'known_hosts')
  writeFileSync(key, host.privateKey, { mode: 0o600 })
  writeFileSync(known, `${host.knownHosts.trim()}\n`)
  const options = ['IdentitiesOnly=yes', 'StrictHostKeyChecking=yes', `UserKnownHostsFile=${known}`, 'BatchMode=yes']
  const login = ['-F', 'none', '-i', key, ...options.flatMap((option) => ['-o', option])]
  const port = String(host.port)
  const address = `${host.user}@127.0.0.1`
  const ssh = ['ssh', ...login, '-p', port, address] as const
  const command = (name: string, argv: Command['argv']): Command => ({ name, argv, env: {}, cwd: folder })
  const shell = (name: string, script: string, ...words: string[]) =>
    command(name, ['bash', '-c', script, 'bench', ...words])
  return {
    ssh: (script: string) => command('ssh', ['ssh', ...ssh.slice(1), script]),
    fanOut: (script: string) =>
      shell(`ssh, xargs -P ${atOnce}`, `seq ${connections} | xargs -P ${atOnce} -I{} "$@"`, ...ssh, script),
    scp: (from: string, to: string) => command('scp', ['scp', '-q', ...login, '-P', port, from, `${address}:${to}`]),
    into: (from: string, script: string) =>
      shell('ssh cat >', 'file=$1; shift; exec "$@" <"$file"', from, ...ssh, script),
  }
}
