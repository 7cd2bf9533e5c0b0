import { automation, documentation, editors, licences, packaging } from './preset-rule.ts'
import type { PresetRule } from './preset-rule.ts'

export const node: readonly PresetRule[] = [
  // sites build their pages from prose
  documentation([
    '**/{app,pages,content,posts,public,static,assets,templates}/**',
    '**/*.{js,cjs,mjs,ts,cts,mts,jsx,tsx,json}',
  ]),
  licences,
  editors,
  automation,
  {
    name: 'tooling',
    paths: [
      '**/{.prettierrc,.eslintrc,.stylelintrc}{,.json,.yml,.yaml}',
      '**/.{prettier,eslint,stylelint}ignore',
      '**/.oxlintrc.json',
    ],
    product: false,
  },
  {
    name: 'manifests',
    paths: [
      '**/{package,package-lock,npm-shrinkwrap,deno,jsr,lerna,nx,turbo}.json',
      '**/{yarn.lock,pnpm-lock.yaml,pnpm-workspace.yaml,bun.lock,bun.lockb,deno.lock}',
      '**/{.npmrc,.yarnrc,.yarnrc.yml,.nvmrc,.node-version,.tool-versions}',
      '**/{.yarn,patches}/**',
    ],
    product: true,
  },
  {
    name: 'sources',
    paths: [
      '**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx,json,vue,svelte,astro,css,scss,less,html,wasm,node,graphql,proto,sql,prisma}',
      '**/{src,lib,app,pages,public,static,assets,templates,migrations}/**',
    ],
    product: true,
  },
  packaging,
]
