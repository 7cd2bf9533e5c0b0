import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decodeByLength, decodeScale, type ScaleType } from '../../../packages/watch/src/chains/scale.ts'
import { parseStorageItem } from '../../../packages/watch/src/chains/storage-item.ts'
import { twox128, xxhash64 } from '../../../packages/watch/src/chains/twox.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

// The reference values of the xxHash project and of python-xxhash's documentation.
test.each([
  ['', 0n, 0xef46db3751d8e999n],
  ['a', 0n, 0xd24ec4f1a98c6e5bn],
  ['abc', 0n, 0x44bc2cf5ad770999n],
  ['xxhash', 0n, 0x32dd38952c4bc720n],
  ['xxhash', 20141025n, 0xb559b98d844e0635n],
  ['Nobody inspects the spammish repetition', 0n, 0xfbcea83c8a378bf1n],
])('XXH64 of %j with seed %s', (text, seed, hash) => {
  expect(xxhash64(bytes(text), seed)).toBe(hash)
})

test.each([
  ['System', '26aa394eea5630e07c48ae0c9558cef7'],
  ['Session', 'cec5070d609dd3497f72bde07fc96ba0'],
  ['CurrentIndex', '72763800a36a99fdfc7c10f6415f6ee6'],
])('twox128 of %s', (text, hash) => expect(twox128(text)).toBe(hash))

test.each([
  ['Session.CurrentIndex', '0xcec5070d609dd3497f72bde07fc96ba072763800a36a99fdfc7c10f6415f6ee6'],
  ['System.Number', '0x26aa394eea5630e07c48ae0c9558cef702a5c1b19ab7a04f536c519aca4983ac'],
  ['System.Events', '0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7'],
  ['Grandpa.CurrentSetId', '0x5f9cc45b7a00c5899361e1c6099678dc8a2d09463effcc78a22d75b9cb87dffc'],
  ['Babe.EpochIndex', '0x1cb6f36e027abb2091cfb5110ab5087f38316cbf8fa0da822a20ac1c55bf1be3'],
  ['Staking.CurrentEra', '0x5f3e4907f716ac89b6347d15ececedca0b6a45321efae92aea15e0740ec7afe7'],
  ['DKG.AuthoritySetId', '0x20aa99ba01034cdf4a896398c6d91dcf6a136153e50dcf81f96b163b2066df2a'],
  ['DKG.NextAuthoritySetId', '0x20aa99ba01034cdf4a896398c6d91dcf10c86d88c45dd069cc43dce18f3e2cd6'],
  ['DKG.RefreshNonce', '0x20aa99ba01034cdf4a896398c6d91dcf5eae92323a4c02bea047494d15dddac0'],
  ['DKG.DKGPublicKey', '0x20aa99ba01034cdf4a896398c6d91dcf01b26a4776b30cdea1a65356833e6c02'],
  ['DKG.NextDKGPublicKey', '0x20aa99ba01034cdf4a896398c6d91dcf19e6d6067db6cc48871c8472fd8f26c7'],
])('the key of %s', (text, key) => expect(parseStorageItem(text)).toEqual({ text, key }))

test.each(['Session', 'Session.', '.x', 'Session.Current Index', 'a.b.c', '0x12', '0xzz'])('%j is no item', (text) => {
  expect(parseStorageItem(text)).toBeUndefined()
})

describe('SCALE', () => {
  // From the format's own documentation.
  test.each<[string, ScaleType, bigint]>([
    ['0x45', 'u8', 69n],
    ['0x2a00', 'u16', 42n],
    ['0xf4010000', 'u32', 500n],
    ['0xffffffffffffffff', 'u64', 18446744073709551615n],
    ['0x00000000000000000000000000000001', 'u128', 1n << 120n],
    ['0x00', 'bool', 0n],
    ['0x01', 'bool', 1n],
    ['0x00', 'compact', 0n],
    ['0x04', 'compact', 1n],
    ['0xa8', 'compact', 42n],
    ['0x1501', 'compact', 69n],
    ['0xfeff0300', 'compact', 65535n],
    ['0x0b00407a10f35a', 'compact', 100000000000000n],
    ['0x1004080f17', 'length', 4n],
  ])('%s as %s', (hex, type, value) => expect(decodeScale(hex, type)).toBe(value))

  test.each<[string, ScaleType]>([
    ['0x', 'u32'],
    ['0xf401', 'u32'],
    ['0xf401000000000000', 'u32'],
    ['f4010000', 'u32'],
    ['0xf40100', 'u32'],
    ['0x02', 'bool'],
    ['0x', 'compact'],
    ['0x0100', 'compact'],
    ['0x02000000', 'compact'],
    ['0x0300000000', 'compact'],
    ['0x0400', 'compact'],
    ['0x01', 'compact'],
    ['0xf4010000zz', 'u32'],
  ])('%s is no %s', (hex, type) => expect(() => decodeScale(hex, type)).toThrow())

  test('every number comes back, and only in its own width', () => {
    const widths = { u8: 1, u16: 2, u32: 4, u64: 8, u128: 16 } as const
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(widths) as (keyof typeof widths)[])),
        fc.bigInt(0n, 2n ** 128n - 1n),
        (type, any) => {
          const value = BigInt.asUintN(8 * widths[type], any)
          const big = value.toString(16).padStart(2 * widths[type], '0')
          const hex = `0x${big.match(/../g)?.toReversed().join('') ?? ''}`
          expect(decodeScale(hex, type)).toBe(value)
          expect(decodeByLength(hex)).toBe(value)
          expect(() => decodeScale(`${hex}00`, type)).toThrow()
        },
      ),
    )
  })
})
