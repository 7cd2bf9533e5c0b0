import { plainText } from '../redact.ts'
import { ValueError } from './values.ts'

/**
 * Calls a JSON-RPC method; Ethereum and Substrate take `params` by position, CometBFT by name.
 * @throws Refused for an error in the reply, and what the connection throws when there is no reply
 */
export type Call = (method: string, params: Params) => Promise<unknown>

export type Params = readonly unknown[] | Readonly<Record<string, unknown>>

/** The node answers, and its answer is no value. */
export class Refused extends Error {
  constructor(message: string) {
    super(plainText(message))
    this.name = 'Refused'
  }
}

/** A method that a node does not have says nothing against the node. */
export function whenRefused(error: unknown): undefined {
  if (error instanceof Refused) return undefined
  throw error
}

export type Incoming =
  | { kind: 'reply'; id: number; result: unknown; error: string | undefined }
  | { kind: 'notification'; subscription: string; result: unknown }
  | { kind: 'other' }

export function request(id: number, method: string, params: Params): string {
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
  const id = idOf(message['id'])
  if (id === undefined) {
    const error = errorOf(message['error'])
    if (error !== undefined) throw new ValueError(error)
    return { kind: 'other' }
  }
  return { kind: 'reply', id, result: message['result'], error: errorOf(message['error']) }
}

/** CometBFT gives events the id of their subscription, in older versions with `#event` behind it. */
function idOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined
  const [, digits] = (typeof value === 'string' && /^(\d{1,15})(?:#event)?$/.exec(value)) || []
  return digits === undefined ? undefined : Number(digits)
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
