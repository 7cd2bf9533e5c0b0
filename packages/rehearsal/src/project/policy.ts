import { isAbsolute } from 'node:path'
import { stringify } from 'yaml'

/** Where the throw-away project is deployed to. */
export interface DeploymentPlace {
  /** `user@host:port`. */
  address: string
  /** Lines as in a known_hosts file. */
  knownHosts: string
  /** What the host fetches commits from. */
  repositoryUrl: string
  /** On which port of the host its node listens. */
  chainPort: number
  /** Absolute paths, since the scripts on a host see no PATH of ours. */
  node: string
  anvil: string
}

/** The project's `.github/shakedown.yml`: like examples/shakedown.yml, with this machine in it and quicker to decide. */
export function projectPolicy(place: DeploymentPlace): string {
  for (const path of [place.node, place.anvil]) if (!isAbsolute(path)) throw new Error(`${path} must be absolute`)
  return stringify(
    {
      version: 1,
      targets: {
        'null-deployment': { environment: 'null-deployment' },
        testnet: {
          environment: 'testnet',
          deploy: {
            hosts: [`local=${place.address}`],
            'known-hosts': place.knownHosts,
            'script-file': 'ops/testnet.sh',
            env: [
              `REPOSITORY=${place.repositoryUrl}`,
              'START=chain/start.sh',
              `PORT=${place.chainPort}`,
              `NODE=${place.node}`,
              `ANVIL=${place.anvil}`,
            ],
            'script-timeout': '1m',
            health: `exec 3<>/dev/tcp/127.0.0.1/${place.chainPort}\n`,
            'health-timeout': '30s',
            'version-command': versionCommand,
            teardown,
          },
          watch: {
            sources: [`ws://127.0.0.1:${place.chainPort}`],
            counter: 'ethereum-blocks',
            sessions: 500,
            'start-timeout': '30s',
            'stall-after': '8s',
            'time-budget': '2m',
          },
        },
      },
      default: 'testnet',
      rules: [
        { name: 'documentation', paths: ['**/*.md', 'docs/**'], target: null },
        { name: 'core', paths: ['chain/**', 'ops/**'], target: 'testnet' },
      ],
      areas: { docs: ['docs/**', '**/*.md'] },
      labels: { require: ['testnet: required'] },
      proof: { workflows: ['.github/workflows/testnet-gate.yml'] },
    },
    { lineWidth: 0 },
  )
}

const versionCommand = `tr '\\0' '\\n' <"/proc/$(<"$HOME/testnet/pid")/environ" | sed -n 's/^SHAKEDOWN_COMMIT=//p'
`

const teardown = `[[ -s $HOME/testnet/pid ]] || exit 0
pid=$(<"$HOME/testnet/pid")
kill -- "-$pid" 2>/dev/null || true
for _ in {1..50}; do
  kill -0 -- "-$pid" 2>/dev/null || break
  sleep 0.1
done
kill -KILL -- "-$pid" 2>/dev/null || true
rm -f "$HOME/testnet/pid"
`
