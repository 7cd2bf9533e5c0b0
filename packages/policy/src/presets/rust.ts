import { automation, documentation, editors, licences, packaging } from './preset-rule.ts'
import type { PresetRule } from './preset-rule.ts'

/** Settings of tools that only look at the sources. */
const tooling: PresetRule = {
  name: 'tooling',
  paths: ['**/{rustfmt,.rustfmt,clippy,.clippy,deny,taplo,.taplo,tarpaulin}.toml', '**/.config/nextest.toml'],
  product: false,
}

const manifests: PresetRule = {
  name: 'manifests',
  paths: ['**/Cargo.{toml,lock}', '**/rust-toolchain{,.toml}', '**/.cargo/**', 'vendor/**'],
  product: true,
}

const sources: PresetRule = {
  name: 'sources',
  paths: ['**/*.{rs,wasm,proto,c,h,cc,cpp,hpp,s,S,asm}', '**/src/**'],
  product: true,
}

/** `docs/` sometimes holds crates: polkadot-sdk builds its reference there. */
const builtDocumentation = ['**/*.rs', '**/Cargo.{toml,lock}', '**/.cargo/**']

export const rust: readonly PresetRule[] = [
  documentation(builtDocumentation),
  licences,
  editors,
  automation,
  tooling,
  manifests,
  sources,
  packaging,
]

const chainFolders = [
  '{pallets,pallet,frame}/**',
  '{runtime,runtimes}/**',
  '{primitives,precompiles,xcm,evm}/**',
  '{node,standalone,parachain,parachains,client,collator,relay}/**',
]

export const rustSubstrate: readonly PresetRule[] = [
  documentation([...builtDocumentation, ...chainFolders]),
  licences,
  editors,
  automation,
  tooling,
  {
    name: 'genesis',
    paths: [
      '**/{chain-spec,chain_spec,chainspec,chain-specs,chain_specs,chainspecs,genesis}{,/**,.*}',
      '**/*{chain-spec,chain_spec,chainspec,genesis}*',
    ],
    product: true,
  },
  {
    name: 'runtime',
    paths: ['{pallets,pallet,frame}/**', '**/{runtime,runtimes,pallets}/**', '{primitives,precompiles,xcm,evm}/**'],
    product: true,
  },
  { name: 'node', paths: ['{node,standalone,parachain,parachains,client,collator,relay}/**'], product: true },
  manifests,
  sources,
  packaging,
]
