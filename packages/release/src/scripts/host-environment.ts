import { guard, locate, opening } from './parts.ts'

/**
 * What a shell that a person starts on the host would export, each value hashed there with the host's key as `hashesOf` does
 * it here, so that no value leaves the host. Variables: root, name, kind (`login`, or `interactive`: a login shell at a
 * terminal). HMAC by hand (RFC 2104), because openssl may be missing. What a profile prints is not listened to.
 */
export const hostEnvironmentScript = `${opening}${locate}${guard}
[ -r "$place/key" ] || refuse no-key
digest() {
  local sum
  if command -v sha256sum >/dev/null; then sum=$(sha256sum)
  elif command -v shasum >/dev/null; then sum=$(shasum -a 256)
  else sum=$(openssl dgst -sha256 -r); fi
  printf '%s' "\${sum:0:64}"
}
IFS= read -r key <"$place/key" || true
[ "\${#key}" -eq 64 ] || refuse key
inner= outer=
for ((at = 0; at < 64; at++)); do
  byte=0
  [ "$at" -ge 32 ] || byte=$((16#\${key:at * 2:2}))
  printf -v one '\\\\x%02x' "$((byte ^ 54))"
  printf -v two '\\\\x%02x' "$((byte ^ 92))"
  inner+=$one outer+=$two
done
keyed() {
  local first bytes= at
  first=$({ printf "$inner"; printf '%s\\0%s' "$1" "$2"; } | digest)
  for ((at = 0; at < 64; at += 2)); do bytes+="\\\\x\${first:at:2}"; done
  { printf "$outer$bytes"; } | digest
}
user=$(id -un)
shell=$(getent passwd "$user" 2>/dev/null || grep "^$user:" /etc/passwd 2>/dev/null || true)
shell=\${shell##*:}
[ -n "$shell" ] && [ -x "$shell" ] || shell=/bin/sh
options=(-l -c)
[ "$kind" = login ] || options=(-i -l -c)
printf 'shell %s\\n' "$shell"
while IFS= read -r -d "" entry; do
  variable=\${entry%%=*}
  case $variable in "" | [0-9]* | *[!A-Za-z0-9_]*) continue ;; esac
  printf 'has %s %s\\n' "$variable" "$(keyed "$variable" "\${entry#*=}")"
done < <(
  env -i HOME="$HOME" USER="$user" LOGNAME="$user" SHELL="$shell" TERM=dumb PATH="$PATH" LANG=C.UTF-8 \\
    "$shell" "\${options[@]}" 'exec env -0 >&8' 8>&1 >/dev/null 2>&1 </dev/null
)
echo end
`
