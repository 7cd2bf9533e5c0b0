import { guard, opening, put } from './parts.ts'
import { relay } from './relay.ts'
import { listName } from '../files/list.ts'

/**
 * Variables of all of these: SHAKEDOWN_ROOT, SHAKEDOWN_RELEASE, SHAKEDOWN_PREVIOUS, SHAKEDOWN_RUN, and the secrets that are
 * not kept on the host. The release's environment is added as it was frozen. Own names begin with `__shakedown_`, because
 * that environment may have any other. The first line is `running`, or says what is refused.
 */
const needs = (file: string) => `
[ -f "$SHAKEDOWN_RELEASE/${file}" ] || { printf 'refused release %s\\n' '${file}'; exit 3; }
`

const load = `${needs('env')}
set -a
. "$SHAKEDOWN_RELEASE/env"
set +a
unset OLDPWD
`

/**
 * Writes the process group of what is about to run into the lock, so that nobody breaks it while that runs. The guard is
 * let go before anything else starts.
 */
const claim = `
__shakedown_group=$$
kill -0 -- "-$$" 2>/dev/null || __shakedown_group=0
(${opening}${guard}${put}
cd "$SHAKEDOWN_ROOT" 2>/dev/null || refuse lock-lost
exec 9>>lock.guard || refuse disk
enter -x
[ -L lock ] || refuse lock-lost
owner=$(readlink lock)
[ "\${owner%%;until=*}" = "$SHAKEDOWN_LOCK" ] || refuse lock-lost "$owner"
rm -f lock.new
ln -s -n -- "\${owner%;pgid=*};pgid=$__shakedown_group" lock.new && put lock.new lock || refuse disk
)
unset SHAKEDOWN_LOCK
`

/** A whole script or nothing of it: bash would begin with the first half of one that is broken. */
const checked = (file: string) => `${needs(file)}
__shakedown_options=(--noprofile --norc)
if grep -q extglob "$SHAKEDOWN_RELEASE/${file}"; then __shakedown_options+=(-O extglob); fi
__shakedown_said=$("$BASH" "\${__shakedown_options[@]}" -n "$SHAKEDOWN_RELEASE/${file}" 2>&1) &&
  case $__shakedown_said in *"delimited by end-of-file"*) false ;; esac ||
  { printf '%s\\n' "$__shakedown_said" >&2; printf 'refused syntax\\n'; exit 3; }
`

const become = (file: string) => `echo running${runs(file)}`

const runs = (file: string) => `
exec "$BASH" "\${__shakedown_options[@]}" -euo pipefail "$SHAKEDOWN_RELEASE/${file}"
`

/**
 * From now on, what the release changes of its uploaded files is its own doing: the list's times tell since when. Long
 * before the script's first command, because times are only as fine as the clock of the kernel.
 */
const mark = `
[ ! -f "$SHAKEDOWN_RELEASE/${listName}" ] || touch -c "$SHAKEDOWN_RELEASE/${listName}" 2>/dev/null || true
`

/** Starts the release: its deploy.sh. One more variable: SHAKEDOWN_LOCK, the identity of the lock, which must be held. */
export const deployScript = `${mark}${checked('deploy.sh')}${needs('env')}${claim}${load}${become('deploy.sh')}`

/** The same for a script that goes on when nobody hears it any more. */
export const leavingScript = `${mark}${checked('deploy.sh')}${needs('env')}${claim}echo running\n${relay}${load}${runs('deploy.sh')}`

/** Runs one of the release's own questions. */
export function questionScript(file: 'health.sh' | 'version.sh'): string {
  return `${checked(file)}${load}${become(file)}`
}

/** Runs somebody else's question in the release's environment. */
export function givenQuestionScript(text: string): string {
  return `${load}echo running\n${text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')}\n`
}

/** Stdin: name, `=` or `!=`, and pattern of each expectation, ended by NUL; `end`. The values stay where they are. */
export const expectScript = `
__shakedown_items=()
while IFS= read -r -d "" __shakedown_item; do __shakedown_items+=("$__shakedown_item"); done
__shakedown_count=\${#__shakedown_items[@]}
[ "$__shakedown_count" -gt 0 ] && [ "\${__shakedown_items[__shakedown_count - 1]}" = end ] || { echo 'refused cut'; exit 3; }
${load}
builtin echo running
for ((__shakedown_at = 0; __shakedown_at < __shakedown_count - 1; __shakedown_at += 3)); do
  __shakedown_name=\${__shakedown_items[__shakedown_at]}
  __shakedown_pattern=\${__shakedown_items[__shakedown_at + 2]}
  if [ -z "\${!__shakedown_name+set}" ]; then echo unset; continue; fi
  __shakedown_fits="!="
  if [[ \${!__shakedown_name} == $__shakedown_pattern ]]; then __shakedown_fits="="; fi
  if [ "$__shakedown_fits" = "\${__shakedown_items[__shakedown_at + 1]}" ]; then echo fits; else echo misses; fi
done
`
