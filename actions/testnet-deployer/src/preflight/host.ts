import { cut, releaseHost, type Link } from '@shakedown/fleet'
import type { Place } from '@shakedown/release'
import { hostOf, portOf, type CheckSpec, type SourceSpec } from '@shakedown/watch'
import { ConnectError, TunnelError, type RunOutcome, type Session } from '@shakedown/ssh'
import type { HostWork } from '../host.ts'
import { describeFault, QUESTION_TIMEOUT_MS, runOn, type HostTools } from '../running.ts'
import { bad, notAsked, ok, type Check, type HostChecks } from './check.ts'
import { checkOwners, owned, type LockTerms } from './owners.ts'
import { CANARY, judgeSurvey, surveyed, surveyScript, type Survey } from './survey.ts'

export interface PreflightWork {
  host: HostWork
  teardown: string
  /** Where the deployments are, as it is written. */
  place: Place
  /** What a deployment would do about a lock. */
  locks: LockTerms
  /** Of the watch; those without an alias are read directly, and no host is asked about them. */
  sources: readonly SourceSpec[]
  /** Those that run a command. */
  checks: readonly CheckSpec[]
  /** The jump hosts, for a message. */
  via: string
}

/** Everything that a deployment to this host needs; changes nothing there. Never throws for what happens on the host. */
export async function checkHost(link: Link, work: PreflightWork, tools: HostTools): Promise<HostChecks> {
  const began = tools.clock.now()
  const checks = await askHost(link, work, tools)
  const clean = checks.map((check) => ({ ...check, found: cut(check.found) }))
  return { alias: link.host.alias, seconds: Math.round((tools.clock.now() - began) / 100) / 10, checks: clean }
}

async function askHost(link: Link, work: PreflightWork, tools: HostTools): Promise<Check[]> {
  const { host } = link
  const sources = work.sources.filter(({ alias, command }) => alias === host.alias && command === undefined)
  let session: Session
  try {
    session = await link.session()
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error
    return [bad('login', error.what, error.mend), ...later(work, host.alias, sources).map(notAsked)]
  }
  const login = ok('login', `${host.user}@${host.host}:${host.port}${work.via}, host key and login are right`)
  const { outcome, survey } = await ask(session, work, tools)
  const fault = describeFault(outcome, 'the survey')
  if (fault !== undefined) {
    return [login, bad('bash', fault.why, mendFor(outcome)), ...later(work, host.alias, sources).slice(1).map(notAsked)]
  }
  const own = [...work.host.env(host.alias), ...work.host.secrets].map(({ name }) => name)
  return [
    login,
    ...judgeSurvey(survey, work.place.root, [...own, 'SHAKEDOWN_CANARY']),
    ...(await checkOwners(releaseHost(link), work.place, work.locks, tools)),
    await checkSessions(session, work, tools),
    ...(await Promise.all(sources.map((source) => checkTunnel(session, source)))),
    ...(await checkScripts(session, work, tools)),
  ]
}

/** The names of all checks after the login, for a host that could not be asked. */
function later(work: PreflightWork, alias: string, sources: readonly SourceSpec[]): string[] {
  const tunnels = sources.map((source) => tunnelTo(source))
  return [...surveyed, ...owned, 'sessions', ...tunnels, ...scriptsOf(work, alias).map(({ name }) => name)]
}

async function ask(session: Session, work: PreflightWork, tools: HostTools) {
  const survey: Survey & { lines: string[] } = { lines: [], heardAt: NaN }
  const transcript = tools.transcript(session.host.alias)
  const outcome = await session.run({
    script: `${work.host.prologue}${surveyScript}`,
    env: [...work.host.env(session.host.alias), { name: 'SHAKEDOWN_CANARY', value: CANARY }],
    secrets: work.host.secrets,
    timeoutMs: QUESTION_TIMEOUT_MS,
    signal: tools.signal,
    onLine: (stream, line) => {
      if (stream === 'stdout' && line.startsWith('clock ')) survey.heardAt = tools.clock.date().getTime() / 1000
      if (stream === 'stdout') survey.lines.push(line)
      return transcript.line(line)
    },
  })
  return { outcome, survey }
}

function mendFor(outcome: RunOutcome): string {
  if (outcome.kind !== 'not-started') return 'See the log of this host'
  return 'Let bash be in the PATH of the login; a command= in authorized_keys must be the shakedown-shell of this version'
}

/** A script, and beside it the channel that ends it when the step is cancelled. */
async function checkSessions(session: Session, { host }: PreflightWork, tools: HostTools): Promise<Check> {
  const over = new AbortController()
  const open = new Promise<void>((resolve) => over.signal.addEventListener('abort', () => resolve(), { once: true }))
  async function* input() {
    await open
    yield Buffer.from('over\n')
  }
  const first = runOn(session, 'cat >/dev/null', QUESTION_TIMEOUT_MS, host, tools, input())
  const second = await runOn(session, 'true', 5_000, host, tools)
  over.abort()
  await first
  const fault = describeFault(second.outcome, 'a second script')
  if (fault === undefined) return ok('sessions', 'two at once')
  return bad(
    'sessions',
    fault.why,
    'Set MaxSessions to 4 or more in sshd_config: ending a script needs a second channel',
  )
}

function tunnelTo({ url }: SourceSpec): string {
  return `tunnel to ${hostOf(url)}:${portOf(url)}`
}

/** Whether the server lets the watch through; that nothing answers there before a deployment is as it should be. */
async function checkTunnel(session: Session, source: SourceSpec): Promise<Check> {
  const name = tunnelTo(source)
  try {
    const stream = await session.forward(hostOf(source.url), portOf(source.url))
    stream.on('error', () => {}).destroy()
    return ok(name, 'allowed, and something answers')
  } catch (error) {
    if (!(error instanceof TunnelError)) throw error
    if (error.kind === 'refused') return ok(name, 'allowed; nothing answers there now')
    const mend = 'With restrict in authorized_keys, add port-forwarding and permitopen="HOST:PORT" for it'
    return bad(name, error.message, error.kind === 'forbidden' ? mend : 'See what the host says of it')
  }
}

interface Script {
  name: string
  text: string
  /** Whether it may be run: it asks, and changes nothing. */
  asks: boolean
}

function scriptsOf({ host, teardown, sources, checks }: PreflightWork, alias: string): Script[] {
  const followed = sources.filter((source) => source.alias === alias)
  return [
    { name: 'script', text: host.script ?? '', asks: false },
    { name: 'health', text: host.health, asks: true },
    { name: 'version-command', text: host.versionCommand, asks: true },
    { name: 'teardown', text: teardown, asks: false },
    // A log is followed without an end.
    ...followed.map(({ name, command, scheme }) => ({
      name: `${scheme} ${name}`,
      text: command ?? '',
      asks: scheme === 'command',
    })),
    ...checks
      .filter(({ on }) => on.includes(alias))
      .map(({ name, subject }) => ({ name: `check ${name}`, text: subject, asks: true })),
  ].filter(({ text }) => text !== '')
}

/** The deploy script is only read; what merely asks is run, since only running shows that its programs are there. */
async function checkScripts(session: Session, work: PreflightWork, tools: HostTools): Promise<Check[]> {
  const checks: Check[] = []
  for (const script of scriptsOf(work, session.host.alias)) checks.push(await checkScript(session, script, work, tools))
  return checks
}

async function checkScript(
  session: Session,
  script: Script,
  { host }: PreflightWork,
  tools: HostTools,
): Promise<Check> {
  const { name, text, asks } = script
  if (!asks) {
    // Over stdin, so that neither a command line nor a file on the host has it.
    const read = 'exec bash --noprofile --norc -n'
    const { outcome } = await runOn(session, read, QUESTION_TIMEOUT_MS, host, tools, once(text))
    const fault = describeFault(outcome, `reading ${name}`)
    return fault === undefined
      ? ok(name, 'bash accepts it')
      : bad(name, `bash does not accept it: ${fault.why}`, 'Correct it')
  }
  const { outcome, lastLine } = await runOn(session, text, QUESTION_TIMEOUT_MS, host, tools)
  if (outcome.kind === 'exited' && outcome.code === 0) {
    return ok(
      name,
      name === 'health' ? 'healthy now' : `prints ${lastLine.trim() === '' ? 'nothing now' : lastLine.trim()}`,
    )
  }
  const fault = describeFault(outcome, 'it')
  const why = fault?.why ?? ''
  // 126 and 127 are the shell's own words for a program that is not there or cannot be run.
  const runs = outcome.kind === 'exited' && outcome.code !== 126 && outcome.code !== 127
  if (runs) return ok(name, `it runs; ${why}, as may be before the first deployment`)
  return bad(name, why, 'Install what it calls on the host, or correct it')
}

async function* once(text: string) {
  yield Buffer.from(text.replace(/\r\n/g, '\n'))
}
