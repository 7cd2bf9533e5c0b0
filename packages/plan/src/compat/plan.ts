import {
  cap,
  judgePromise,
  mostVersions,
  readAcknowledgements,
  releasesOf,
  select,
  weightOf,
  type Acknowledgement,
  type Choice,
  type Finding,
  type Judgement,
  type PromiseFacts,
  type Release,
  type Releases,
  type Scheme,
  type TagPattern,
} from '@shakedown/compat'
import type { Files, Sha } from '@shakedown/ports'
import { ancestorsOf } from './ancestors.ts'
import { candidateAt, filesOf, floorAt, type Declaration } from './declared.ts'
import { deployedVersions } from './deployed.ts'
import type { OpenedCompat } from './open.ts'
import { readTags } from './read-tags.ts'

/** Inputs of the plan, read. */
export interface CompatSettings {
  readonly candidate: Declaration
  readonly floor: Declaration
  readonly pattern: TagPattern
  readonly isPatternGuessed: boolean
  readonly scheme: Scheme
  readonly state: 'auto' | 'upcoming' | 'released'
  readonly releaseLine: string
  readonly choices: readonly Choice[]
  readonly includePrereleases: boolean
  readonly maxVersions: number
  readonly matrixFactor: number
  readonly allowPatchBreak: boolean
  readonly allowVacuous: boolean
  /** A file at the head; '' for none. */
  readonly acknowledgements: string
  readonly environments: readonly string[]
}

export interface CompatWorld {
  readonly date: Date
  /** Whether an artifact of this version is published already. */
  published(candidate: string): Promise<PromiseFacts['artifact']>
}

export interface CompatPlan extends Judgement {
  readonly head: Sha | undefined
  readonly base: Sha | undefined
  /** Where the tags come from. */
  readonly tagsVia: string
  readonly releases: Releases | undefined
  /** What is to be run, newest first. */
  readonly selected: readonly Release[]
  readonly dropped: readonly Release[]
  /** The reason, where the policy at the head decides; else ''. */
  readonly byHead: string
}

/** What the head promises to old clients, and which of their versions have to be run against it. */
export async function planCompat(
  opened: OpenedCompat,
  settings: CompatSettings,
  { date, published }: CompatWorld,
): Promise<CompatPlan> {
  const { compared, sources } = opened
  const { head } = compared
  const base = compared.kind === 'known' ? compared.base : undefined
  const { scheme, pattern } = settings
  if (head === undefined) {
    const why = compared.kind === 'unknown' ? `${compared.why}. ${compared.mend}` : 'no head is known'
    return nothing({ code: 'HISTORY_UNKNOWN', severity: 'error', message: why }, base)
  }
  const read = await readTags(opened, pattern, settings.floor.kind === 'given' && / days?$/.test(settings.floor.text))
  const releases = read.kind === 'known' ? releasesOf(read.tags, pattern) : undefined
  const files = await filesOf(opened, head)
  const candidate = await candidateAt(files, settings.candidate, scheme)
  const facts: PromiseFacts = {
    ...settings,
    head,
    candidate,
    floor: await floorAt(files, settings.floor, scheme),
    releases:
      releases === undefined
        ? { kind: 'unknown', why: read.kind === 'unknown' ? read.why : '' }
        : { kind: 'known', releases },
    base: base === undefined || base === head ? undefined : await sideOf(opened, settings, base),
    acknowledgements: await acknowledged(files, settings),
    artifact: candidate.kind === 'version' ? await published(candidate.version.text) : 'not-asked',
    today: date.toISOString().slice(0, 10),
    now: Math.floor(date.getTime() / 1000),
  }
  sources.log.debug(`${releases?.all.length ?? 0} releases, tags via ${read.kind === 'known' ? read.via : 'nobody'}`)
  const judgement = await judgePromise(facts, {
    ancestors: (all) => ancestorsOf(opened, head, all, read.kind === 'known' && read.via === 'git'),
    floorAt: async ({ sha }) => await floorAt(await filesOf(opened, sha), settings.floor, scheme),
  })
  const chosen = await choose(opened, settings, judgement, releases)
  return {
    ...strictest(judgement, chosen.findings),
    head,
    base,
    tagsVia: read.kind === 'known' ? read.via : 'none',
    releases,
    selected: chosen.kept,
    dropped: chosen.dropped,
    byHead: '',
  }
}

async function sideOf(
  opened: OpenedCompat,
  { candidate, floor, scheme }: CompatSettings,
  commit: Sha,
): Promise<PromiseFacts['base']> {
  const files = await filesOf(opened, commit)
  return { candidate: await candidateAt(files, candidate, scheme), floor: await floorAt(files, floor, scheme) }
}

/** Read from the head: an acknowledgement is part of the change that it is about, and is reviewed with it. */
async function acknowledged(
  files: Files,
  { acknowledgements, scheme }: CompatSettings,
): Promise<readonly Acknowledgement[]> {
  if (acknowledgements === '') return []
  const bytes = (await files.read([acknowledgements])).get(acknowledgements)
  return bytes === undefined ? [] : readAcknowledgements(new TextDecoder().decode(bytes), acknowledgements, scheme)
}

interface Chosen {
  kept: readonly Release[]
  dropped: readonly Release[]
  findings: readonly Finding[]
}

async function choose(
  { options }: OpenedCompat,
  { choices, maxVersions, matrixFactor, environments }: CompatSettings,
  { window, effective, candidate }: Judgement,
  releases: Releases | undefined,
): Promise<Chosen> {
  if (effective === undefined || candidate === undefined || releases === undefined)
    return { kept: [], dropped: [], findings: [] }
  const findings: Finding[] = []
  const asksDeployed = choices.some(({ kind }) => kind === 'deployed')
  const deployed = asksDeployed
    ? await deployedVersions(options.api, environments, releases)
    : { versions: [], findings: [] }
  findings.push(...deployed.findings)
  const found = select(choices, { window, floor: effective, deployed: deployed.versions, seed: candidate.text })
  if (found.missing.length > 0 && window.length > 0) {
    const message = `select names ${found.missing.join(', ')}, and the window from ${effective.text} has no such version`
    findings.push({ code: 'SELECTION_UNKNOWN_VERSION', severity: 'error', message })
  }
  for (const text of found.belowFloor) {
    const message = `${text} is deployed and below the floor ${effective.text}: its clients are given up`
    findings.push({ code: 'DEPLOYED_BELOW_FLOOR', severity: 'warning', message })
  }
  const { kept, dropped } = cap(found.selected, mostVersions(maxVersions, matrixFactor))
  if (dropped.length > 0) {
    const texts = dropped.map(({ version }) => version.text)
    const more = texts.length > 30 ? ` and ${texts.length - 30} more` : ''
    const message = `${kept.length} of ${found.selected.length} versions are run; left out: ${texts.slice(0, 30).join(', ')}${more}`
    findings.push({ code: 'WINDOW_TRUNCATED', severity: 'warning', message })
  }
  return { kept, dropped, findings }
}

/** What was found while selecting can only make the verdict worse. */
function strictest(judgement: Judgement, findings: readonly Finding[]): Judgement {
  const all = [...judgement.findings, ...findings]
  const weights = new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => weightOf(code)))
  const { verdict } = judgement
  if (verdict === 'invalid' || (!weights.has('invalid') && (verdict === 'broken-promise' || verdict === 'unknown'))) {
    return { ...judgement, findings: all }
  }
  if (weights.has('invalid')) return { ...judgement, findings: all, verdict: 'invalid', passed: false }
  if (weights.has('unknown')) return { ...judgement, findings: all, verdict: 'unknown', passed: false }
  return { ...judgement, findings: all }
}

function nothing(finding: Finding, base: Sha | undefined): CompatPlan {
  return {
    verdict: 'unknown',
    passed: false,
    candidate: undefined,
    state: 'unknown',
    floor: 'none',
    effective: undefined,
    previous: undefined,
    onBase: 'none',
    change: 'none',
    bump: 'none',
    window: [],
    vacuous: true,
    vacuousBecause: '',
    findings: [finding],
    head: undefined,
    base,
    tagsVia: 'none',
    releases: undefined,
    selected: [],
    dropped: [],
    byHead: '',
  }
}
