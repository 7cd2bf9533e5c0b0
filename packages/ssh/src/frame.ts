import { isVariableName, ProblemError, quote } from '@shakedown/ports'
import type { Problem } from '@shakedown/ports'
import type { Variable } from './transport.ts'

/**
 * What runs on the host before the script does. It is the only thing in the command line, so nothing of the script and
 * no value shows up in process lists. In order:
 *
 * - keeps the connection's stdin as descriptor 3, away from every command of the script
 * - makes sure that it leads a process group of its own, so that the group can be killed whole
 * - prints a marker on both streams: what came before (a noisy ~/.bashrc) is not the script's
 * - reads `NAME=value`…, an empty item, and the script, each ended by NUL; half of it runs nothing
 * - lets bash check the script alone: an unbalanced `}` would break out of the braces below
 * - leaves a watchdog in another group: at the end of stdin (client killed, network lost) it ends the script's group;
 *   not for a script that is fed, because it reads that stdin itself
 * - becomes a fresh bash that reads the script as one brace group with a stdin of its own, empty or what it is fed, so
 *   that a command that reads stdin cannot eat the rest of the script
 *
 * One line, without `'`, `!` and doubled backslashes, so that POSIX shells, fish and csh pass it on unchanged.
 */
const supervisor = `
exec 3<&0 </dev/null;
cd "$HOME" 2>/dev/null || cd /;
kill -0 -- "-$$" 2>/dev/null || exec setsid "$BASH" --noprofile --norc -c "$BASH_EXECUTION_STRING" "$0" "$@" <&3;
LC_ALL=C;
printf "\\n%s ready %s\\n" "$1" "$$";
printf "\\n%s ready %s\\n" "$1" "$$" >&2;
__shakedown_env=();
while IFS= read -r -d "" -u 3 __shakedown_item && [ -n "$__shakedown_item" ]; do
 __shakedown_env+=("$__shakedown_item"); done;
IFS= read -r -d "" -u 3 __shakedown_script || exit 125;
__shakedown_item=$(printf "%s\\n" "$__shakedown_script" | (exec -a bash "$BASH" --noprofile --norc "\${@:2}" -n) 2>&1)
 && case $__shakedown_item in *"delimited by end-of-file"*) false;; esac
 || { printf "%s refused\\n" "$1"; printf "%s\\n" "$__shakedown_item" >&2; exit 2; };
__shakedown_stdin="<&3 3<&-";
case $0 in *-fed) ;; *)
__shakedown_stdin="</dev/null";
set -m;
( trap "" HUP; exec >/dev/null 2>&1; __shakedown_env= __shakedown_script=;
 while IFS= read -r -u 3 __shakedown_item; do :; done;
 kill -0 "$$" || exit 0;
 kill -TERM -- "-$$"; kill -CONT -- "-$$";
 for __shakedown_item in {1..20}; do kill -0 -- "-$$" || exit 0; sleep 0.1; done;
 kill -KILL -- "-$$"
) &
set +m;
exec 3<&-;;
esac;
printf "%s running\\n" "$1";
[ "\${#__shakedown_env[@]}" -eq 0 ] || export "\${__shakedown_env[@]}";
exec -a bash "$BASH" --noprofile --norc "\${@:2}" -euo pipefail -s
 < <(printf "{ :; %s\\n\\n} %s\\nexit \\"\\$?\\"\\n" "$__shakedown_script" "$__shakedown_stdin")
`
  .trim()
  .replaceAll('\n', ' ')

/**
 * The command for the login shell, whichever that is. Of its environment only what names the user, the home and the
 * programs is kept: what a profile exports would make a deploy depend on who set up the account.
 * @param mark unguessable, letters and digits only
 * @param fed whether the script reads what follows the frame
 */
export function commandFor(mark: string, script: string, fed = false): string {
  // A brace group is parsed before `shopt` in it runs, so extended patterns must be on from the start.
  const options = /\bextglob\b/.test(script) ? ' -O extglob' : ''
  const kept = 'HOME="$HOME" PATH="$PATH" USER="$USER" LOGNAME="$LOGNAME" LANG=C.UTF-8'
  return `exec env -i ${kept} bash --noprofile --norc -c '${supervisor}' shakedown${fed ? '-fed' : ''} ${mark}${options}`
}

/** What goes over stdin. `checkScript` and `checkVariables` must have passed. */
export function frame(script: string, variables: readonly Variable[]): Buffer {
  const items = [...variables.map(({ name, value }) => `${name}=${value}`), '', unixLines(script)]
  return Buffer.from(items.map((item) => `${item}\0`).join(''), 'utf8')
}

/** CRLF would make directory names end in a carriage return; a byte order mark would be part of the first word. */
function unixLines(script: string): string {
  return script.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n')
}

/** Linux refuses to start a program with a longer string in its environment (MAX_ARG_STRLEN), all later commands with it. */
const maxValueBytes = 128 * 1024 - 1024
const maxTotalBytes = 1024 * 1024

/** Names to which bash gives a meaning of its own, or that it does not let anybody set. */
const bashOwn = new Set(
  (
    'BASH BASHOPTS BASHPID DIRSTACK EPOCHREALTIME EPOCHSECONDS EUID FUNCNAME GROUPS HISTCMD LINENO OLDPWD OPTARG OPTIND ' +
    'PIPESTATUS PPID PWD RANDOM SECONDS SHELLOPTS SHLVL SRANDOM UID _'
  ).split(' '),
)

/** Faults that would make the variables arrive changed, or keep the script from starting. Names only, never values. */
export function checkVariables(variables: readonly Variable[], where = 'input "env"'): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  let total = 0
  for (const { name, value } of variables) {
    const bytes = Buffer.byteLength(value)
    total += bytes + name.length + 2
    const add = (what: string, mend: string) => problems.push({ where, what, mend })
    if (!isVariableName(name)) {
      add(`${quote(name)} is not the name of a variable`, 'Use letters, digits and _, not a digit first')
    } else if (bashOwn.has(name) || /^(?:BASH_|__shakedown_)/.test(name)) {
      add(`${name} has a meaning of its own in bash`, 'Choose another name')
    }
    if (seen.has(name)) add(`${quote(name)} is set twice`, 'Set each name once, in env or in secrets')
    seen.add(name)
    if (value.includes('\0')) add(`the value of ${name} contains a NUL byte`, 'Encode it, for example with base64')
    if (!value.isWellFormed()) add(`the value of ${name} is not valid Unicode`, 'Encode it, for example with base64')
    if (bytes > maxValueBytes) {
      add(`the value of ${name} has ${bytes} bytes, programs take at most ${maxValueBytes}`, 'Put it into a file')
    }
  }
  if (total > maxTotalBytes) {
    problems.push({
      where,
      what: `all values together have ${total} bytes, programs take at most ${maxTotalBytes}`,
      mend: 'Put large ones into a file',
    })
  }
  return problems
}

export function checkScript(script: string, where = 'input "script"'): Problem[] {
  if (script.includes('\0')) {
    return [{ where, what: 'the script contains a NUL byte', mend: 'Save it as plain text in UTF-8' }]
  }
  return script.isWellFormed()
    ? []
    : [{ where, what: 'the script is not valid Unicode', mend: 'Save it as plain text in UTF-8' }]
}

/** @throws ProblemError with everything that keeps the script from being sent */
export function assertSendable(script: string, variables: readonly Variable[]): void {
  const problems = [...checkScript(script, 'script'), ...checkVariables(variables, 'environment of the script')]
  if (problems.length > 0) throw new ProblemError(problems)
}
