export { anvilBinary, startAnvil, type Anvil, type AnvilOptions } from './anvil.ts'
export { startComet, type CometNode, type CometOptions } from './cometbft-node.ts'
export { startSubstrate, type SubstrateNode, type SubstrateOptions } from './substrate-node.ts'
export type { RpcFaults, RpcNode } from './rpc-node.ts'
