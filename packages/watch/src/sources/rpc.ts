import { plainText } from '../redact.ts'
import type { Identity } from '../reduce/index.ts'
import { SourceLost } from './lost.ts'
import { readQuantity, ValueError } from './values.ts'

/** Calls a JSON-RPC method. @throws SourceLost when the node cannot be asked, answers with an error, or too late */
export type Call = (method: string, params: readonly unknown[]) => Promise<unknown>

export type Incoming =
  | { kind: 'reply'; id: number; result: unknown; error: string | undefined }
  | { kind: 'notification'; subscription: string; result: unknown }
  | { kind: 'other' }

export function request(id: number, method: string, params: readonly unknown[]): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method, params })
}

/** One message or a batch of them; never trusts the order of keys, and takes ids that come back as strings. @throws ValueError */
export function readMessages(text: string): Incoming[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (cause) {
    throw new ValueError(`not JSON: ${JSON.stringify(text.slice(0, 60))}`, { cause })
  }
  return (Array.isArray(parsed) ? (parsed as unknown[]) : [parsed]).map(readMessage)
}

function readMessage(value: unknown): Incoming {
  const message = fields(value)
  if (message === undefined) throw new ValueError('a JSON-RPC message that is no object')
  const params = fields(message['params'])
  if (typeof message['method'] === 'string' && params !== undefined) {
    const id = params['subscription']
    if (typeof id !== 'string' && typeof id !== 'number') return { kind: 'other' }
    return { kind: 'notification', subscription: String(id), result: params['result'] }
  }
  const id = Number(message['id'] ?? Number.NaN)
  if (!Number.isSafeInteger(id)) {
    const error = errorOf(message['error'])
    if (error !== undefined) throw new ValueError(error)
    return { kind: 'other' }
  }
  return { kind: 'reply', id, result: message['result'], error: errorOf(message['error']) }
}

function errorOf(value: unknown): string | undefined {
  const error = fields(value)
  if (error === undefined) return undefined
  const { code, message } = error
  return `RPC error ${typeof code === 'number' ? code : ''}: ${typeof message === 'string' ? plainText(message, 100) : 'no text'}`
}

export function fields(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

export async function blockNumber(call: Call): Promise<bigint> {
  return readQuantity(await call('eth_blockNumber', []))
}

/** Who the chain is: its number and the hash of its first block. */
export async function identify(call: Call): Promise<Identity> {
  const chainId = String(readQuantity(await call('eth_chainId', [])))
  const genesis = await blockHash(call, 0n)
  if (genesis === undefined)
    throw new SourceLost('rejecting', 'it does not have block 0, so nobody knows which chain it is')
  return { chainId, genesis }
}

export async function blockHash(call: Call, height: bigint): Promise<string | undefined> {
  const block = fields(await call('eth_getBlockByNumber', [`0x${height.toString(16)}`, false]))
  return block === undefined ? undefined : readHash(block['hash'])
}

/** @throws ValueError */
export function readHash(value: unknown): string {
  if (typeof value === 'string' && /^0x[0-9a-fA-F]{64}$/.test(value)) return value.toLowerCase()
  throw new ValueError('a block without a hash')
}
