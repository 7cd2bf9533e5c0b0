import type { Api, Checkout, Sources } from '@shakedown/plan'
import { silentLog, type RunnerEvent } from '@shakedown/ports'

export const sha = (digit: string): string => digit.repeat(40)

export function eventOf(name: string, payload: unknown, more: Partial<RunnerEvent> = {}): RunnerEvent {
  return {
    name,
    payload,
    repository: { owner: 'acme', name: 'node' },
    sha: sha('e'),
    ref: 'refs/heads/main',
    baseRef: '',
    headRef: '',
    actor: 'ann',
    runId: '1',
    runAttempt: 1,
    job: 'classify',
    workflow: 'testnet',
    workflowRef: 'acme/node/.github/workflows/testnet.yml@refs/heads/main',
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    workspace: '/workspace',
    temp: '/tmp',
    ...more,
  }
}

/** Whatever a test does not say is not asked for; being asked is then the test's failure. */
export function fakeCheckout(verbs: Partial<Checkout> = {}): Checkout {
  return refusing<Checkout>('git', { isRepository: () => Promise.resolve(true), ...verbs })
}

export function fakeApi(verbs: Partial<Api> = {}): () => Promise<Api> {
  return () => Promise.resolve(refusing<Api>('the API', verbs))
}

export function sourcesOf(more: Partial<Sources> = {}): Sources {
  return {
    event: eventOf('push', { repository: { default_branch: 'main' } }),
    checkout: undefined,
    remote: undefined,
    remoteFault: 'there is no checkout',
    api: undefined,
    refProtected: false,
    log: silentLog,
    signal: new AbortController().signal,
    ...more,
  }
}

function refusing<T extends object>(what: string, verbs: Partial<T>): T {
  return new Proxy(verbs, {
    get(target, name) {
      if (name === 'then') return undefined
      const verb: unknown = Reflect.get(target, name)
      return verb ?? (() => Promise.reject(new Error(`${what} was asked for ${String(name)}`)))
    },
  }) as T
}
