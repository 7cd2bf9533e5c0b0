import { pathSet } from '../patterns/path-set.ts'
import { readPattern } from '../patterns/pattern.ts'
import { changeKinds, NULL_DEPLOYMENT } from '../policy.ts'
import type { Rule } from '../policy.ts'

/** A rule of a preset; one that is part of the product needs the most demanding target. */
export interface PresetRule {
  readonly name: string
  readonly paths: readonly string[]
  readonly exclude?: readonly string[]
  readonly product: boolean
}

/**
 * Prose. What lies among sources is left to the rules of the product: Rust's `include_str!`, FRAME's `pallet_doc` and
 * bundlers build such files in.
 */
export function documentation(built: readonly string[]): PresetRule {
  return {
    name: 'documentation',
    paths: ['**/*.{md,markdown,adoc,asciidoc,rst}', 'docs/**', 'doc/**'],
    // attributes change what a checkout holds, also of sources in a folder of prose
    exclude: ['**/src/**', '**/.gitattributes', ...built],
    product: false,
  }
}

export const licences: PresetRule = {
  name: 'licences',
  paths: [
    '**/{LICENSE,LICENCE,COPYING,NOTICE,AUTHORS,CONTRIBUTORS,PATENTS}{,.md,.txt}',
    '**/{LICENSE,LICENCE}-{MIT,APACHE,APACHE2,APACHE-2.0,GPL,GPL3,BSD,UNLICENSE}{,.md,.txt}',
    'LICENSES/**',
  ],
  exclude: ['**/src/**'],
  product: false,
}

/** What people's tools read, and no build does. `.gitattributes` is not among them: it changes what a checkout holds. */
export const editors: PresetRule = {
  name: 'editors',
  paths: [
    '**/.editorconfig',
    '**/.gitignore',
    '.git-blame-ignore-revs',
    '.mailmap',
    '{.vscode,.idea,.zed,.fleet}/**',
    '{.pre-commit-config.yaml,.codespellrc,.markdownlint.json,.markdownlint.yml,.lycheeignore,typos.toml,_typos.toml}',
  ],
  product: false,
}

/**
 * The project's own automation. Workflows that call Shakedown are watched over by the finding `gate-changed`; local
 * actions and scripts are left out, since they may build what is shipped.
 */
export const automation: PresetRule = {
  name: 'automation',
  paths: [
    '.github/workflows/**',
    '.github/shakedown.{yml,yaml}',
    '.github/{ISSUE_TEMPLATE,PULL_REQUEST_TEMPLATE,DISCUSSION_TEMPLATE}/**',
    '.github/*.md',
    '.github/{dependabot,labeler,labels,release,stale,settings,FUNDING,renovate}.{yml,yaml,json,json5}',
    '{.github/,docs/,}CODEOWNERS',
    '{renovate.json,renovate.json5,.renovaterc,.renovaterc.json,.codecov.yml,codecov.yml,.mergify.yml}',
  ],
  product: false,
}

/** How images and machines are made: part of what is shipped, in every language. */
export const packaging: PresetRule = {
  name: 'packaging',
  paths: [
    '**/{Dockerfile,Containerfile}{,.*}',
    '**/*.{Dockerfile,dockerfile}',
    '**/.dockerignore',
    '**/{docker-compose,compose}*.{yml,yaml}',
    '**/{Makefile,makefile,GNUmakefile,Justfile,justfile}',
    '**/*.nix',
    'flake.lock',
    '.gitattributes',
    '.gitmodules',
  ],
  product: true,
}

export function presetRule(preset: string, rule: PresetRule, mostDemanding: string): Rule {
  return {
    // qualified, so that a project's own rule may be called documentation, too
    name: `${preset}/${rule.name}`,
    paths: pathSet(rule.paths.map(readPattern), (rule.exclude ?? []).map(readPattern)),
    changes: new Set(changeKinds),
    target: rule.product ? mostDemanding : NULL_DEPLOYMENT,
    source: `preset:${preset}`,
  }
}
