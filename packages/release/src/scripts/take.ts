import { groups, guard, locate, opening, put, survey } from './parts.ts'

/**
 * Takes the lock, or takes over the one whose exact text is "expect". Variables: root, name, identity, seconds,
 * runner_time, expect, because (`expired` has the process group looked at once more).
 */
export const takeScript = `${opening}${locate}${guard}${groups}${put}${survey}
mkdir -p "$place/releases" || refuse disk
cd "$place" || refuse place
exec 9>>lock.guard || refuse disk
enter -x
key=
[ ! -f key ] || IFS= read -r key <key || true
if [ "\${#key}" -ne 64 ]; then
  [ ! -s key ] || refuse key
  od -An -v -tx1 -N32 /dev/urandom | tr -d ' \\n' >key.new && echo >>key.new || refuse disk
  IFS= read -r key <key.new || true
  [ "\${#key}" -eq 64 ] || refuse disk
  put key.new key || refuse disk
fi
printf -v time '%(%s)T' -1
[ "$runner_time" -le "$time" ] || time=$runner_time
text="$identity;until=$((time + seconds));pgid=0"
over() {
  rm -f lock.new
  ln -s -n -- "$text" lock.new && put lock.new lock || refuse disk
  printf 'taken %s\\n' "$text"
}
# Into a folder, ln would put the link, and call it done.
if [ ! -L lock ] && [ -e lock ]; then refuse strange-lock; fi
if ln -s -n -- "$text" lock 2>/dev/null; then printf 'taken %s\\n' "$text"
elif [ ! -L lock ]; then
  [ ! -e lock ] || refuse strange-lock
  ln -s -n -- "$text" lock || refuse disk
  printf 'taken %s\\n' "$text"
else
  held=$(readlink lock)
  if [ "\${held%%;until=*}" = "$identity" ]; then over
  elif [ -z "$expect" ] || [ "$held" != "$expect" ]; then echo busy
  elif [ "$because" = expired ] && group_lives "$held"; then echo busy
  else over; fi
fi
printf 'key %s\\n' "$key"
survey
`
