import { classify } from '@shakedown/change'
import type { Change, Classification, ClassifyInput } from '@shakedown/change'
import { parsePolicy } from '@shakedown/policy'
import type { Policy } from '@shakedown/policy'

export const policyFile = '.github/shakedown.yml'

export function policyOf(text: string): Policy {
  return parsePolicy(`version: 1\n${text}\n`, policyFile).policy
}

/** Three rungs, documentation on the lowest, pallets on the highest, tools between. */
export const policy = policyOf(`
targets: { lab: { environment: lab-env }, testnet: { environment: testnet-env } }
rules:
  - { name: documentation, paths: ["**/*.md", "docs/**"], exclude: ["pallets/**"], target: null }
  - { name: tools, paths: ["tools/**"], target: lab }
  - { name: runtime, paths: ["pallets/**", "runtime/**"], target: testnet }
areas: { docs: ["docs/**"], code: ["pallets/**"] }
labels: { require: ["testnet: required"] }
`)

const ids = { oldId: 'a'.repeat(40), newId: 'b'.repeat(40) }

export function modified(path: string, other: Partial<Change> = {}): Change {
  return { kind: 'modified', path, oldMode: '100644', newMode: '100644', ...ids, encoding: 'utf8', ...other }
}

export function renamed(oldPath: string, path: string): Change {
  return modified(path, { kind: 'renamed', oldPath })
}

/** Classifies a complete change, unless `over` says otherwise. */
export function classified(changes: readonly Change[], over: Partial<ClassifyInput> = {}): Classification {
  return classify({
    changeSet: { complete: true, changes, source: 'test' },
    policy,
    policyFile,
    guardedPaths: [policyFile],
    labels: [],
    ...over,
  })
}

export function codes({ findings }: Classification): string[] {
  return findings.map((finding) => finding.code)
}

/** What an answer says, written out. */
export function said(answer: Classification): unknown {
  return JSON.parse(JSON.stringify(answer))
}
