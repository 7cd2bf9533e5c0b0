/**
 * What the scripts on a host share. They need bash (4.2 or later), the usual small programs (coreutils or busybox), and
 * flock (util-linux or busybox). No value is ever part of these texts, nor of a command's arguments: names arrive as
 * variables, the rest over stdin.
 *
 * Every command of these texts can be the last one before power is lost, so each rests on one order: what is new is made
 * beside its place; then one line goes to log.jsonl, which is what decides; then what was made is moved into place. A
 * change that ended before its line has not happened. After its line it has, and what is missing is done by the next
 * change, from the log alone.
 */
export const opening = `
LC_ALL=C
umask 077
refuse() { printf 'refused %s\\n' "$*"; exit 3; }
((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 402)) || refuse bash "$BASH_VERSION"
`

/** Sets "place" from "root" and "name". */
export const locate = `
case $root in
  /*) place=$root/$name ;;
  "~") place=$HOME/$name ;;
  "~/"*) place=$HOME/\${root#"~/"}/$name ;;
  *) place=$HOME/$root/$name ;;
esac
`

/**
 * The guard makes reading and changing one step. It is held by descriptor 9 for milliseconds, never while something of
 * somebody else runs: a daemon would inherit it. busybox's flock knows no waiting time.
 */
export const guard = `
enter() {
  local tries=0
  command -v flock >/dev/null || refuse flock
  until flock -n "$1" 9; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || refuse guard
    sleep 0.1
  done
}
`

/** A process group that cannot be told to be gone counts as there. */
export const groups = `
group_lives() {
  local group=\${1##*;pgid=} said
  case $group in 0*|1|*[!0-9]*|"") return 1 ;; esac
  if said=$(kill -0 -- "-$group" 2>&1); then return 0; fi
  case $said in *"o such process"*) return 1 ;; *) return 0 ;; esac
}
`

/** Moves a link or a file into place at once; without -T a link to a folder would have things moved into that folder. */
export const put = `
put() {
  mv -fT "$1" "$2" 2>/dev/null && return 0
  if [ -L "$1" ]; then
    mv -fh "$1" "$2" 2>/dev/null || { ln -sfn "$(readlink "$1")" "$2" && rm -f "$1"; }
  elif [ -d "$1" ]; then [ ! -e "$2" ] && mv "$1" "$2"
  else mv -f "$1" "$2"; fi
}
`

/** Prints all that is to be known about a deployment. The caller is in its folder, and holds the guard. */
export const survey = `
survey() {
  local item line lines last size=0 time
  printf -v time '%(%s)T' -1
  printf 'time %s\\nplace %s\\npath %s\\n' "$time" "$PWD" "$PATH"
  if [ -L current ]; then printf 'current %s\\n' "$(readlink current)"
  elif [ -e current ]; then echo 'strange current'; fi
  if [ -L lock ]; then
    line=$(readlink lock)
    printf 'lock %s\\n' "\${line//[^[:print:]]/?}"
    if group_lives "$line"; then echo lives; fi
  elif [ -e lock ]; then echo 'strange lock'; fi
  if [ -e hold ]; then
    line=
    IFS= read -r line <hold || true
    printf 'hold %s\\n' "$line"
  fi
  if [ -s log.jsonl ]; then
    size=$(wc -c <log.jsonl)
    mapfile lines <log.jsonl
    for item in "\${lines[@]}"; do printf 'log %s\\n' "\${item%$'\\n'}"; done
    last=\${lines[\${#lines[@]} - 1]}
    if [ "\${last%$'\\n'}" = "$last" ]; then echo torn; fi
  fi
  printf 'size %s\\n' "$((size))"
  for item in releases/* releases/.[!.]*; do
    [ -e "$item" ] || [ -L "$item" ] || continue
    line=\${item##*/}
    case $line in *[!A-Za-z0-9._-]*) echo 'folder ?'; continue ;; esac
    if [ -L "$item" ] || [ ! -d "$item" ]; then printf 'folder %s strange\\n' "$line"; continue; fi
    printf 'folder %s\\n' "$line"
    if [ -e "$item/.release.json.new" ]; then printf 'left %s/.release.json.new\\n' "$line"; fi
    if [ -f "$item/release.json" ] && [ -r "$item/release.json" ]; then
      last=
      IFS= read -r last <"$item/release.json" || true
      printf 'record %s %s\\n' "$line" "$last"
    fi
  done
  echo end
}
`
