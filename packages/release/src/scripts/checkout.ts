import { opening } from './parts.ts'
import { answer, read } from './questions.ts'

const enter = `
case $app in "~/"*) app=$HOME/\${app#"~/"} ;; esac
export GIT_TERMINAL_PROMPT=0 GIT_SSH_COMMAND="\${GIT_SSH_COMMAND:-ssh -o BatchMode=yes}"
`

/**
 * Looks at a checkout and at what a tag or commit means there, after a fetch when asked for one; the work tree stays as it
 * is. Variables: SHAKEDOWN_APP, SHAKEDOWN_TO, SHAKEDOWN_FETCH (yes, no), and the environment that the restart will
 * get; stdin: questions about that. The first line is `running`.
 */
export const checkoutLookScript = `${opening}${read}
builtin echo running
(
app=$SHAKEDOWN_APP to=$SHAKEDOWN_TO fetch=$SHAKEDOWN_FETCH
${enter}
command -v git >/dev/null || { echo 'fault there is no program git'; exit 0; }
cd "$app" 2>/dev/null || { echo 'fault the folder cannot be entered'; exit 0; }
said=$(git rev-parse --show-toplevel 2>&1) || { printf 'fault %s\\n' "\${said##*$'\\n'}"; exit 0; }
printf 'head %s\\n' "$(git rev-parse -q --verify HEAD || true)"
printf 'name %s\\n' "$(git tag --points-at HEAD 2>/dev/null | head -n 1)"
[ -z "$(git ls-files -u | head -n 1)" ] || echo 'fault a merge in it is not resolved'
printf 'dirty %s\\n' "$(git status --porcelain --untracked-files=no | wc -l)"
printf 'before %s\\n' "$(git rev-parse -q --verify "refs/tags/$to^{commit}" || true)"
if [ "$fetch" = yes ]; then
  said=$(git fetch --all --tags 2>&1) || case $said in
    *"would clobber existing tag"*) echo clobber ;;
    *) printf 'unfetched %s\\n' "\${said##*$'\\n'}" ;;
  esac
  while IFS= read -r remote; do
    [ -n "$remote" ] || continue
    said=$(git ls-remote "$remote" "refs/tags/$to" "refs/tags/$to^{}" 2>/dev/null) || continue
    echo asked
    [ -z "$said" ] || { said=\${said##*$'\\n'}; printf 'there %s %s\\n' "\${said%%$'\\t'*}" "$remote"; }
  done < <(git remote)
fi
printf 'tag %s\\n' "$(git rev-parse -q --verify "refs/tags/$to^{commit}" || true)"
case $to in
  *[!0-9a-f]*) commit= ;;
  *) commit=$(git rev-parse -q --verify "$to^{commit}" 2>/dev/null || true) ;;
esac
printf 'commit %s\\n' "$commit"
target=$(git rev-parse -q --verify "refs/tags/$to^{commit}" || printf '%s' "$commit")
if [ -n "$target" ] && [ -z "$(git status --porcelain --untracked-files=no | head -n 1)" ]; then
  said=$(git read-tree -n -m -u HEAD "$target" 2>&1) || printf 'fault %s\\n' "\${said##*$'\\n'}"
fi
)
${answer}
builtin echo looked
`

/**
 * The deploy.sh of a checkout: exactly this commit, and then the restart. It can be run again at any time, by the next roll
 * back or by rollback.sh. What somebody has changed in tracked files is put on git's stash and never thrown away; files
 * that git does not know stay where they are.
 * @param app absolute, or below ~/
 * @param commit a full commit id
 */
export function checkoutScript(app: string, commit: string, restart: string): string {
  return `# Written by Shakedown: checks ${commit} out and restarts the service.
__shakedown_app='${app.replaceAll("'", "'\\''")}'
case $__shakedown_app in "~/"*) __shakedown_app=$HOME/\${__shakedown_app#"~/"} ;; esac
cd "$__shakedown_app"
(
export GIT_TERMINAL_PROMPT=0
if [ -n "$(git status --porcelain --untracked-files=no)" ]; then
  git -c user.name=Shakedown -c user.email=shakedown@localhost stash push --quiet -m "before ${commit.slice(0, 12)}, run $SHAKEDOWN_RUN"
  echo "changed files are kept: git stash show -p $(git rev-parse refs/stash)"
fi
git cat-file -e '${commit}^{commit}' 2>/dev/null || git fetch --quiet --all --tags
git -c advice.detachedHead=false checkout --quiet --detach ${commit}
[ ! -f .gitmodules ] || git submodule --quiet update --init --recursive
[ "$(git rev-parse HEAD)" = ${commit} ]
)
unset __shakedown_app
# The restart, as it was given:
${restart}
`
}
