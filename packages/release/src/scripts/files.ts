import { opening } from './parts.ts'
import { listName } from '../files/list.ts'

/** Of stdin, as a word. */
export const digest = `
__shakedown_digest() {
  local sum
  if command -v sha256sum >/dev/null; then sum=$(sha256sum)
  elif command -v shasum >/dev/null; then sum=$(shasum -a 256)
  else sum=$(openssl dgst -sha256 -r); fi
  printf '%s' "\${sum:0:64}"
}
`

/** How long files are read on a host, in seconds: less than a question may take. */
const readSeconds = 20

/**
 * Compares the files of a release with its list; the caller is in its folder. Arguments: the digest of the list, the words
 * of `Own`, how many findings to print, and `recent` to read only what was changed since the list was last touched.
 * Prints `list gone` or `list changed`; else each finding with its name as the list has it (`gone`, `changed`, `locked`
 * for what cannot be read, `stiff` for what cannot be executed any more), and the numbers `listed`, `wrong`, `unread`.
 * All in a subshell, so that no name of it meets one of the release's environment.
 */
export const filesCheck = `${digest}
__shakedown_files() (
  set -f
  export LC_ALL=C
  local most=$3 began=$SECONDS listed=0 wrong=0 unread=0 selective=no link= line= name= path= since between
  local paths=() sums=() links=() link_raws=() targets=() timer=() finds tool
  local -A own=() recent=()
  for line in $2; do printf -v name '%b' "\${line//%/\\\\x}"; own["/$name"]=1; done
  [ -f ${listName} ] && [ -r ${listName} ] || { echo 'list gone'; exit 0; }
  [ "$(__shakedown_digest <${listName})" = "$1" ] || { echo 'list changed'; exit 0; }

  # OpenSSL is several times faster, and one line for each file is what it prints for names of one line.
  if openssl dgst -sha256 -r </dev/null >/dev/null 2>&1; then tool=(openssl dgst -sha256 -r) between=' *'
  elif command -v sha256sum >/dev/null; then tool=(sha256sum) between='  '
  else tool=(shasum -a 256) between='  '; fi
  if timeout --foreground 5 true 2>/dev/null; then timer=(timeout --foreground)
  elif timeout 5 true 2>/dev/null; then timer=(timeout); fi
  digests() {
    local left=$((began + ${readSeconds} - SECONDS)) status=0
    [ "$left" -gt 0 ] || return 124
    if [ "\${#timer[@]}" -eq 0 ]; then "\${tool[@]}" "$@" || status=$?
    else "\${timer[@]}" "$left" "\${tool[@]}" "$@" || status=$?; fi
    # The timeout of busybox has another status.
    [ "$status" -eq 0 ] || [ "$((began + ${readSeconds} - SECONDS))" -gt 0 ] || return 124
    return "$status"
  }
  tell() {
    wrong=$((wrong + 1))
    [ "$wrong" -gt "$most" ] || printf '%s %s\\n' "$1" "$2"
  }
  # Sets "name" to what an escaped one stands for.
  decode() { case $1 in *\\\\*) printf -v name '%b' "$1" ;; *) name=$1 ;; esac; }
  is_own() {
    local path=/$1
    [ "\${#own[@]}" -gt 0 ] || return 1
    [ -z "\${own[/.]+x}\${own[$path]+x}" ] || return 0
    while path=\${path%/*}; [ -n "$path" ]; do [ -z "\${own[$path/]+x}" ] || return 0; done
    return 1
  }
  # Whether it is gone, or only out of reach.
  missing() {
    local above=$1
    while above=\${above%/*}; [ "$above" != . ] && [ ! -d "$above" ]; do :; done
    if [ -x "$above" ]; then tell gone "$2"; else tell locked "$2"; fi
  }

  one() {
    local sum status=0
    sum=$(digests <"$1") || status=$?
    case $status in
      0) [ "\${sum:0:64}" = "$3" ] || tell changed "$2" ;;
      124) unread=$((unread + 1)) ;;
      *) tell locked "$2" ;;
    esac
  }
  judge() {
    local at said wanted status=0 lines=()
    [ "\${#paths[@]}" -gt 0 ] || return 0
    said=$(digests "\${paths[@]}") || status=$?
    printf -v wanted '%s\\n' "\${sums[@]}"
    # As almost always; what comes next is slower, and finds out which.
    if [ "$said"$'\\n' = "$wanted" ]; then paths=() sums=(); return 0; fi
    [ -z "$said" ] || mapfile -t lines < <(printf '%s\\n' "$said")
    for ((at = 0; at < \${#paths[@]}; at++)); do
      # One that fails takes its line away, and then nobody knows whose the others are.
      if [ "$status" -ne 0 ] && [ "$status" -ne 124 ]; then one "\${paths[at]}" "\${paths[at]#./}" "\${sums[at]:0:64}"; continue; fi
      if [ "$at" -ge "\${#lines[@]}" ] || [ "\${#lines[at]}" -lt 64 ]; then unread=$((unread + 1))
      elif [ "\${lines[at]:0:64}" != "\${sums[at]:0:64}" ]; then tell changed "\${paths[at]#./}"; fi
    done
    paths=() sums=()
  }
  look() {
    if [ -L "$path" ]; then tell changed "$1"
    elif [ ! -e "$path" ]; then missing "$path" "$1"
    elif [ ! -f "$path" ]; then tell changed "$1"
    else tell locked "$1"; fi
  }
  judge_links() {
    local at found=() target
    [ "\${#links[@]}" -gt 0 ] || return 0
    while IFS= read -r -d "" target; do found+=("$target"); done < <(readlink -z -- "\${links[@]}" 2>/dev/null)
    for ((at = 0; at < \${#links[@]}; at++)); do
      if [ "\${#found[@]}" -eq "\${#links[@]}" ]; then target=\${found[at]}
      else target=$(readlink "\${links[at]}"; printf x); target=\${target%$'\\n'x}; fi
      [ "$target" = "\${targets[at]}" ] || tell changed "\${link_raws[at]}"
    done
    links=() link_raws=() targets=()
  }
  look_at_link() {
    local target
    decode "$2"; target=$name
    decode "$1"
    listed=$((listed + 1))
    if is_own "$name"; then return 0; fi
    if [ -L "./$name" ]; then
      links+=("./$name") link_raws+=("$1") targets+=("$target")
      [ "\${#links[@]}" -lt 500 ] || judge_links
    elif [ -e "./$name" ]; then tell changed "$1"
    else missing "./$name" "$1"; fi
  }

  if [ "\${4-}" = recent ] && since=$(stat -c %Z ${listName} 2>/dev/null); then
    # A second earlier: not every file system counts in less.
    finds=(find . -newerct "@$((since - 1))" -print0)
    [ "\${#timer[@]}" -eq 0 ] || finds=("\${timer[@]}" 5 "\${finds[@]}")
    while IFS= read -r -d "" line; do recent["$line"]=1; done < <("\${finds[@]}" 2>/dev/null && printf 'all\\0')
    # The list itself is among them, or find does not know how.
    [ -z "\${recent[all]+x}" ] || [ -z "\${recent[./${listName}]+x}" ] || selective=yes
  fi
  exec 2>/dev/null
  while IFS= read -r line; do
    case $line in
      '#x '*)
        decode "\${line#'#x '}"
        if [ -f "./$name" ] && [ ! -x "./$name" ] && ! is_own "$name"; then tell stiff "\${line#'#x '}"; fi ;;
      '#l '*) link=\${line#'#l '} ;;
      '#> '*) look_at_link "$link" "\${line#'#> '}" ;;
      '#d '*)
        decode "\${line#'#d '}"
        if [ ! -d "./$name" ] && ! is_own "$name"; then missing "./$name" "\${line#'#d '}"; fi ;;
      '#'*) ;;
      *)
        listed=$((listed + 1))
        case $line in
          \\\\*) line=\${line#\\\\}; decode "\${line:66}" ;;
          *) name=\${line:66} ;;
        esac
        path=./$name
        if [ "\${#own[@]}" -gt 0 ] && is_own "$name"; then :
        elif [[ ! -f $path || ! -r $path || -L $path ]]; then look "\${line:66}"
        elif [ "$selective" = yes ] && [ -z "\${recent[$path]+x}" ]; then :
        elif [ "$name" != "\${line:66}" ]; then one "$path" "\${line:66}" "\${line:0:64}"
        else
          paths+=("$path") sums+=("\${line:0:64}$between$path")
          [ "\${#paths[@]}" -lt 1000 ] || judge
        fi ;;
    esac
  done <${listName}
  judge
  judge_links
  printf 'listed %s\\nwrong %s\\nunread %s\\n' "$listed" "$wrong" "$unread"
)
`

/**
 * What of the uploaded files the release's own start has changed. Variables: SHAKEDOWN_RELEASE; stdin: the digest of the
 * list, and `end`.
 */
export const changedFilesScript = `${opening}${filesCheck}
IFS= read -r -d "" wanted && IFS= read -r -d "" last && [ "$last" = end ] || refuse cut
cd "$SHAKEDOWN_RELEASE" || refuse release folder
__shakedown_files "$wanted" '' 2000 recent
echo told
`
