// Method git: a tag or commit on servers that Shakedown did not deploy. What is started is recorded, and so is what ran
// before: from then on method release can do it.
import { atOnce, oneFolder } from '@shakedown/fleet'
import {
  checkoutScript,
  currentOf,
  decideCommit,
  lookAtCheckout,
  look,
  markBad,
  recordPresent,
  reportStatus,
} from '@shakedown/release'
import type { Checkout, Held, HostState, NewRelease, ReleaseHost } from '@shakedown/release'
import { runUrl, shortSha, writeDuration } from '@shakedown/ports'
import { compareEnvironments, objection } from './environment.ts'
import { belowFloor } from './floor.ts'
import { orOut, outOf, type HostPlan, type Survey } from './host-plan.ts'
import type { Context } from './main.ts'
import { lockSeen, whyBad } from './recorded.ts'
import type { Settings } from './settings.ts'
import type { Crew } from './tools.ts'
import type { HostResult } from './verdict.ts'

interface Found {
  host: ReleaseHost
  state: HostState
}

interface Seen extends Found {
  checkout: Checkout
}

/** Fetches and looks on every host; no work tree is changed. */
export async function surveyCheckouts(settings: Settings, crew: Crew, context: Context): Promise<Survey> {
  const { inputs } = settings
  const run = context.event.runId
  const found = await atOnce(crew.hosts, inputs.concurrency, (host) => lookAt(host, settings, crew))
  const there = found.filter((one): one is Found => 'state' in one)
  const aims = there.flatMap(({ host, state }) => {
    const aim = state.history.aims.get(run)
    return aim === undefined ? [] : [{ alias: host.alias, ...aim }]
  })
  const [aim] = aims
  // What an earlier attempt has written down counts also where it did not come to, and whatever the tag means by now.
  const to = aim?.commit ?? inputs.to
  const looked = [
    ...found.filter((one): one is HostResult => 'outcome' in one),
    ...(await atOnce(there, inputs.concurrency, (one) => lookFor(one, to, settings, crew, run))),
  ]
  const seen = looked.filter((one): one is Seen => 'checkout' in one)
  const commits = new Set(seen.map(({ checkout }) => checkout.commit))
  const [commit = ''] = commits
  const version = aim?.version ?? versionOf(settings, seen[0]?.checkout.isTag === true)
  const target = version === '' ? shortSha(commit) : `${version} (${shortSha(commit)})`
  const ready = await atOnce(seen, inputs.concurrency, (one) => ask(one, version, settings, crew, context))
  const out = [...looked, ...ready].filter((one): one is HostResult => 'outcome' in one)
  const plans = ready.filter((one): one is HostPlan => 'prepare' in one)
  const warnings = [
    ...(aim === undefined ? [] : [`Run ${run} has decided on ${target} before, and stays with it.`]),
    ...seen.flatMap(({ host, checkout }) => checkout.warnings.map((warning) => `${host.alias}: ${warning}`)),
  ]
  const locked = lockSeen(seen.map(({ host, state }) => ({ alias: host.alias, state })))
  const survey = { plans, out, target: seen.length === 0 ? inputs.to : target, locked, warnings }
  if (new Set(aims.map((one) => one.commit)).size > 1) {
    const what = aims.map((one) => `${one.alias} ${shortSha(one.commit)}`).join(', ')
    return { ...survey, refused: `Run ${run} has decided on different commits before: ${what}. Start a new run` }
  }
  if (commits.size > 1) {
    const what = seen.map(({ host, checkout }) => `${host.alias} ${shortSha(checkout.commit)}`).join(', ')
    return { ...survey, refused: `${inputs.to} is not the same commit on all hosts: ${what}. Name the commit in "to"` }
  }
  const same = oneFolder(seen.map(({ host, state }) => ({ alias: host.alias, state })))
  if (same !== undefined) return { ...survey, refused: `No host was touched: ${same.why}` }
  const [first] = out
  if (first !== undefined && (inputs['on-host-failure'] === 'stop' || plans.length === 0)) {
    const all = `${out.length} of ${crew.hosts.length} hosts`
    return { ...survey, refused: `Not ready on ${all}, so none was touched. ${first.alias}: ${first.why}` }
  }
  return { ...survey, refused: undefined }
}

async function lookAt(host: ReleaseHost, { place }: Settings, { tools }: Crew): Promise<Found | HostResult> {
  return await orOut(host, async () => ({
    host,
    state: await look(host, place, { signal: tools.signal, keyed: true }),
  }))
}

async function lookFor(
  { host, state }: Found,
  to: string,
  { inputs, required, expectations, today }: Settings,
  { tools }: Crew,
  run: string,
): Promise<Seen | HostResult> {
  const question = {
    app: inputs['app-directory'],
    to,
    fetch: inputs.fetch,
    required,
    expectations,
    variables: today,
    timeoutMs: inputs['script-timeout'],
    run,
  }
  return await orOut(host, async () => {
    const checkout = await lookAtCheckout(host, question, tools)
    return typeof checkout === 'string' ? outOf(host.alias, 'look', checkout) : { host, state, checkout }
  })
}

/** What `version-command` must print; empty where only the commit is known. */
function versionOf({ inputs }: Settings, isTag: boolean): string {
  if (inputs.version !== '') return inputs.version
  return isTag ? inputs.to.replace(/^v(?=\d)/, '') : ''
}

async function ask(
  { host, state, checkout }: Seen,
  version: string,
  settings: Settings,
  crew: Crew,
  context: Context,
): Promise<HostPlan | HostResult> {
  const { alias } = host
  const { inputs } = settings
  const { commit, head } = checkout
  const old = belowFloor(settings.floor, state.history, { n: 0, version })
  if (old !== undefined) return outOf(alias, 'floor', old)
  const present = currentOf(state.history)
  const record = present === undefined ? undefined : state.folders.get(present.n)
  const known = typeof record === 'object' ? record : undefined
  if (known === undefined && settings.envPolicy === 'fail-on-diff' && settings.required.length === 0) {
    const why = 'nothing is recorded of the environment that the service was deployed with'
    return outOf(alias, 'environment', `${why}. Name what it needs in required-env, or set env-policy: current`)
  }
  const surroundings =
    known === undefined
      ? undefined
      : await compareEnvironments(host, settings, { record: known, key: state.key }, crew.tools.signal)
  const against = surroundings === undefined ? undefined : objection(settings.envPolicy, surroundings, settings)
  if (against !== undefined) return outOf(alias, 'environment', against)
  const there = present?.commit === commit && head === commit && state.history.attempt?.state === 'live'
  const stays = there && checkout.dirty === 0 && (await answers(host, settings, crew, context.event.runId))
  const fromVersion = checkout.name === '' ? head : checkout.name
  const release = (of: string, called: string) => releaseOf(settings, { commit: of, version: called }, context)
  return {
    host,
    from: checkout.name === '' ? shortSha(head) : `${checkout.name} (${shortSha(head)})`,
    to: version === '' ? shortSha(commit) : `${version} (${shortSha(commit)})`,
    fromVersion,
    toVersion: version === '' ? commit : version,
    commit,
    stays,
    steps: stepsOf(settings, checkout, known?.commit === head, stays),
    comparing: Promise.resolve(surroundings ?? { diff: undefined, unknown: 'nothing was recorded' }),
    failingSince: present?.commit === head ? present.failing : undefined,
    warnings: [],
    prepare: (held) =>
      prepare(
        held,
        { head, commit, version, run: context.event.runId },
        presentOf(settings, checkout, context),
        settings,
      ),
    what: () => ({ kind: 'new', release: release(commit, version) }),
    secrets: [],
    bad: (held) =>
      inputs['bad-release'] === 'keep' || stays || head === commit ? undefined : currentOf(held.state.history)?.n,
  }
}

async function answers(host: ReleaseHost, { place, inputs }: Settings, { tools }: Crew, run: string): Promise<boolean> {
  const plan = { place, health: inputs.health, versionCommand: inputs['version-command'], secrets: inputs.secrets, run }
  const { faults } = await reportStatus(host, plan, tools)
  return !faults.some(({ code }) => code === 'unhealthy' || code === 'other-runs')
}

/** What ran before is recorded, too: without that there would be no way back to it, and nothing to call bad. */
async function prepare(
  held: Held,
  { head, ...aim }: { head: string; commit: string; version: string; run: string },
  present: NewRelease,
  settings: Settings,
): Promise<string | undefined> {
  const { inputs } = settings
  if (!held.state.history.aims.has(aim.run)) await decideCommit(held, aim)
  if (head === aim.commit) return undefined
  const known = currentOf(held.state.history)
  const limits = { scriptTimeoutMs: inputs['script-timeout'], healthTimeoutMs: inputs['health-timeout'] }
  const n = known?.commit === head ? known.n : await recordPresent(held, present, limits)
  if (inputs['bad-release'] === 'mark') await markBad(held, n, whyBad(settings))
  return undefined
}

function releaseOf(
  { inputs }: Settings,
  { commit, version }: { commit: string; version: string },
  { event }: Context,
): NewRelease {
  return {
    draft: {
      version,
      commit,
      target: 'git',
      environment: inputs.environment,
      artifacts: [],
      who: event.actor,
      run: { id: event.runId, attempt: event.runAttempt, url: runUrl(event) },
      floor: null,
    },
    env: inputs.env,
    secrets: inputs.secrets,
    freezeSecrets: true,
    script: checkoutScript(inputs['app-directory'], commit, inputs.restart),
    health: inputs.health,
    version: inputs['version-command'],
  }
}

/** Without a tag nobody knows what the service will call itself, so it is not asked when it is put back. */
function presentOf(settings: Settings, { head, name }: Checkout, context: Context): NewRelease {
  const release = releaseOf(settings, { commit: head, version: name.replace(/^v(?=\d)/, '') }, context)
  return name === '' ? { ...release, version: '' } : release
}

function stepsOf(
  { inputs, place }: Settings,
  { head, commit, dirty }: Checkout,
  recorded: boolean,
  stays: boolean,
): string[] {
  const app = inputs['app-directory']
  const held = inputs.hold === 0 ? [] : [`hold deployments for ${writeDuration(inputs.hold)}`]
  const lock = `lock ${place.root}/${place.name}`
  if (stays) return [lock, `leave ${shortSha(commit)} running`, ...held, 'let the lock go']
  const own = (text: string) => (text === '' ? 'none' : 'as given')
  return [
    lock,
    ...(recorded || head === commit ? [] : [`record ${shortSha(head)}, which runs now, as a release`]),
    ...(inputs['bad-release'] === 'mark' && head !== commit ? [`call ${shortSha(head)} bad`] : []),
    ...(dirty === 0 ? [] : [`put ${dirty} changed files of ${app} on git's stash`]),
    `check ${commit} out in ${app}, and restart`,
    `health check: ${own(inputs.health)}, for up to ${writeDuration(inputs['health-timeout'])}`,
    `running version: ${own(inputs['version-command'])}`,
    'record it as a release, with its environment',
    ...held,
    'let the lock go',
  ]
}
