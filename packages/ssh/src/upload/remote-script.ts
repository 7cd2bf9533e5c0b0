/**
 * What runs on the host. No name is ever part of these texts: names come over stdin, ended by NUL. They need bash,
 * coreutils or busybox, and tar, and keep to what bash 3.2 knows.
 */
const shared = `
refuse() { printf 'refused %s\\n' "$*"; exit 3; }

# Sets "path" to where $1 belongs.
locate() {
  case $root in
    /*) path=$root ;;
    "~") path=$HOME ;;
    "~/"*) path=$HOME/\${root#"~/"} ;;
    *) path=$HOME/$root ;;
  esac
  base=$path
  case $1 in
    /*) path=$1 ;;
    "~/"*) path=$HOME/\${1#"~/"} ;;
    *) path=$path/$1 ;;
  esac
  parent=\${path%/*}
  parent=\${parent:-/}
}

# Putting a folder in place removes what was there: that must not be somebody's home.
check_place() {
  case "$HOME/" in "$path/"*) refuse home ;; esac
  case "$base/" in "$path/"*) refuse root ;; esac
  if [ "$1" = d ]; then
    [ ! -L "$path" ] || refuse link
    [ -d "$path" ] || [ ! -e "$path" ] || refuse file
  else
    [ ! -d "$path" ] || refuse folder
  fi
}

# OpenSSL is several times faster, but only without names does it always print one line for each file.
fast=
is_fast() {
  [ -n "$fast" ] || if openssl dgst -sha256 -r </dev/null >/dev/null 2>&1; then fast=yes; else fast=no; fi
  [ "$fast" = yes ]
}
can_digest() { command -v sha256sum >/dev/null || command -v shasum >/dev/null || is_fast; }
digest() {
  local sum
  if is_fast; then sum=$(openssl dgst -sha256 -r); else sum=$(digests); fi
  printf '%s\\n' "\${sum:0:64}"
}
digests() {
  if command -v sha256sum >/dev/null; then sha256sum "$@"
  elif command -v shasum >/dev/null; then shasum -a 256 "$@"
  else openssl dgst -sha256 -r "$@"; fi
}
modes() { stat -c %a "$@" 2>/dev/null || stat -f %Lp "$@"; }
size() { stat -c %s "$1" 2>/dev/null || stat -f %z "$1"; }

# Sets "above" to the folder nearest to $path that is there already.
find_above() {
  above=$parent
  until [ -d "$above" ]; do above=\${above%/*}; above=\${above:-/}; done
  [ -w "$above" ] || refuse unwritable
}
# In KiB; nothing where df is missing.
free() { df -Pk "$above" 2>/dev/null | awk 'NR == 2 { print $4 }' 2>/dev/null || true; }

# Fields of a manifest from stdin, until an empty one: kind, mode, digest or target, path.
kinds=() wanted_modes=() marks=() paths=()
read_manifest() {
  local kind mode mark name
  kinds=() wanted_modes=() marks=() paths=()
  while IFS= read -r -d "" kind && [ -n "$kind" ]; do
    IFS= read -r -d "" mode && IFS= read -r -d "" mark && IFS= read -r -d "" name || refuse cut
    kinds+=("$kind") wanted_modes+=("$mode") marks+=("$mark") paths+=("$name")
  done
}

# Sets "differing" to the numbers of the files that are not at $1 as the manifest says, and "strange" to how many
# folders and links are not. $2: whether modes count.
batch=() numbers=()
judge_batch() {
  [ "\${#batch[@]}" -gt 0 ] || return 0
  local index=0 line found=() found_modes=()
  while IFS= read -r line; do line=\${line#\\\\}; found+=("\${line:0:64}"); done < <(
    if [ "\${#batch[@]}" -eq 1 ]; then digest <"\${batch[0]}"; else digests "\${batch[@]}"; fi 2>/dev/null
  )
  [ "$1" = no ] || while IFS= read -r line; do found_modes+=("$line"); done < <(modes "\${batch[@]}")
  for ((index = 0; index < \${#batch[@]}; index++)); do
    local number=\${numbers[index]}
    if [ "\${#found[@]}" -ne "\${#batch[@]}" ] || [ "\${found[index]}" != "\${marks[number]}" ]; then differing+=("$number")
    elif [ "$1" = yes ] && [ "\${found_modes[index]:-}" != "\${wanted_modes[number]}" ]; then differing+=("$number"); fi
  done
  batch=() numbers=()
}
compare() {
  local number place to
  differing=() strange=0
  for ((number = 0; number < \${#kinds[@]}; number++)); do
    place=$1\${paths[number]:+/\${paths[number]}}
    case \${kinds[number]} in
      d)
        if [ -L "$place" ] || [ ! -d "$place" ]; then strange=$((strange + 1))
        elif [ "$2" = yes ] && [ "$(modes "$place")" != "\${wanted_modes[number]}" ]; then strange=$((strange + 1)); fi
        ;;
      l)
        to=$(if [ -L "$place" ]; then readlink "$place"; fi; printf x)
        [ "$to" = "\${marks[number]}"$'\\n'x ] || strange=$((strange + 1))
        ;;
      *)
        if [ -L "$place" ] || [ ! -f "$place" ] || [ ! -r "$place" ]; then differing+=("$number")
        else
          batch+=("$place") numbers+=("$number")
          [ "\${#batch[@]}" -lt 200 ] || judge_batch "$2"
        fi
        ;;
    esac
  done
  judge_batch "$2"
}
`

/**
 * Asked for all uploads in one round: what is already there? Stdin: for each upload its path, its kind (`d` or `f`),
 * and its manifest. Answers one line for each file that is missing and one for each upload.
 */
export const surveyScript = `${shared}
can_digest || refuse digest
while IFS= read -r -d "" target; do
  IFS= read -r -d "" kind
  [ "$kind" = f ] || command -v tar >/dev/null || refuse tar
  read_manifest
  locate "$target"
  check_place "$kind"
  find_above
  compare "$path" yes
  for number in \${differing[@]+"\${differing[@]}"}; do printf 'want %s\\n' "$number"; done
  count=\${#paths[@]}
  [ ! -d "$path" ] || count=$(find "$path" -print0 | tr -dc '\\0' | wc -c)
  if [ "\${#differing[@]}" -eq 0 ] && [ "$strange" -eq 0 ] && [ "$count" -eq "\${#paths[@]}" ]; then echo same
  else printf 'send %s\\n' "$(free)"; fi
done
`

/**
 * Everything goes into a new folder beside the place, which is gone at the end, whatever happens; only what has the right
 * digests is moved into place.
 */
const opening = `
umask 077
locate "$target"
check_place "$kind"
( umask 022; mkdir -p "$parent" )
# What a host that lost power in the middle has left behind.
find "$parent" -maxdepth 1 -type d -name '.shakedown-upload-????????' -mmin +1440 -exec rm -rf {} + 2>/dev/null || true
work=
leave() {
  status=$?
  trap '' TERM HUP INT
  # In a group of its own: the one of this script may be killed before it is done.
  if [ -n "$work" ]; then set -m; rm -rf "$work" >/dev/null 2>&1 & wait; fi
  exit "$status"
}
trap leave EXIT
trap 'exit 143' TERM
trap 'exit 129' HUP
trap 'exit 130' INT
trap '' PIPE
work=$(mktemp -d "$parent/.shakedown-upload-XXXXXXXX")
`

const closing = `
put() { mv -fT "$1" "$2" 2>/dev/null || { [ ! -d "$2" ] && mv -f "$1" "$2"; }; }
# From here to the end nobody may stop it halfway.
trap '' TERM HUP INT
check_place "$kind"
if [ "$kind" = d ] && [ -e "$path" ]; then
  put "$path" "$work/old" || refuse busy
  put "$work/new" "$path" || { put "$work/old" "$path"; refuse busy; }
else
  put "$work/new" "$path" || refuse busy
fi
echo placed
`

/**
 * Asks and receives in one: says what is there, and waits. Stdin, when the file is to be sent: its digest, ended by NUL, and
 * its bytes. A stream that is cut has another digest.
 */
export const placeFileScript = `${shared}
can_digest || refuse digest
# Asked once: subshells would forget it.
if is_fast; then :; fi
locate "$target"
check_place "$kind"
find_above
[ -L "$path" ] || [ ! -f "$path" ] || [ ! -r "$path" ] || [ "$(size "$path")" != "$size" ] ||
  printf 'has %s %s\\n' "$(digest <"$path")" "$(modes "$path")"
printf 'free %s\\n' "$(free)"
IFS= read -r -d "" wanted || exit 0
${opening}
if is_fast; then
  # The second reading costs less than a pipe for all of it, and goes on while the disk catches up.
  cat >"$work/new" || refuse unpacked
  sync "$work/new" 2>/dev/null &
  found=$(digest <"$work/new") || refuse unpacked
  wait
else
  found=$(tee "$work/new" | digest) || refuse unpacked
  sync "$work/new" 2>/dev/null || true
fi
[ "$found" = "$wanted" ] || refuse differs 0
chmod "$mode" "$work/new"
${closing}`

/** Receives a folder as a tar stream: its manifest first, then what is wanted of it. */
export const receiveFolderScript = `${shared}${opening}
failed=0
tar -xpomf - -C "$work" || failed=$?
[ "$failed" -eq 0 ] || refuse unpacked "$failed"
cat >/dev/null
read_manifest <"$work/manifest"
# What is the same in the old folder is not sent again.
from=() into=
copy() { [ "\${#from[@]}" -eq 0 ] || cp -p "\${from[@]}" "$into/"; from=(); }
for ((number = 0; number < \${#kinds[@]}; number++)); do
  [ "\${kinds[number]}" = h ] || continue
  name=\${paths[number]}
  case $name in */*) folder=$work/new/\${name%/*} ;; *) folder=$work/new ;; esac
  [ "$folder" = "$into" ] && [ "\${#from[@]}" -lt 200 ] || { copy; into=$folder; }
  from+=("$path/$name")
done
copy
compare "$work/new" no
if [ "\${#differing[@]}" -gt 0 ]; then refuse differs "\${differing[0]}"; fi
[ "$strange" -eq 0 ] || refuse differs
sync -f "$work/new" 2>/dev/null || true
${closing}`
