/** One host of the small production: its address as a policy takes it, and where its service listens. */
export interface ProductionHost {
  alias: string
  /** `user@host:port`. */
  address: string
  /** Lines as in a known_hosts file. */
  knownHosts: string
  /** On which port of the host its service listens; the file `port` in the home says so, too. */
  servicePort: number
}

/** What `main` of the project has beside examples/production.yml: a service, how it is deployed, and the policy. */
export function productionFiles(
  hosts: readonly ProductionHost[],
  { repositoryUrl, node }: { repositoryUrl: string; node: string },
): Readonly<Record<string, string>> {
  const production = {
    environment: 'production',
    deploy: {
      hosts: hosts.map(({ alias, address }) => `${alias}=${address}`),
      'known-hosts': hosts.map(({ knownHosts }) => knownHosts).join(''),
      'script-file': 'ops/production.sh',
      'on-failure': 'rollback',
      env: [`NODE=${node}`, `REPOSITORY=${repositoryUrl}`],
      health: `${request}; grep -q ' 200 ' <&3`,
      'version-command': `${request}; tail -n 1 <&3`,
    },
    watch: {
      sources: hosts.map(({ alias, servicePort }) => `http://127.0.0.1:${servicePort}/stats @${alias}`),
      counter: 'json:requests',
      sessions: 300,
      'poll-interval': '1s',
      'stall-after': '8s',
      'time-budget': '3m',
    },
  }
  const onHand = { users: ['ann', 'nick'], channel: '#release' }
  const targets = { 'null-deployment': { environment: 'null-deployment' }, production }
  return {
    '.github/shakedown.yml': `${JSON.stringify({ version: 1, targets, 'on-hand': onHand }, undefined, 2)}\n`,
    'ops/production.sh': deployScript,
    'service.mjs': service('Infinity'),
  }
}

/** The change that goes bad: health and version answer as always, but after 100 orders nothing is taken any more. */
export const badService = { 'service.mjs': service('100') }

function service(most: string): string {
  return `import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'

let requests = 0
setInterval(() => {
  if (requests < ${most}) requests += 1
}, 10)
createServer((asked, answer) => {
  answer.end(asked.url === '/stats' ? JSON.stringify({ requests }) : process.env.SHAKEDOWN_COMMIT + '\\n')
}).listen(Number(readFileSync(process.env.HOME + '/port', 'utf8')), '127.0.0.1')
`
}

const request = `exec 3<>"/dev/tcp/127.0.0.1/$(<"$HOME/port")"; printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3`

const deployScript = `# Each release has its own source, so that going back needs no network.
[[ -d $SHAKEDOWN_RELEASE/source ]] || {
  git init --quiet "$SHAKEDOWN_RELEASE/source"
  git -C "$SHAKEDOWN_RELEASE/source" fetch --quiet --depth=1 "$REPOSITORY" "$SHAKEDOWN_COMMIT"
  git -C "$SHAKEDOWN_RELEASE/source" checkout --quiet --detach FETCH_HEAD
}
if [[ -f $HOME/pid ]]; then
  old=$(<"$HOME/pid")
  kill "$old" 2>/dev/null || true
  while kill -0 "$old" 2>/dev/null; do sleep 0.01; done
fi
setsid "$NODE" "$SHAKEDOWN_RELEASE/source/service.mjs" >"$HOME/service.log" 2>&1 </dev/null &
echo $! >"$HOME/pid"
`
