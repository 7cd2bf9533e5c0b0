import type { Classification, FileDecision } from '@shakedown/change'
import { demandOf, NULL_DEPLOYMENT, stricter, type Policy, type Rule } from '@shakedown/policy'

/** What a policy made of many commits. */
export interface LintTotals {
  /** How many commits needed each target, the least demanding first. */
  targets: readonly { target: string; commits: number }[]
  /** More than the null deployment. */
  demanding: number
  /** Commits that could not be judged, or not whole; they count as most demanding. */
  unknown: number
  /** The policy's rules in its order, also those that named nothing; then what decided where no rule did. */
  rules: readonly LintedRule[]
  /** Where the files lie that no rule names and that ask for something: what a new rule would name. At most 20. */
  unnamed: readonly UnnamedFolder[]
  /** What was lowered to the null deployment, whatever the rule says. */
  proofs: readonly LintedProof[]
}

export interface LintedRule {
  rule: string
  /** `policy`, `preset:…`; `none` where no rule decided: `default`, `closure`, `gate`, `integrity`. */
  source: string
  /** What it asks for; the most that it asked for where that differs. */
  target: string
  files: number
  /** Those with such a file. */
  commits: number
  /** Those whose answer comes from such a file. */
  decided: number
}

export interface UnnamedFolder {
  /** `pallets/dkg/**`, or a file at the top. */
  paths: string
  files: number
  commits: number
  /** Those in which nothing else asks for as much: a rule for these paths would change the answer. */
  alone: number
}

export interface LintedProof {
  proof: string
  files: number
  commits: number
  /** Those that need nothing with it. */
  freed: number
}

export interface Tally {
  add(classification: Classification): void
  addUnknown(target: string): void
  totals(): LintTotals
}

const mostFolders = 20

/** Counts as it goes: a long history has more files than are worth holding. */
export function tally(policy: Policy): Tally {
  const targets = new Map(policy.targets.map(({ name }) => [name, 0]))
  const rules = new Map(policy.rules.map((rule) => [rule.name, emptyRule(rule)]))
  const folders = new Map<string, UnnamedFolder>()
  const proofs = new Map<string, LintedProof>()
  let unknown = 0
  const needs = (target: string) => targets.set(target, (targets.get(target) ?? 0) + 1)

  return {
    addUnknown(target) {
      unknown++
      needs(target)
    },

    add({ target, confidence, files }) {
      needs(target)
      if (confidence === 'unknown') unknown++
      const demand = demandOf(policy, target)
      // Labels and gaps in the difference can ask for more than any file does; then no file decides.
      const deciding = demand === 0 ? [] : files.filter((file) => demandOf(policy, file.target) === demand)
      for (const [rule, some] of Map.groupBy(files, ruleOf)) {
        const found = rules.get(rule) ?? { ...emptyRule(undefined), rule, target: NULL_DEPLOYMENT }
        const asked = some.reduce((most, file) => stricter(policy, most, file.target), found.target)
        rules.set(rule, {
          ...found,
          target: found.source === 'none' ? asked : found.target,
          files: found.files + some.length,
          commits: found.commits + 1,
          decided: found.decided + Number(deciding.some((file) => ruleOf(file) === rule)),
        })
      }
      const unnamed = files.filter((file) => file.rule === 'default' && demandOf(policy, file.target) > 0)
      for (const [paths, some] of Map.groupBy(unnamed, folderOf)) {
        const found = folders.get(paths) ?? { paths, files: 0, commits: 0, alone: 0 }
        const isAlone = deciding.length > 0 && deciding.every((file) => some.includes(file))
        folders.set(paths, {
          paths,
          files: found.files + some.length,
          commits: found.commits + 1,
          alone: found.alone + Number(isAlone),
        })
      }
      for (const [proof, some] of Map.groupBy(files, (file) => file.proof)) {
        if (proof === 'none') continue
        const found = proofs.get(proof) ?? { proof, files: 0, commits: 0, freed: 0 }
        proofs.set(proof, {
          proof,
          files: found.files + some.length,
          commits: found.commits + 1,
          freed: found.freed + Number(demand === 0),
        })
      }
    },

    totals() {
      const counted = [...targets].map(([target, commits]) => ({ target, commits }))
      const ofRung = ({ target }: { target: string }) => demandOf(policy, target)
      return {
        targets: counted,
        demanding: counted.filter((one) => ofRung(one) > 0).reduce((sum, { commits }) => sum + commits, 0),
        unknown,
        rules: [...rules.values()],
        unnamed: [...folders.values()]
          .toSorted((a, b) => b.alone - a.alone || b.commits - a.commits || b.files - a.files)
          .slice(0, mostFolders),
        proofs: [...proofs.values()].toSorted((a, b) => b.files - a.files),
      }
    },
  }
}

/** The closure raises some files and frees others: two rules, to whoever reads the table. */
function ruleOf({ rule, proof }: FileDecision): string {
  return proof === 'outside-closure' ? 'outside the closure' : rule
}

function emptyRule(rule: Rule | undefined): LintedRule {
  const counts = { files: 0, commits: 0, decided: 0 }
  if (rule === undefined) return { rule: '', source: 'none', target: '', ...counts }
  return { rule: rule.name, source: rule.source, target: rule.target, ...counts }
}

/** Two folders deep, as rules are mostly written. */
function folderOf({ path }: FileDecision): string {
  const folders = path.split('/').slice(0, -1).slice(0, 2)
  return folders.length === 0 ? path : `${folders.join('/')}/**`
}
