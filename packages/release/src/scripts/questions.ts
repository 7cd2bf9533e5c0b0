/** Reads what is asked over stdin: four fields for each question, each ended by NUL, then `end`. */
export const read = `
__shakedown_items=()
while IFS= read -r -d "" __shakedown_item; do __shakedown_items+=("$__shakedown_item"); done
__shakedown_count=\${#__shakedown_items[@]}
[ "$__shakedown_count" -gt 0 ] && [ "\${__shakedown_items[__shakedown_count - 1]}" = end ] || refuse cut
`

/** Answers `need` and `expect` about the environment of this shell. Values stay where they are. */
export const answer = `
for ((__shakedown_at = 0; __shakedown_at + 4 <= __shakedown_count; __shakedown_at += 4)); do
  __shakedown_name=\${__shakedown_items[__shakedown_at + 1]}
  case \${__shakedown_items[__shakedown_at]} in
    need)
      if [ -z "\${!__shakedown_name+set}" ]; then builtin echo "unset $__shakedown_name"
      elif [ -z "\${!__shakedown_name}" ]; then builtin echo "empty $__shakedown_name"; fi ;;
    expect)
      __shakedown_pattern=\${__shakedown_items[__shakedown_at + 3]}
      __shakedown_fits="!="
      if [ -z "\${!__shakedown_name+set}" ]; then __shakedown_fits=unset
      elif [[ \${!__shakedown_name} == $__shakedown_pattern ]]; then __shakedown_fits="="; fi
      [ "$__shakedown_fits" = "\${__shakedown_items[__shakedown_at + 2]}" ] ||
        builtin echo "misses $((__shakedown_at / 4))" ;;
  esac
done
`
