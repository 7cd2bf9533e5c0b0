export { anvilBinary, startAnvil, type Anvil, type AnvilOptions } from './anvil.ts'
