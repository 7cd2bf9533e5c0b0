import { groups, guard, locate, opening, put, survey } from './parts.ts'

/**
 * One change under the lock. Stdin, each ended by NUL: the size that the log must have (`any`: whatever), steps with their
 * arguments, and `end`. Variables: root, name, identity.
 *
 *     file <n> <mode> <name> <text>   in the folder of a release to come; `add` appends to what `copy` brought
 *     copy <n> <from>                 begins that folder as a copy of another release's
 *     log <line>
 *     place <n>                       the folder of the release comes into being
 *     record <n> <json>
 *     current <n>
 *     remove <n>
 *     hold <json>, unhold
 *     lease <text>, unlock
 *     sweep                           what killed changes have left
 */
export const changeScript = `${opening}${locate}${guard}${groups}${put}${survey}
items=()
while IFS= read -r -d "" item; do items+=("$item"); done
count=\${#items[@]}
[ "$count" -gt 1 ] && [ "\${items[count - 1]}" = end ] || refuse cut
cd "$place" 2>/dev/null || refuse lock-lost
exec 9>>lock.guard || refuse disk
enter -x
[ -L lock ] || refuse lock-lost
owner=$(readlink lock)
[ "\${owner%%;until=*}" = "$identity" ] || refuse lock-lost "$owner"
size=0
[ ! -s log.jsonl ] || size=$(wc -c <log.jsonl)
size=$((size))
[ "\${items[0]}" = any ] || [ "\${items[0]}" = "$size" ] || { echo changed; survey; exit 0; }

lines=() written=()
clean() { rm -rf releases/.new-* current.new lock.new hold.new; }
stop() { clean || true; refuse disk; }
numbered() { case $1 in 0*|*[!0-9]*|"") refuse cut ;; esac; }

prepare_folder() { numbered "$1"; mkdir -p "releases/.new-$1"; }
prepare_file() {
  prepare_folder "$1" && printf '%s' "$4" >"releases/.new-$1/$3" && chmod "$2" "releases/.new-$1/$3" || stop
  written+=("releases/.new-$1/$3")
}
prepare_add() { prepare_folder "$1" && printf '%s' "$3" >>"releases/.new-$1/$2" || stop; written+=("releases/.new-$1/$2"); }
prepare_copy() { numbered "$2"; prepare_folder "$1" && cp -Rp "releases/$2/." "releases/.new-$1/" || stop; }
prepare_place() { numbered "$1"; [ ! -e "releases/$1" ] || { clean; refuse taken "$1"; }; }
prepare_record() {
  numbered "$1"
  [ -d "releases/$1" ] && [ ! -L "releases/$1" ] || return 0
  printf '%s\\n' "$2" >"releases/$1/.release.json.new" || stop
  written+=("releases/$1/.release.json.new")
}
prepare_current() { numbered "$1"; rm -f current.new; ln -s -n "releases/$1" current.new || stop; }
prepare_hold() { printf '%s\\n' "$1" >hold.new || stop; written+=(hold.new); }
prepare_lease() { rm -f lock.new; ln -s -n -- "$1" lock.new || stop; }
prepare_log() { lines+=("$1"); }
prepare_sweep() { rm -rf releases/.new-* releases/.gone-* releases/*/.release.json.new key.new; }
prepare_remove() { numbered "$1"; }
prepare_unhold() { :; }
prepare_unlock() { :; }

apply_file() { :; }
apply_add() { :; }
apply_copy() { :; }
apply_log() { :; }
apply_sweep() { :; }
apply_place() { put "releases/.new-$1" "releases/$1" || unsettled; }
apply_record() { [ ! -f "releases/$1/.release.json.new" ] || put "releases/$1/.release.json.new" "releases/$1/release.json" || unsettled; }
apply_current() { put current.new current || unsettled; }
apply_remove() {
  [ -d "releases/$1" ] && [ ! -L "releases/$1" ] || return 0
  { rm -rf "releases/.gone-$1" && put "releases/$1" "releases/.gone-$1" && rm -rf "releases/.gone-$1"; } || unsettled
}
apply_hold() { put hold.new hold || unsettled; }
apply_unhold() { rm -f hold || unsettled; }
apply_lease() { put lock.new lock || unsettled; }
apply_unlock() { rm -f lock || unsettled; }
settled=yes
unsettled() { settled=no; }

walk() {
  local at=1 word
  while [ "$at" -lt "$((count - 1))" ]; do
    word=\${items[at]}
    case $word in
      file) "$1_$word" "\${items[@]:at + 1:4}"; at=$((at + 5)) ;;
      add) "$1_$word" "\${items[@]:at + 1:3}"; at=$((at + 4)) ;;
      copy|record) "$1_$word" "\${items[@]:at + 1:2}"; at=$((at + 3)) ;;
      log|place|current|remove|hold|lease) "$1_$word" "\${items[at + 1]}"; at=$((at + 2)) ;;
      unhold|unlock|sweep) "$1_$word"; at=$((at + 1)) ;;
      *) refuse cut ;;
    esac
  done
}
walk prepare
[ "\${#written[@]}" -eq 0 ] || sync -- "\${written[@]}" 2>/dev/null || true

# From here to the end nobody may stop it halfway.
trap '' TERM HUP INT PIPE
if [ "\${#lines[@]}" -gt 0 ]; then
  last=$'\\n'
  [ "$size" -eq 0 ] || last=$(tail -c 1 log.jsonl; printf x)
  append() {
    case $last in $'\\n'*) ;; *) echo || return 1 ;; esac
    printf '%s\\n' "\${lines[@]}"
  }
  if ! append >>log.jsonl; then
    truncate -s "$size" log.jsonl 2>/dev/null || true
    stop
  fi
  sync -d -- log.jsonl 2>/dev/null || sync 2>/dev/null || true
fi
walk apply
printf 'done %s\\n' "$settled"
survey
`
