import { twox128 } from './twox.ts'

/** A storage value of a Substrate chain. */
export interface StorageItem {
  /** As written: `Pallet.Item`, or the key itself. */
  text: string
  /** With `0x`. */
  key: string
}

export const currentIndex: StorageItem = itemOf('Session', 'CurrentIndex')

/**
 * Whatever the index, every chain with this pallet has these from its first block on: they tell an index that was never
 * written, which is 0, from a chain without sessions.
 */
export const sessionValidators: StorageItem = itemOf('Session', 'Validators')

/** `Pallet.Item` as the runtime calls them, or `0x…`, a whole key (of an entry of a map). Undefined when it is neither. */
export function parseStorageItem(text: string): StorageItem | undefined {
  if (/^0x(?:[0-9a-fA-F]{2}){16,256}$/.test(text)) return { text, key: text.toLowerCase() }
  const match = /^([A-Za-z_]\w{0,127})\.([A-Za-z_]\w{0,127})$/.exec(text)
  if (match === null) return undefined
  const [, pallet = '', item = ''] = match
  return itemOf(pallet, item)
}

function itemOf(pallet: string, item: string): StorageItem {
  return { text: `${pallet}.${item}`, key: `0x${twox128(pallet)}${twox128(item)}` }
}
