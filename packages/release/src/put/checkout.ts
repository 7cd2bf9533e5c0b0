import { isSha, quote, shortSha } from '@shakedown/ports'
import type { Variable } from '@shakedown/ssh'
import { faultOf, runIn } from './run.ts'
import type { RunTools } from './run.ts'
import type { Expectation } from '../environment/expect.ts'
import type { ReleaseHost } from '../host/ask.ts'
import { checkoutLookScript } from '../scripts/checkout.ts'

export interface CheckoutQuestion {
  /** Absolute, or below ~/. */
  app: string
  /** A tag, or a commit of 7 digits or more. */
  to: string
  /** Whether to fetch first, and to compare the tag with its origin. */
  fetch: boolean
  required: readonly string[]
  expectations: readonly Expectation[]
  /** What the restart will get. */
  variables: readonly Variable[]
  timeoutMs: number
  run: string
}

export interface Checkout {
  /** What is checked out now. */
  head: string
  /** A tag of it; empty when it has none. */
  name: string
  /** The commit that `to` means. */
  commit: string
  isTag: boolean
  /** Files that git knows and somebody has changed. */
  dirty: number
  /** What people should know. */
  warnings: readonly string[]
}

/** What a checkout on a host is like, and what would be checked out; a sentence for why that cannot be. */
export async function lookAtCheckout(
  host: ReleaseHost,
  question: CheckoutQuestion,
  tools: RunTools,
): Promise<Checkout | string> {
  const { app, to, fetch, required, expectations, variables, timeoutMs, run } = question
  const own = { SHAKEDOWN_APP: app, SHAKEDOWN_TO: to, SHAKEDOWN_FETCH: fetch ? 'yes' : 'no' }
  const asked = [
    ...required.map((name) => ['need', name, '', '']),
    ...expectations.map(({ name, matches, pattern }) => ['expect', name, matches ? '=' : '!=', pattern]),
  ]
  const work = {
    script: checkoutLookScript,
    timeoutMs,
    secrets: [...variables, ...Object.entries(own).map(([name, value]) => ({ name, value }))],
    input: asked.flat(),
    quiet: true,
  }
  const ran = await runIn(host, { root: '', release: '', previous: '', run }, work, tools)
  const fault = faultOf(ran, `the look at ${app}`)
  if (fault !== undefined) return fault.why
  if (!ran.lines.includes('looked')) return `what ${app} is like could not be told`
  const unmet = ran.lines.flatMap((line) => unmetOf(line, asked, required, expectations))
  return unmet.length > 0 ? unmet.join('; ') : judgeCheckout(ran.lines, question)
}

function unmetOf(
  line: string,
  asked: readonly (readonly string[])[],
  required: readonly string[],
  expectations: readonly Expectation[],
): string[] {
  const [word = '', rest = ''] = line.split(' ', 2)
  if (word === 'unset') return [`${rest} is not set in the shell that would run the restart`]
  if (word === 'empty') return [`${rest} is empty in the shell that would run the restart`]
  if (word !== 'misses') return []
  const expectation = expectations[Number(rest) - required.length]
  return [`${asked[Number(rest)]?.[1] ?? ''} is not as ${quote(expectation?.text ?? '')} expects`]
}

/** @param lines what `checkoutLookScript` said */
export function judgeCheckout(
  lines: readonly string[],
  { app, to, fetch }: Pick<CheckoutQuestion, 'app' | 'to' | 'fetch'>,
): Checkout | string {
  const all = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))
  const one = (word: string) => all(word)[0] ?? ''
  const [fault] = all('fault')
  if (fault !== undefined) return `${app}: ${quote(fault)}`
  const [head, before, tag, byId, unfetched] = ['head', 'before', 'tag', 'commit', 'unfetched'].map(one)
  if (head === undefined || !isSha(head)) return `${app} has nothing checked out`
  if (tag !== '' && byId !== '' && tag !== byId)
    return `${quote(to)} is a tag and the beginning of another commit. Give the whole commit`
  const isTag = tag !== ''
  const commit = isTag ? tag : byId
  const failure = unfetched === '' ? '' : `; the fetch failed: ${quote(unfetched ?? '')}`
  if (commit === undefined || !isSha(commit)) return `${app} knows no tag or commit ${quote(to)}${failure}`
  const warnings: string[] = []
  if (isTag && fetch) {
    const moved = all('there')
      .map((line) => line.split(' ', 2))
      .find(([sha]) => sha !== (before === '' ? commit : before))
    if (moved !== undefined) {
      const [sha = '', remote = ''] = moved
      return `the tag ${to} has moved: it is ${shortSha(before === '' ? commit : (before ?? ''))} here and ${shortSha(sha)} at ${quote(remote)}. Name the commit in "to"`
    }
    if (!lines.includes('asked')) {
      return `whether the tag ${to} has moved is unknown${failure}. Name the commit in "to", or set fetch: false`
    }
  }
  if (failure !== '') warnings.push(`${app}: ${failure.slice(2)}; ${shortSha(commit)} is there already`)
  if (lines.includes('clobber'))
    warnings.push(`${app}: other tags have moved at their origin; they were left as they are`)
  const dirty = Number(one('dirty'))
  if (dirty > 0) warnings.push(`${app}: ${dirty} changed ${dirty === 1 ? 'file is' : 'files are'} put on git's stash`)
  return { head, name: one('name'), commit, isTag, dirty, warnings }
}
