import type { Judgement } from '../promise/judge.ts'
import type { Release } from '../versions/releases.ts'
import { compareVersions, isEqual, type Version } from '../versions/version.ts'

export interface ToDraw extends Pick<Judgement, 'candidate' | 'effective' | 'previous' | 'window' | 'state'> {
  readonly selected: readonly Release[]
  readonly before: readonly Release[]
}

/** Releases that are drawn one by one; between them, those that are not run become a number. */
const mostDrawn = 40

/** The window as a line of releases, oldest first: `◇ 1.0.0 ── ◆ 1.1.0 ── ○ 3 ── ● 1.4.0 ══▶ 1.5.0`. */
export function drawWindow({ candidate, effective, previous, window, selected, before, state }: ToDraw): string {
  if (candidate === undefined) return ''
  const marks: { text: string; isPlain: boolean }[] = []
  const isFloor = (version: Version) => effective !== undefined && isEqual(version, effective)
  const run = new Set(selected.map(({ tag }) => tag))
  const mark = ({ version, tag }: Release) => {
    const sign = isFloor(version) ? (run.has(tag) ? '◆' : '◈') : run.has(tag) ? '●' : '○'
    return { text: `${sign} ${version.text}`, isPlain: sign === '○' }
  }
  const old = previous === undefined ? [] : before.filter(({ version }) => isEqual(version, previous.floor))
  for (const { version } of old) {
    if (effective === undefined || compareVersions(version, effective) < 0) {
      marks.push({ text: `◇ ${version.text}`, isPlain: false })
    }
  }
  marks.push(...window.map(mark))
  const line = collapse(marks, marks.length > mostDrawn ? 1 : 3).join(' ── ')
  const end = state === 'upcoming' ? '(next)' : candidate.text
  return `${line}${line === '' ? '' : ' '}══▶ ${end}`
}

export const drawingLegend = '◆ floor, run   ◈ floor, not run   ● run   ○ not run   ◇ floor before   ══▶ candidate'

/** Runs of more than `most` plain marks become one. */
function collapse(marks: readonly { text: string; isPlain: boolean }[], most: number): string[] {
  const texts: string[] = []
  for (let at = 0; at < marks.length;) {
    let end = at
    while (marks[end]?.isPlain === true) end++
    if (end - at > most) texts.push(`○ ${end - at} not run`)
    else for (const { text } of marks.slice(at, Math.max(end, at + 1))) texts.push(text)
    at = Math.max(end, at + 1)
  }
  return texts
}
