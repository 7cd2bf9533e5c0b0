import { bad, ok, type Check } from './check.ts'

/** Of each group one is enough; the first gives it its name. */
const programs: Readonly<Record<string, readonly string[]>> = {
  'util-linux': ['setsid', 'flock'],
  coreutils: [
    'sha256sum/shasum/openssl',
    'cat chmod cp date df head ln mkdir mkfifo mktemp mv od readlink rm sleep stat tee tr'.split(' '),
  ].flat(),
  tar: ['tar'],
  findutils: ['find'],
  mawk: ['awk'],
}
const groups = Object.values(programs).flat()

/** Arrives changed wherever something between here and bash reads it as text of its own. */
export const CANARY = ' $(id) `id` "\'\\ !\n\tä*\r\n'

/**
 * Asks a host for everything in one script; each answer is a line `word text`. Leaves nothing behind: what it makes, it
 * makes in a new folder beside the root's place.
 */
export const surveyScript = `
say() { printf '%s %s\\n' "$1" "$2"; }
say clock "$(date +%s)"
say bash "$BASH_VERSION"
say canary "$(printf %s "$SHAKEDOWN_CANARY" | od -An -v -tx1 | tr -d ' \\n')"
say names "$(compgen -e | tr '\\n' ' ')"
for group in ${groups.join(' ')}; do
  found=
  for name in \${group//\\// }; do if command -v "$name" >/dev/null; then found=1; fi; done
  [ "$found" ] || say missing "$group"
done
above=$SHAKEDOWN_ROOT
until [ -d "$above" ]; do
  if [ -e "$above" ] || [ -L "$above" ]; then say unwritable "$above is no folder"; exit 0; fi
  above=\${above%/*}; above=\${above:-/}
done
work=
trap '[ -z "$work" ] || rm -rf "$work"' EXIT
if ! work=$(mktemp -d "$above/.shakedown-preflight-XXXXXXXX" 2>&1); then say unwritable "$work"; work=; exit 0; fi
say free "$(df -Pk "$above" | awk 'NR == 2 { print $4 }')"
if ! head -c 4096 /dev/zero 2>&1 >"$work/full"; then say unwritable "nothing can be written into $above"; exit 0; fi
ln -s one "$work/next" && ln -s two "$work/current" && mv -T "$work/next" "$work/current" &&
  [ "$(readlink "$work/current")" = one ] || say switch no
if command -v flock >/dev/null; then flock -n 9 9>"$work/guard" || say lock no; fi
say done yes
`

/** What `survey` said, and when: its clock is read when its first line arrives. */
export interface Survey {
  lines: readonly string[]
  /** Seconds since 1970, here, when the line `clock` came; NaN when none came. */
  heardAt: number
}

const MIN_FREE_KIB = 100 * 1024
/** Leases and the times in records are compared between hosts. */
const MAX_SKEW_SECONDS = 10

const allowedNames =
  /^(?:HOME|PATH|USER|LOGNAME|LANG|LC_ALL|PWD|OLDPWD|SHLVL|_|BASH_EXECUTION_STRING|__CF_USER_TEXT_ENCODING)$/

/** The names of the checks below, for where none of them was made. */
export const surveyed = ['bash', 'environment', 'programs', 'root', 'clock'] as const

export function judgeSurvey({ lines, heardAt }: Survey, root: string, own: readonly string[]): Check[] {
  const said = (word: string) => lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1)
  const all = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))
  return [
    judgeBash(said('bash')),
    judgeEnvironment(said('canary'), said('names'), own),
    judgePrograms(all('missing'), said('switch'), said('lock')),
    judgeRoot(root, said('unwritable'), said('free'), said('done')),
    judgeClock(said('clock'), heardAt),
  ]
}

function judgeBash(version: string | undefined): Check {
  const [, major = 0, minor = 0] = (/^(\d+)\.(\d+)/.exec(version ?? '') ?? []).map(Number)
  if (major * 100 + minor >= 402) return ok('bash', `version ${version}`)
  return bad('bash', `version ${version ?? 'unknown'}`, 'Install bash 4.2 or later, first in the PATH of the login')
}

function judgeEnvironment(canary: string | undefined, names: string | undefined, own: readonly string[]): Check {
  if (canary !== Buffer.from(CANARY).toString('hex')) {
    return bad('environment', 'a variable arrived changed', 'Remove what stands between sshd and bash on the host')
  }
  const foreign = (names ?? '')
    .split(' ')
    .filter((name) => name !== '' && !allowedNames.test(name) && !own.includes(name))
  if (foreign.length === 0) return ok('environment', 'nothing but what the step gives')
  return bad(
    'environment',
    `it holds ${foreign.join(', ')}, too`,
    'Remove what stands between sshd and bash on the host',
  )
}

function judgePrograms(missing: readonly string[], flip: string | undefined, lock: string | undefined): Check {
  if (missing.length > 0) {
    const packages = Object.keys(programs).filter((name) => programs[name]?.some((group) => missing.includes(group)))
    const names = missing.map((group) => group.split('/')[0]).join(', ')
    return bad('programs', `the PATH of the login has no ${names}`, `Install ${packages.join(', ')}`)
  }
  if (flip !== undefined) return bad('programs', 'mv -T does not replace a link at once', 'Install GNU coreutils')
  if (lock !== undefined) return bad('programs', 'flock cannot lock a file there', 'Choose a root on a local disk')
  return ok('programs', 'all there, and mv -T and flock do what they should')
}

function judgeRoot(
  root: string,
  unwritable: string | undefined,
  free: string | undefined,
  done: string | undefined,
): Check {
  if (unwritable !== undefined) {
    return bad(
      'root',
      `${root} cannot be written: ${unwritable}`,
      'Give the folder to the user, or set root to another one',
    )
  }
  const kib = /^\d+$/.test(free ?? '') ? Number(free) : undefined
  if (done === undefined || kib === undefined) {
    return bad('root', `what is free at ${root} could not be told`, 'See what the host said in its log')
  }
  const room = kib < 1024 * 1024 ? `${Math.floor(kib / 1024)} MiB` : `${(kib / 1024 / 1024).toFixed(1)} GiB`
  if (kib < MIN_FREE_KIB) return bad('root', `only ${room} are free at ${root}`, 'Make room on the host')
  return ok('root', `${root} can be written, ${room} are free`)
}

function judgeClock(text: string | undefined, heardAt: number): Check {
  const there = /^\d+$/.test(text ?? '') ? Number(text) : NaN
  // The host tells whole seconds, and the answer took a moment.
  const apart = Math.round(there - heardAt)
  if (Math.abs(apart) <= MAX_SKEW_SECONDS)
    return ok('clock', `within ${Math.max(1, Math.abs(apart))} s of the runner's`)
  if (Number.isNaN(apart)) return bad('clock', 'the host did not tell its time', 'Look at date on the host')
  const where = apart > 0 ? 'ahead of' : 'behind'
  return bad(
    'clock',
    `${Math.abs(apart)} s ${where} the runner's`,
    'Set the time of the host (NTP): leases are compared by it',
  )
}
