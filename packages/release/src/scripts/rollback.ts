import { filesCheck } from './files.ts'
import { put } from './parts.ts'

export interface RollbackFacts {
  /** Names of the secrets that are not kept on the host. */
  asked: readonly string[]
  /** Whole seconds. */
  scriptSeconds: number
  healthSeconds: number
}

/**
 * `rollback.sh`: for a person at the console, when nothing else is left. It needs bash and the usual small programs, and
 * gives the release exactly the environment that it had. It keeps to the same order as the other scripts: the log first.
 */
export function rollbackScript({ asked, scriptSeconds, healthSeconds }: RollbackFacts): string {
  return `#!/usr/bin/env bash
# Starts this release again and makes it the present one. Written by Shakedown; see --help.
set -euo pipefail
asked=(${asked.join(' ')})
script_seconds=${scriptSeconds} health_seconds=${healthSeconds}
${body}`
}

const body = `
usage() {
  cat <<'TEXT'
Usage: rollback.sh [--dry-run] [--force] [--secret-file NAME=PATH]… [--break-lock OWNER]

Runs deploy.sh of this release with the environment that it had, waits until its health check passes, and lets "current"
lead here. Data and migrations are not rolled back: see to it that today's data can be read by this release.

  --dry-run      print what would be done, and take no lock
  --force        also when the release was called bad, never was live, or its uploaded files are not as they were
  --secret-file  take a secret that is not kept here from a file, instead of being asked for it
  --break-lock   take over the lock of exactly this owner, as an earlier try has printed it
TEXT
}
die() { printf 'rollback.sh: %s\\n' "$*" >&2; exit 1; }
say() { printf '%s\\n' "$*"; }

case " $* " in *" --help "* | *" -h "*) usage; exit 0 ;; esac
release=$(cd "$(dirname "\${BASH_SOURCE[0]}")" && pwd -P)
if [ "\${1-}" != --inside ]; then
  exec env -i HOME="$HOME" PATH="$PATH" USER="\${USER-}" LOGNAME="\${LOGNAME-}" LANG=C.UTF-8 TERM="\${TERM-dumb}" \\
    bash --noprofile --norc "$release/rollback.sh" --inside "$@"
fi
shift
dry=no force=no break= from_files=()
while [ "$#" -gt 0 ]; do
  case $1 in
    --dry-run) dry=yes ;;
    --force) force=yes ;;
    --break-lock) [ "$#" -gt 1 ] || die '--break-lock needs the owner'; break=$2; shift ;;
    --secret-file) [ "$#" -gt 1 ] || die '--secret-file needs NAME=PATH'; from_files+=("$2"); shift ;;
    *) usage >&2; die "unknown: $1" ;;
  esac
  shift
done

n=\${release##*/}
case $n in 0* | *[!0-9]* | "") die "$release is not the folder of a release" ;; esac
place=$(cd "$release/../.." && pwd -P)
cd "$place"
[ -f "$release/env" ] && [ -f "$release/deploy.sh" ] && [ -f log.jsonl ] || die "release $n is not whole: env, deploy.sh or the log is missing"
bash --noprofile --norc -n "$release/deploy.sh" || die "bash does not accept deploy.sh"
${put}${filesCheck}
# What the log says of this release; a line that was cut never took effect.
status=unknown was_live=no present=
while IFS= read -r line || [ -n "$line" ]; do
  case $line in "{"*"}") ;; *) continue ;; esac
  about=no
  case $line in *'"n":'"$n"[,}]*) about=yes ;; esac
  case $line in
    *'"event":"live"'*)
      present=\${line##*'"n":'}
      present=\${present%%[!0-9]*}
      if [ "$about" = yes ]; then status=live was_live=yes
      elif [ "$status" = live ]; then status=superseded; fi ;;
    *'"event":"begin"'*) if [ "$about" = yes ]; then status=candidate; fi ;;
    *'"event":"bad"'* | *'"event":"unproven"'*)
      if [ "$about" = yes ]; then status=\${line##*'"event":"'}; status=\${status%%'"'*}; fi ;;
    *'"event":"proven"'*) if [ "$about" = yes ]; then status=superseded; fi ;;
    *'"event":"failed"'*) if [ "$about" = yes ] && [ "$status" = candidate ]; then status=bad; fi ;;
    *'"event":"removed"'*) if [ "$about" = yes ]; then die "release $n was removed"; fi ;;
  esac
done <log.jsonl

# What of the uploaded files is not as it was: gone, changed, locked (cannot be read), stiff (cannot be executed).
record= wanted= own= amiss= files=
IFS= read -r record <"$release/release.json" || true
# Its names are sorted: what comes after "environment" is no name of the release's own environment.
line=\${record##*'"environment":'}
case $line in *'"files":"'*) wanted=\${line##*'"files":"'}; wanted=\${wanted%%'"'*} ;; esac
case $line in *'"own":['*) own=\${line##*'"own":['}; own=\${own%%']'*}; own=\${own//[,\\"]/ } ;; esac
if [ -n "$wanted" ]; then
  while IFS= read -r line; do
    case $line in
      "list "*) files="not known" amiss+="files.sha256 \${line#list }"$'\\n' ;;
      "listed "*) files="\${line#listed } as they were uploaded" ;;
      "wrong 0" | "unread 0") ;;
      "wrong "*) files="\${line#wrong } not as they were uploaded" ;;
      "unread "*) files+=" (\${line#unread } could not be read in time)" ;;
      *) amiss+="\${line//[^[:print:]]/?}"$'\\n' ;;
    esac
  done < <(cd "$release" && __shakedown_files "$wanted" "$own" 5)
  [ -n "$files" ] || amiss="they could not be compared"$'\\n' files="not known"
else
  case $record in *'"upload:'*) files="without a list, so not compared" ;; *) files=none ;; esac
fi

names() {
  env -i bash --noprofile --norc -c 'set -a; . "$1"; compgen -e' - "$release/env" | grep -vxE 'PWD|OLDPWD|SHLVL|_' | tr '\\n' ' '
}
say "release $n ($status) of $place"
say "present release: \${present:-none}"
( set +u; . "$release/env"; say "version \${SHAKEDOWN_VERSION:-not given}, commit \${SHAKEDOWN_COMMIT:-unknown}" )
say "environment: $(names)"
say "uploaded files: $files"
[ -z "$amiss" ] || printf '%s' "$amiss"
[ "\${#asked[@]}" -eq 0 ] || say "secrets that are not kept here: \${asked[*]}"
if [ -L lock ]; then say "locked by: $(readlink lock)"; fi
if [ -e hold ]; then say "held: $(head -n 1 hold)"; fi
if [ -f "$release/health.sh" ]; then say "health check: up to $health_seconds s"; else say "health check: none"; fi
if [ "$dry" = yes ]; then say "dry run: nothing was done"; exit 0; fi
if [ "$force" = no ]; then
  [ "$was_live" = yes ] || die "release $n never was live; --force starts it all the same"
  case $status in bad | unproven) die "release $n is called $status; --force starts it all the same" ;; esac
  [ -z "$amiss" ] || die "uploaded files of release $n are not as they were uploaded; put them back, or --force starts it all the same"
fi

secrets=()
ask_for() {
  local name=$1 entry value=
  for entry in "\${from_files[@]+"\${from_files[@]}"}"; do
    [ "\${entry%%=*}" = "$name" ] || continue
    value=$(cat -- "\${entry#*=}" && printf x) || die "cannot read the file for $name"
    value=\${value%x}
    secrets+=("$name=\${value%$'\\n'}")
    return 0
  done
  { : </dev/tty; } 2>/dev/null || die "the secret $name is not kept here, and there is no terminal to ask; use --secret-file $name=PATH"
  # Silent before it asks: read -s asks first, and somebody fast would see the first letters.
  shown=$(stty -g </dev/tty)
  trap 'stty "$shown" </dev/tty' EXIT
  stty -echo </dev/tty
  printf '%s (not shown): ' "$name" >/dev/tty
  IFS= read -r value </dev/tty || die "no value for $name"
  stty "$shown" </dev/tty
  trap - EXIT
  printf '\\n' >/dev/tty
  secrets+=("$name=$value")
}
for name in "\${asked[@]+"\${asked[@]}"}"; do ask_for "$name"; done

# The lock is the same one that deployments take: a link whose target names the owner.
me=\${USER:-\${LOGNAME:-somebody}}
me=\${me//[!A-Za-z0-9._-]/_}
group=0
if [ -r /proc/$$/stat ]; then
  IFS= read -r line </proc/$$/stat
  read -r line line group line <<<"\${line##*) }" || true
else group=$(ps -o pgid= -p $$ | tr -d ' ') || group=0; fi
printf -v now '%(%s)T' -1
owner="console=$me/$$;until=$((now + script_seconds + health_seconds + 60));pgid=\${group:-0}"
guarded() {
  if command -v flock >/dev/null; then ( flock 9; "$@" ) 9>>lock.guard; else "$@"; fi
}
take() {
  ln -s -n -- "$owner" lock 2>/dev/null && return 0
  [ -L lock ] || die '"lock" cannot be made here'
  [ -n "$break" ] && [ "$(readlink lock)" = "$break" ] || return 1
  rm -f lock.new
  ln -s -n -- "$owner" lock.new
  put lock.new lock
}
leave() {
  code=$?
  trap '' INT TERM HUP
  if [ -L lock ] && [ "$(readlink lock)" = "$owner" ]; then rm -f lock; fi
  exit "$code"
}
guarded take || die "locked by: $(readlink lock || true)
If nothing of it runs any more: rollback.sh --break-lock '$(readlink lock || true)'"
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

log() {
  local at last
  TZ=UTC printf -v at '%(%Y-%m-%dT%H:%M:%SZ)T' -1
  last=$(tail -c 1 log.jsonl; printf x)
  case $last in $'\\n'* | x) ;; *) echo >>log.jsonl ;; esac
  printf '{"at":"%s",%s"by":"console=%s",%s}\\n' "$at" "\${2-}" "$me" "$1" >>log.jsonl
  sync -d -- log.jsonl 2>/dev/null || sync
}
fail() {
  log '"event":"failed","n":'"$n"',"step":"'"$1"'","why":"by rollback.sh: '"$2"'"'
  die "$2; the present release is still \${present:-none}, and what runs is uncertain"
}
# In the environment that the release had, and nothing else.
within() (
  trap - EXIT INT TERM HUP
  set -a
  . "$release/env"
  set +a
  export SHAKEDOWN_ROOT=$place SHAKEDOWN_RELEASE=$release SHAKEDOWN_PREVIOUS=\${present:+$place/releases/$present} SHAKEDOWN_RUN=console
  [ "\${#secrets[@]}" -eq 0 ] || export "\${secrets[@]}"
  cd "$HOME" 2>/dev/null || cd /
  unset TERM OLDPWD
  options=(--noprofile --norc)
  if grep -q extglob "$release/$1"; then options+=(-O extglob); fi
  exec bash "\${options[@]}" -euo pipefail "$release/$1" </dev/null
)

log '"event":"again","n":'"$n"
say "deploy.sh starts"
within deploy.sh || fail script "deploy.sh ended with exit status $?"
health=none
if [ -f "$release/health.sh" ]; then
  until within health.sh; do
    printf -v now '%(%s)T' -1
    : "\${began:=$now}"
    [ "$((now - began))" -lt "$health_seconds" ] || fail health "not healthy within $health_seconds s"
    sleep 2
  done
  health=passed
fi
bound=asserted running=
if [ -f "$release/version.sh" ]; then
  running=$(within version.sh | grep -v '^[[:space:]]*$' | tail -n 1) || fail version "the version command failed"
  ( . "$release/env"
    [ "$running" = "$SHAKEDOWN_VERSION" ] && [ -n "$running" ] && exit 0
    case $running in *[!0-9a-f]* | ?????? | ????? | ???? | ??? | ?? | ? | "") exit 1 ;; esac
    case $SHAKEDOWN_COMMIT in "$running"*) exit 0 ;; *) exit 1 ;; esac
  ) || fail version "something else runs"
  bound=asked
fi
# Only what needs no escaping in JSON: the next deployment asks again.
running=\${running//[!A-Za-z0-9._+-]/_}

trap '' INT TERM HUP
rm -f current.new
ln -s -n "releases/$n" current.new
log '"event":"live","health":"'"$health"'","n":'"$n"',"running":"'"\${running:0:200}"'"' '"bound":"'"$bound"'",'
put current.new current
for record in releases/*/release.json; do
  if [ "$record" = "releases/$n/release.json" ]; then now=live
  elif grep -q '"status":"live"' "$record"; then now=superseded
  else continue; fi
  sed 's/"status":"[a-z]*"/"status":"'"$now"'"/' "$record" >"\${record%/*}/.release.json.new" &&
    put "\${record%/*}/.release.json.new" "$record" || true
done
say "release $n is live"
`
