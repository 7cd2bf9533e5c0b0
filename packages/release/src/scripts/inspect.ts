import { filesCheck } from './files.ts'
import { opening } from './parts.ts'
import { answer, read } from './questions.ts'
import { shownFiles } from '../files/findings.ts'

/**
 * Looks whether a release can be started as it lies there, and starts nothing. Variables: SHAKEDOWN_ROOT,
 * SHAKEDOWN_RELEASE; `SHAKEDOWN_OVER_NAME` for each value that is to take the place of a frozen one; the secrets that are
 * not kept on the host. Stdin, each field ended by NUL, four for each question: `need`, NAME; `artifact`, name, digest, or
 * nothing where the list has it; `files`, digest of the list, words of `Own`; `expect`, NAME, `=` or `!=`, pattern; then
 * `end`. Values stay where they are: only names and words come back. What needs programs is done before the release's
 * environment, with a PATH of its own, is loaded.
 */
export const inspectScript = `${opening}
${read}${filesCheck}cd "$SHAKEDOWN_RELEASE" || refuse release folder
for __shakedown_item in env deploy.sh; do
  [ -f "$__shakedown_item" ] && [ -r "$__shakedown_item" ] || refuse release "$__shakedown_item"
done
for __shakedown_item in deploy.sh health.sh version.sh; do
  [ ! -e "$__shakedown_item" ] || (exec -a bash "$BASH" --noprofile --norc -O extglob -n "$__shakedown_item") 2>/dev/null ||
    printf 'syntax %s\\n' "$__shakedown_item"
done
printf 'script %s\\n' "$(__shakedown_digest <deploy.sh)"
__shakedown_item=$SHAKEDOWN_ROOT/.room-$$
head -c 65536 /dev/zero 2>/dev/null >"$__shakedown_item" || echo full
rm -f "$__shakedown_item"
for ((__shakedown_at = 0; __shakedown_at + 4 <= __shakedown_count; __shakedown_at += 4)); do
  __shakedown_item=\${__shakedown_items[__shakedown_at + 1]}
  __shakedown_wanted=\${__shakedown_items[__shakedown_at + 2]}
  case \${__shakedown_items[__shakedown_at]} in
    files) __shakedown_files "$__shakedown_item" "$__shakedown_wanted" ${shownFiles}; continue ;;
    artifact) ;;
    *) continue ;;
  esac
  case $__shakedown_item in "" | /* | ../* | */../* | */..) continue ;; esac
  if [ -d "$__shakedown_item" ]; then
    [ -z "$__shakedown_wanted" ] || printf 'presence %s\\n' "$((__shakedown_at / 4))"
  elif [ ! -f "$__shakedown_item" ]; then printf 'absent %s\\n' "$((__shakedown_at / 4))"
  elif [ -n "$__shakedown_wanted" ] && [ "$(__shakedown_digest <"$__shakedown_item")" != "$__shakedown_wanted" ]; then
    printf 'differs %s\\n' "$((__shakedown_at / 4))"
  fi
done
cd "$HOME" 2>/dev/null || cd /
builtin unset OLDPWD
set -a
. "$SHAKEDOWN_RELEASE/env"
set +a
for __shakedown_item in "\${!SHAKEDOWN_OVER_@}"; do
  builtin export "\${__shakedown_item#SHAKEDOWN_OVER_}=\${!__shakedown_item}"
done
${answer}builtin echo inspected
`
