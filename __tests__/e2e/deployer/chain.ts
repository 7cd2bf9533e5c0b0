import { anvilBinary } from '../../../packages/rehearsal/src/testnet/index.ts'

/** A deploy script that starts a real chain, detached, as a testnet's own daemon is. */
export function startChain(port: number, blockSeconds = 0.05): string {
  return [
    `setsid ${anvil()} --host 127.0.0.1 --port ${port} --block-time ${blockSeconds} --quiet </dev/null >"$HOME/chain.log" 2>&1 &`,
    'echo $! > "$HOME/chain.pid"',
    'echo "chain of $SHAKEDOWN_COMMIT started on $SHAKEDOWN_HOST for run $SHAKEDOWN_RUN"',
  ].join('\n')
}

export const stopChain =
  'kill -KILL "$(cat "$HOME/chain.pid")"; rm "$HOME/chain.pid"; echo torn-down > "$HOME/teardown"'

function anvil(): string {
  const binary = anvilBinary()
  if (binary === undefined) throw new Error('anvil is not installed: npm ci brings it')
  return binary
}
