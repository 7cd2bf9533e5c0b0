/**
 * A chain small enough to read: anvil keeps the blocks, node.mjs decides when the next one may be made, sessions.mjs
 * holds what a core change touches. One block is one session.
 */
export const chainFiles = {
  'chain/start.sh': `# Runs the node in the foreground. PORT, NODE and ANVIL come from the policy's \`env:\`.
exec "\${NODE:-node}" "$(dirname "$0")/node.mjs"
`,
  'chain/settings.json': `{ "chainId": 74631, "sessionMs": 40 }
`,
  'chain/sessions.mjs': `import settings from './settings.json' with { type: 'json' }

/** Resolves when the validators have agreed on the key of this session; only then its block is made. */
export async function agreeOnKey(session) {
  await new Promise((resolve) => setTimeout(resolve, settings.sessionMs))
  return session * 7919
}
`,
  'chain/node.mjs': `import { spawn } from 'node:child_process'
import settings from './settings.json' with { type: 'json' }
import { agreeOnKey } from './sessions.mjs'

const port = process.env.PORT ?? '8545'
const options = ['--port', port, '--chain-id', String(settings.chainId), '--no-mining', '--silent']
const chain = spawn(process.env.ANVIL ?? 'anvil', options, { stdio: 'inherit' })
chain.on('exit', (code) => process.exit(code ?? 1))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => chain.kill(signal))

async function call(method) {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: [] })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(\`http://127.0.0.1:\${port}\`, { method: 'POST', headers, body })
  return (await answer.json()).result
}

for (;;) {
  try {
    if (Number(await call('eth_chainId')) === settings.chainId) break
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
console.log(\`chain \${settings.chainId} answers on port \${port}\`)

for (let session = 1; ; session++) {
  await agreeOnKey(session)
  await call('evm_mine')
}
`,
} as const

/** What the pull requests change. */
export const changes = {
  docs: {
    'docs/sessions.md': `# Sessions

A session ends when the validators have agreed on its key. The chain makes one block for each.
A testnet has proven a change when five hundred of them have passed.
`,
  },
  /** Good: quicker sessions. */
  faster: {
    'chain/settings.json': `{ "chainId": 74631, "sessionMs": 30 }
`,
  },
  /** Bad in a way that no unit test of one session sees: every 120th session waits for a key that waits for itself. */
  rotation: {
    'chain/sessions.mjs': `import settings from './settings.json' with { type: 'json' }

const rotation = 120
const keys = new Map()

/** Resolves when the validators have agreed on the key of this session; every 120th derives it from the one before. */
export function agreeOnKey(session) {
  if (!keys.has(session)) keys.set(session, session % rotation === 0 ? rotate(session) : agree(session))
  return keys.get(session)
}

async function agree(session) {
  await new Promise((resolve) => setTimeout(resolve, settings.sessionMs))
  return session * 7919
}

async function rotate(session) {
  await null
  // The off-by-one: this is the key that is being made.
  return (await agreeOnKey(session)) + 1
}
`,
  },
  /** Harmless perhaps, but a reviewer does not want it. */
  blocks: {
    'chain/settings.json': `{ "chainId": 74631, "sessionMs": 5 }
`,
  },
} as const
