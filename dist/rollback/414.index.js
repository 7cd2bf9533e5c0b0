const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 414;
export const ids = [414];
export const modules = {

/***/ 4414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollBack: () => (/* binding */ rollBack)
});

// EXTERNAL MODULE: ./packages/fleet/lib/timeline.js
var lib_timeline = __webpack_require__(9747);
// EXTERNAL MODULE: ./packages/fleet/lib/hub.js + 1 modules
var hub = __webpack_require__(4695);
// EXTERNAL MODULE: ./packages/fleet/lib/locks.js
var lib_locks = __webpack_require__(9130);
// EXTERNAL MODULE: ./packages/fleet/lib/in-turn.js
var in_turn = __webpack_require__(1671);
// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
// EXTERNAL MODULE: ./packages/release/lib/host/verbs.js + 2 modules
var verbs = __webpack_require__(69);
// EXTERNAL MODULE: ./packages/release/lib/host/look.js + 1 modules
var look = __webpack_require__(4912);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var lib_sha = __webpack_require__(1504);
// EXTERNAL MODULE: ./packages/release/lib/put/run.js
var put_run = __webpack_require__(4604);
// EXTERNAL MODULE: ./packages/release/lib/scripts/parts.js
var parts = __webpack_require__(3290);
;// CONCATENATED MODULE: ./packages/release/lib/scripts/questions.js
/** Reads what is asked over stdin: four fields for each question, each ended by NUL, then `end`. */
const read = `
__shakedown_items=()
while IFS= read -r -d "" __shakedown_item; do __shakedown_items+=("$__shakedown_item"); done
__shakedown_count=\${#__shakedown_items[@]}
[ "$__shakedown_count" -gt 0 ] && [ "\${__shakedown_items[__shakedown_count - 1]}" = end ] || refuse cut
`;
/** Answers `need` and `expect` about the environment of this shell. Values stay where they are. */
const answer = `
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
`;

;// CONCATENATED MODULE: ./packages/release/lib/scripts/checkout.js


const enter = `
case $app in "~/"*) app=$HOME/\${app#"~/"} ;; esac
export GIT_TERMINAL_PROMPT=0 GIT_SSH_COMMAND="\${GIT_SSH_COMMAND:-ssh -o BatchMode=yes}"
`;
/**
 * Looks at a checkout and at what a tag or commit means there, after a fetch when asked for one; the work tree stays as it
 * is. Variables: SHAKEDOWN_APP, SHAKEDOWN_TO, SHAKEDOWN_FETCH (yes, no), and the environment that the restart will
 * get; stdin: questions about that. The first line is `running`.
 */
const checkoutLookScript = `${parts/* opening */.zs}${read}
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
`;
/**
 * The deploy.sh of a checkout: exactly this commit, and then the restart. It can be run again at any time, by the next roll
 * back or by rollback.sh. What somebody has changed in tracked files is put on git's stash and never thrown away; files
 * that git does not know stay where they are.
 * @param app absolute, or below ~/
 * @param commit a full commit id
 */
function checkoutScript(app, commit, restart) {
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
`;
}

;// CONCATENATED MODULE: ./packages/release/lib/put/checkout.js



/** What a checkout on a host is like, and what would be checked out; a sentence for why that cannot be. */
async function lookAtCheckout(host, question, tools) {
    const { app, to, fetch, required, expectations, variables, timeoutMs, run } = question;
    const own = { SHAKEDOWN_APP: app, SHAKEDOWN_TO: to, SHAKEDOWN_FETCH: fetch ? 'yes' : 'no' };
    const asked = [
        ...required.map((name) => ['need', name, '', '']),
        ...expectations.map(({ name, matches, pattern }) => ['expect', name, matches ? '=' : '!=', pattern]),
    ];
    const work = {
        script: checkoutLookScript,
        timeoutMs,
        secrets: [...variables, ...Object.entries(own).map(([name, value]) => ({ name, value }))],
        input: asked.flat(),
        quiet: true,
    };
    const ran = await (0,put_run/* runIn */.V)(host, { root: '', release: '', previous: '', run }, work, tools);
    const fault = (0,put_run/* faultOf */.K)(ran, `the look at ${app}`);
    if (fault !== undefined)
        return fault.why;
    if (!ran.lines.includes('looked'))
        return `what ${app} is like could not be told`;
    const unmet = ran.lines.flatMap((line) => unmetOf(line, asked, required, expectations));
    return unmet.length > 0 ? unmet.join('; ') : judgeCheckout(ran.lines, question);
}
function unmetOf(line, asked, required, expectations) {
    const [word = '', rest = ''] = line.split(' ', 2);
    if (word === 'unset')
        return [`${rest} is not set in the shell that would run the restart`];
    if (word === 'empty')
        return [`${rest} is empty in the shell that would run the restart`];
    if (word !== 'misses')
        return [];
    const expectation = expectations[Number(rest) - required.length];
    return [`${asked[Number(rest)]?.[1] ?? ''} is not as ${(0,grammar/* quote */.hD)(expectation?.text ?? '')} expects`];
}
/** @param lines what `checkoutLookScript` said */
function judgeCheckout(lines, { app, to, fetch }) {
    const all = (word) => lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
    const one = (word) => all(word)[0] ?? '';
    const [fault] = all('fault');
    if (fault !== undefined)
        return `${app}: ${(0,grammar/* quote */.hD)(fault)}`;
    const [head, before, tag, byId, unfetched] = ['head', 'before', 'tag', 'commit', 'unfetched'].map(one);
    if (head === undefined || !(0,lib_sha/* isSha */.HH)(head))
        return `${app} has nothing checked out`;
    if (tag !== '' && byId !== '' && tag !== byId)
        return `${(0,grammar/* quote */.hD)(to)} is a tag and the beginning of another commit. Give the whole commit`;
    const isTag = tag !== '';
    const commit = isTag ? tag : byId;
    const failure = unfetched === '' ? '' : `; the fetch failed: ${(0,grammar/* quote */.hD)(unfetched ?? '')}`;
    if (commit === undefined || !(0,lib_sha/* isSha */.HH)(commit))
        return `${app} knows no tag or commit ${(0,grammar/* quote */.hD)(to)}${failure}`;
    const warnings = [];
    if (isTag && fetch) {
        const moved = all('there')
            .map((line) => line.split(' ', 2))
            .find(([sha]) => sha !== (before === '' ? commit : before));
        if (moved !== undefined) {
            const [sha = '', remote = ''] = moved;
            return `the tag ${to} has moved: it is ${(0,lib_sha/* shortSha */.Fu)(before === '' ? commit : (before ?? ''))} here and ${(0,lib_sha/* shortSha */.Fu)(sha)} at ${(0,grammar/* quote */.hD)(remote)}. Name the commit in "to"`;
        }
        if (!lines.includes('asked')) {
            return `whether the tag ${to} has moved is unknown${failure}. Name the commit in "to", or set fetch: false`;
        }
    }
    if (failure !== '')
        warnings.push(`${app}: ${failure.slice(2)}; ${(0,lib_sha/* shortSha */.Fu)(commit)} is there already`);
    if (lines.includes('clobber'))
        warnings.push(`${app}: other tags have moved at their origin; they were left as they are`);
    const dirty = Number(one('dirty'));
    if (dirty > 0)
        warnings.push(`${app}: ${dirty} changed ${dirty === 1 ? 'file is' : 'files are'} put on git's stash`);
    return { head, name: one('name'), commit, isTag, dirty, warnings };
}

// EXTERNAL MODULE: ./packages/release/lib/log/history.js
var log_history = __webpack_require__(5838);
// EXTERNAL MODULE: ./packages/release/lib/put/put-live.js + 3 modules
var put_live = __webpack_require__(7484);
// EXTERNAL MODULE: ./packages/release/lib/put/questions.js
var questions = __webpack_require__(7444);
// EXTERNAL MODULE: ./packages/release/lib/scripts/start.js
var start = __webpack_require__(1904);
// EXTERNAL MODULE: ./packages/release/lib/hold.js
var hold = __webpack_require__(3370);
// EXTERNAL MODULE: ./packages/release/lib/lock/judgement.js
var judgement = __webpack_require__(8916);
// EXTERNAL MODULE: ./packages/release/lib/lock/owner.js
var lock_owner = __webpack_require__(4600);
;// CONCATENATED MODULE: ./packages/release/lib/targets.js


/**
 * The newest release below the present one in the line of those that were live, that is superseded and was healthy: never
 * one called bad or unproven, never one that is gone, never one of later.
 */
function previousGood(history) {
    return history.line
        .slice(0, -1)
        .toReversed()
        .map((n) => history.releases.get(n))
        .find((release) => release !== undefined && isGood(release, 'superseded'));
}
/**
 * What is to run again after a failure: the present release when a later one failed before it was switched to, else the
 * previous good one.
 */
function lastGood(history) {
    const current = (0,log_history/* currentOf */.$)(history);
    const disturbed = history.attempt !== undefined && history.attempt.state !== 'live';
    return disturbed && current !== undefined && isGood(current, 'live') ? current : previousGood(history);
}
function isGood(release, status) {
    return release.status === status && release.healthy && !release.removed;
}
/**
 * The release that `to` names: `previous-good`, a number, a commit (7 digits or more), or a version. Removed ones, and ones
 * that were never live, are not found.
 * @param run a run that has decided before stays with what it decided then
 */
function findTarget(history, to, run) {
    const decided = run === undefined ? undefined : history.releases.get(history.targets.get(run) ?? 0);
    if (decided !== undefined && !decided.removed)
        return { kind: 'found', release: decided };
    if (to === 'previous-good') {
        const release = previousGood(history);
        if (release !== undefined)
            return { kind: 'found', release };
        return { kind: 'none', why: 'no earlier release is superseded and was healthy' };
    }
    const known = [...history.releases.values()];
    const number = /^[1-9]\d{0,8}$/.test(to) ? history.releases.get(Number(to)) : undefined;
    if (number !== undefined)
        return usable(number);
    const byVersion = known.filter(({ version }) => version === to && version !== '');
    const isCommit = /^[0-9a-f]{7,63}$/.test(to) || (0,lib_sha/* isSha */.HH)(to);
    const called = byVersion.length > 0 ? byVersion : known.filter(({ commit }) => isCommit && commit.startsWith(to));
    const fit = called.filter((release) => usable(release).kind === 'found');
    const [only] = fit;
    if (only !== undefined && fit.length === 1)
        return { kind: 'found', release: only };
    if (fit.length > 1)
        return { kind: 'ambiguous', numbers: fit.map(({ n }) => n) };
    const [unfit] = called;
    return unfit === undefined ? { kind: 'none', why: 'no release is called so' } : usable(unfit);
}
function usable(release) {
    if (release.removed)
        return { kind: 'none', why: `release ${release.n} has been removed from the host` };
    if (!release.wasLive)
        return { kind: 'none', why: `release ${release.n} never became live` };
    return { kind: 'found', release };
}

;// CONCATENATED MODULE: ./packages/release/lib/status.js






const skewLimitSeconds = 60;
/**
 * What is recorded on a host, what runs, what is newest, and everything that does not fit together, each half state of a
 * killed deployment by its name.
 * @param runnerTime seconds since 1970
 */
function judgeStatus(state, asked, runnerTime) {
    const { history, lock } = state;
    const recorded = (0,log_history/* currentOf */.$)(history);
    const busy = lock.kind === 'held' && !isStale(state, runnerTime);
    const faults = [
        ...logFaults(state),
        ...currentFaults(state, recorded),
        ...folderFaults(state, busy),
        ...attemptFaults(state, recorded, busy),
        ...lockFaults(state, runnerTime),
        ...runningFaults(asked, recorded),
    ];
    const open = history.attempt?.state === 'open' ? history.attempt.n : undefined;
    return {
        recorded,
        running: asked,
        newest: [...history.releases.values()].at(-1),
        previousGood: previousGood(history),
        lock: lock.kind === 'held' ? (0,judgement/* describeOwner */.$S)(lock.text) : undefined,
        hold: (0,hold/* heldBack */.Z)(state.hold, { hostTime: state.hostTime, runnerTime }),
        underWay: busy ? open : undefined,
        faults,
    };
}
function isStale({ lock, hostTime }, runnerTime) {
    if (lock.kind !== 'held')
        return false;
    const owner = (0,lock_owner/* readOwner */.A7)(lock.text);
    return owner !== undefined && (0,judgement/* isOver */.PU)(owner.until, { hostTime, runnerTime }) && !lock.groupLives;
}
function fault(code, what, mends = false) {
    return { code, what, mends };
}
function logFaults({ history, tornEnd }) {
    const torn = history.torn.map((line) => fault('torn-log', `line ${line} of log.jsonl was cut; it never took effect`, true));
    const last = tornEnd && torn.length === 0 ? [fault('torn-log', 'the last line of log.jsonl has no end', true)] : [];
    const strange = history.strange.map((line) => fault('strange-log', `line ${line} of log.jsonl says what cannot be understood, so nothing else here is certain`));
    return [...strange, ...torn, ...last];
}
function currentFaults({ current, folders, place }, recorded) {
    if (place === undefined)
        return [];
    if (current.kind === 'strange')
        return [fault('current-strange', '"current" is no link')];
    const to = current.kind === 'link' ? current.to : undefined;
    if (recorded === undefined) {
        return to === undefined
            ? []
            : [fault('current-strange', `"current" leads to ${(0,grammar/* quote */.hD)(to)}, and nothing was ever live`)];
    }
    if (!folders.has(recorded.n))
        return [fault('folder-missing', `the folder of the live release ${recorded.n} is gone`)];
    if (to === `releases/${recorded.n}`)
        return [];
    const where = to === undefined ? 'there is no "current"' : `"current" leads to ${(0,grammar/* quote */.hD)(to)}`;
    return [fault('current-behind', `${where}, and release ${recorded.n} was switched to`, true)];
}
function folderFaults({ history, folders, leftovers, strays }, busy) {
    const faults = [];
    for (const [n, record] of folders) {
        const release = history.releases.get(n);
        if (release === undefined)
            faults.push(fault('stray', `releases/${n} is not in the log`));
        else if (release.removed)
            faults.push(fault('leftovers', `releases/${n} is only partly removed`, true));
        else if (typeof record === 'string')
            faults.push(fault('record-unusable', `releases/${n}/release.json: ${record}`));
        else if (record.status !== release.status) {
            const what = `releases/${n}/release.json says ${record.status}, the log says ${release.status}`;
            faults.push(fault('record-behind', what, true));
        }
    }
    for (const { n, removed, status } of history.releases.values()) {
        if (removed || folders.has(n) || (0,log_history/* currentOf */.$)(history)?.n === n)
            continue;
        const what = `release ${n} (${status}) has no folder`;
        faults.push(leftovers.includes(`.new-${n}`) ? fault('half-made', `${what}: it is half-made`) : fault('folder-missing', what));
    }
    if (leftovers.length > 0 && !busy) {
        faults.push(fault('leftovers', `a change was killed and left ${leftovers.join(', ')} in releases`, true));
    }
    return [...faults, ...strays.map((name) => fault('stray', `releases holds ${(0,grammar/* quote */.hD)(name)}, which is no release`))];
}
function attemptFaults({ history: { attempt, releases } }, recorded, busy) {
    if (attempt === undefined || attempt.state === 'live')
        return [];
    const rest = recorded === undefined ? 'nothing was live before' : `release ${recorded.n} was live before`;
    if (attempt.state === 'open') {
        if (busy)
            return [];
        const what = attempt.again ? 'was being put back' : 'was being deployed';
        const who = `by ${(0,grammar/* quote */.hD)(attempt.by)} since ${attempt.at}`;
        return [
            fault('unfinished', `release ${attempt.n} ${what} ${who} and has no verdict; ${rest}; what runs is uncertain`, true),
        ];
    }
    const status = releases.get(attempt.n)?.status ?? 'unknown';
    const failed = `release ${attempt.n} (${status}) failed at ${(0,grammar/* quote */.hD)(attempt.step)}: ${(0,grammar/* quote */.hD)(attempt.why)}`;
    return [fault('disturbed', `${failed}; ${rest}, and may have been stopped`)];
}
function lockFaults(state, runnerTime) {
    const { lock, hostTime } = state;
    const faults = [];
    if (lock.kind === 'strange')
        faults.push(fault('strange-lock', '"lock" is no link of ours'));
    if (lock.kind === 'held' && (0,lock_owner/* readOwner */.A7)(lock.text) === undefined) {
        faults.push(fault('strange-lock', (0,judgement/* describeOwner */.$S)(lock.text)));
    }
    if (lock.kind === 'held' && isStale(state, runnerTime)) {
        faults.push(fault('stale-lock', `${(0,judgement/* describeOwner */.$S)(lock.text)}, which is over`, true));
    }
    if (Math.abs(hostTime - runnerTime) > skewLimitSeconds) {
        const skew = (0,grammar/* writeDuration */.MP)(Math.abs(hostTime - runnerTime) * 1000);
        faults.push(fault('clock', `its clock is ${skew} ${hostTime > runnerTime ? 'ahead' : 'behind'}`));
    }
    return faults;
}
function runningFaults({ healthy, version }, recorded) {
    const faults = [];
    if (healthy === false)
        faults.push(fault('unhealthy', 'the service is not healthy'));
    if (version === undefined || recorded === undefined)
        return faults;
    const fits = version === recorded.version || (version.length >= 7 && recorded.commit.startsWith(version));
    if (!fits) {
        const name = recorded.version === '' ? recorded.commit : recorded.version;
        faults.push(fault('other-runs', `it runs ${(0,grammar/* quote */.hD)(version)}, and release ${recorded.n} is ${(0,grammar/* quote */.hD)(name)}`));
    }
    return faults;
}

;// CONCATENATED MODULE: ./packages/release/lib/put/report-status.js







/**
 * What is recorded on a host, what really runs there, and what does not fit together. Takes no lock and changes nothing;
 * the service is asked once, in the environment of the release that is recorded as present.
 * @throws ReleaseError when the host cannot be looked at
 */
async function reportStatus(host, plan, tools) {
    const state = await (0,look/* look */.O)(host, plan.place, { signal: tools.signal });
    const runnerTime = Math.floor(tools.clock.date().getTime() / 1000);
    const present = (0,log_history/* currentOf */.$)(state.history);
    const record = present === undefined ? undefined : state.folders.get(present.n);
    if (present === undefined || record === undefined || typeof record === 'string') {
        return { state, ...judgeStatus(state, { healthy: undefined, version: undefined }, runnerTime) };
    }
    const where = (0,put_live/* whereabouts */.C)({ host, state }, present.n, undefined, plan.run);
    const healthy = plan.health !== '' || record.checks.includes('health') ? await isHealthy(host, where, plan, tools) : undefined;
    const asked = plan.versionCommand !== '' || record.checks.includes('version')
        ? await (0,questions/* askVersion */.qN)(host, where, { text: plan.versionCommand, secrets: plan.secrets }, tools)
        : undefined;
    return {
        state,
        ...judgeStatus(state, { healthy, version: typeof asked === 'string' ? asked : undefined }, runnerTime),
    };
}
const onceMs = 30_000;
async function isHealthy(host, where, { health, secrets }, tools) {
    const script = health === '' ? (0,start/* questionScript */.i5)('health.sh') : (0,start/* givenQuestionScript */.DR)(health);
    return ((0,put_run/* faultOf */.K)(await (0,put_run/* runIn */.V)(host, where, { script, timeoutMs: onceMs, secrets }, tools), 'the health check') === undefined);
}

// EXTERNAL MODULE: ./packages/release/lib/put/folder.js + 1 modules
var put_folder = __webpack_require__(9754);
;// CONCATENATED MODULE: ./packages/release/lib/put/present.js


/**
 * Records what runs already, that something else has started, as the present release: so that it can be left, gone back
 * to, and compared with. Starts nothing and asks nothing, and says so: `health` is none and `bound` asserted, so nobody
 * goes back to it unless by its name.
 * @returns its number
 */
async function recordPresent(held, release, limits) {
    const { draft, folder } = (0,put_folder/* newFolder */.lC)(held, release, limits);
    const n = await (0,verbs/* begin */.qN)(held, draft, () => folder);
    await (0,verbs/* goLive */.Hh)(held, n, { health: 'none', bound: 'asserted', running: '' });
    return n;
}

// EXTERNAL MODULE: ./packages/ports/lib/event.js
var lib_event = __webpack_require__(9682);
;// CONCATENATED MODULE: ./packages/release/lib/environment/diff.js
/** Of hashes by one key, that is, of one host. */
function diffEnvironments(before, after) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
    const has = (hashes, name) => Object.hasOwn(hashes, name);
    return {
        missing: names.filter((name) => !has(after, name)),
        added: names.filter((name) => !has(before, name)),
        changed: names.filter((name) => has(before, name) && has(after, name) && before[name] !== after[name]),
    };
}

// EXTERNAL MODULE: ./packages/release/lib/environment/freeze.js
var freeze = __webpack_require__(2854);
;// CONCATENATED MODULE: ./packages/release/lib/scripts/host-environment.js

/**
 * What a shell that a person starts on the host would export, each value hashed there with the host's key as `hashesOf` does
 * it here, so that no value leaves the host. Variables: root, name, kind (`login`, or `interactive`: a login shell at a
 * terminal). HMAC by hand (RFC 2104), because openssl may be missing. What a profile prints is not listened to.
 */
const hostEnvironmentScript = `${parts/* opening */.zs}${parts/* locate */.x5}${parts/* guard */.ah}
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
`;

;// CONCATENATED MODULE: ./packages/release/lib/environment/host-environment.js


/** Of the session, not of anybody's profile. */
const ofEveryShell = new Set([
    '_',
    'HOME',
    'LANG',
    'LOGNAME',
    'OLDPWD',
    'PATH',
    'PWD',
    'SHELL',
    'SHLVL',
    'TERM',
    'USER',
]);
/**
 * The environment that a person's shell on the host would give a service: to be compared with a release's (`record.env`),
 * whose values came from a workflow.
 * @throws ReleaseError `refused` with the code `no-key` where nothing was ever deployed
 */
async function hostEnvironment(host, { root, name }, kind, signal) {
    const lines = await (0,ask/* ask */.k)(host, { script: hostEnvironmentScript, env: { root, name, kind }, signal });
    const has = lines.flatMap((line) => {
        const [, variable = '', hash = ''] = /^has (\S+) ([0-9a-f]{64})$/.exec(line) ?? [];
        return variable === '' || ofEveryShell.has(variable) ? [] : [[variable, hash]];
    });
    const shell = lines.find((line) => line.startsWith('shell '))?.slice('shell '.length);
    const isWhole = lines.at(-1) === 'end' && lines.filter((line) => line.startsWith('has ')).length > 0;
    if (shell === undefined || !isWhole) {
        throw new ask/* ReleaseError */.K('failed', host.alias, 'its login shell did not tell what it exports');
    }
    return { shell, hashes: Object.fromEntries(has) };
}

;// CONCATENATED MODULE: ./actions/rollback/lib/environment.js

/**
 * The environment trap: what a start by hand would give the release (the login shell's variables, and on top of them what
 * this step is given) against what the deployment gave it. Compared by keyed hashes; no value leaves the host.
 */
async function compareEnvironments(host, { place, today }, { record, key }, signal) {
    if (key === undefined)
        return { diff: undefined, unknown: 'the host has no key to compare environments by' };
    const shell = await shellOf(host, place, signal);
    if (typeof shell === 'string')
        return { diff: undefined, unknown: shell };
    return { diff: diffEnvironments(record.env, { ...shell, ...(0,freeze/* hashesOf */.mU)(key, today) }), unknown: '' };
}
async function shellOf(host, place, signal) {
    try {
        return (await hostEnvironment(host, place, 'login', signal)).hashes;
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        return error.message;
    }
}
/** Why a start is refused by `fail-on-diff`. What the login shell has besides is nobody's doing. */
function objection(policy, { diff, unknown }, { inputs, today }) {
    if (policy !== 'fail-on-diff')
        return undefined;
    if (diff === undefined)
        return `the environments cannot be compared: ${unknown}`;
    const settled = new Set(inputs['env-override'].map(({ name }) => name));
    const given = new Set(today.map(({ name }) => name));
    const open = (names) => names.filter((name) => !settled.has(name));
    const parts = [
        describe('missing', open(diff.missing)),
        describe('changed', open(diff.changed)),
        describe('added', open(diff.added.filter((name) => given.has(name)))),
    ].filter((part) => part !== '');
    return parts.length === 0
        ? undefined
        : `today's environment is not the one that the release had: ${parts.join('; ')}. Choose env-policy: frozen or current`;
}
function describe(word, names) {
    const shown = names.slice(0, 10).join(', ');
    return names.length === 0 ? '' : `${shown}${names.length > 10 ? ` and ${names.length - 10} more` : ''} ${word}`;
}
/** What of today goes into a release that is started again. */
function whatIsGiven({ envPolicy, today, inputs }, record, key) {
    const wanted = new Map();
    for (const one of envPolicy === 'current' ? today : [])
        wanted.set(one.name, one);
    for (const one of inputs['env-override'])
        wanted.set(one.name, one);
    const all = new Map([...today, ...inputs['env-override']].map((one) => [one.name, one]));
    const asked = new Set(record.asked);
    const overrides = [...wanted.values()].filter(({ name }) => !asked.has(name));
    const hashes = key === undefined ? {} : (0,freeze/* hashesOf */.mU)(key, overrides);
    return {
        overrides: overrides.filter(({ name }) => hashes[name] === undefined || hashes[name] !== record.env[name]),
        secrets: record.asked.flatMap((name) => all.get(name) ?? []),
        missing: record.asked.filter((name) => !all.has(name)),
    };
}
/** Of all hosts together. */
function uniteDiffs(diffs) {
    const unite = (pick) => [...new Set(diffs.flatMap(pick))].toSorted();
    return {
        missing: unite(({ missing }) => missing),
        added: unite(({ added }) => added),
        changed: unite(({ changed }) => changed),
    };
}

// EXTERNAL MODULE: ./packages/compat/lib/versions/version.js
var versions_version = __webpack_require__(1432);
;// CONCATENATED MODULE: ./packages/release/lib/floor.js


/**
 * The floors of everything that was deployed since a release, the present one and failed ones included: whatever was
 * started may have written data, and data and migrations are never rolled back.
 */
function floorsSince({ releases }, target) {
    const later = [...releases.values()].filter(({ n }) => n > target.n);
    return [...new Set(later.flatMap(({ floor }) => (floor === undefined ? [] : [floor])))];
}
/** Why today's data cannot be served by a release, as any of the floors says; undefined when it can. */
function belowFloor(floors, target) {
    const version = (0,versions_version/* parseVersion */.ot)(target.version, 'semver');
    for (const text of floors) {
        const lowest = (0,versions_version/* parseVersion */.ot)(text, 'semver');
        if (lowest !== undefined && version !== undefined && (0,versions_version/* compareVersions */.Zy)(version, lowest) >= 0)
            continue;
        const named = target.version === '' ? 'the target, which has no version,' : target.version;
        if (lowest === undefined || version === undefined) {
            return `whether ${named} can read today's data is unknown: the floor is ${(0,grammar/* quote */.hD)(text)}, and the two cannot be compared`;
        }
        return `${named} is below the floor ${text}: data that was written since cannot be read by it, and data is never rolled back`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/rollback/lib/floor.js

/** Why today's data cannot be served by a release; undefined when it can, or when nothing is known of a floor. */
function floor_belowFloor(floor, history, target) {
    switch (floor.kind) {
        case 'none':
            return undefined;
        case 'given':
            return belowFloor([floor.version.text], target);
        case 'recorded':
            return belowFloor(floorsSince(history, target), target);
    }
}

;// CONCATENATED MODULE: ./actions/rollback/lib/host-plan.js

function outOf(alias, step, why) {
    return { alias, outcome: 'skipped', step, why, from: 'none', to: 'none', running: '', seconds: 0 };
}
/** What `work` finds on a host; a host that does not answer is left out, with its reason. */
async function orOut(host, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        return outOf(host.alias, error.code === 'connect' ? 'connect' : 'look', withoutAlias(error));
    }
}
function withoutAlias({ alias, message }) {
    return message.startsWith(`${alias}: `) ? message.slice(alias.length + 2) : message;
}

;// CONCATENATED MODULE: ./packages/release/lib/agree.js



/**
 * One target for all hosts. Each counts its releases by itself, so the same release is the same version of the same commit
 * with the same artifacts. What an earlier attempt of the run has written down counts before everything else, also for
 * hosts that it did not reach.
 */
function agree(sights, wish) {
    for (const { alias, state } of sights) {
        const line = state.history.strange[0];
        if (line === undefined)
            continue;
        return refused(`${alias}: line ${line} of log.jsonl cannot be understood, so what is good there is unknown`);
    }
    const decided = sights.flatMap((sight) => {
        const release = sight.state.history.releases.get(sight.state.history.targets.get(wish.run) ?? 0);
        return release === undefined || release.removed ? [] : [buildOf(sight, release)];
    });
    const [first] = decided;
    if (first !== undefined)
        return toBuild(sights, first, wish, true, undefined);
    const disagreement = differences(sights, ({ history }) => (0,log_history/* currentOf */.$)(history));
    if (wish.to !== 'previous-good')
        return named(sights, wish, disagreement);
    const goals = sights.map((sight) => ({ sight, release: goalOf(sight.state.history) }));
    const without = goals.find(({ release }) => release === undefined);
    const builds = new Set(goals.flatMap(({ sight, release }) => (release === undefined ? [] : [buildOf(sight, release)])));
    if (disagreement === undefined && without !== undefined) {
        const why = 'no earlier release is superseded and was healthy, so there is nothing to go back to';
        return refused(`${without.sight.alias}: ${why}. Name one in "to", or deploy`);
    }
    const [only] = builds;
    if (disagreement === undefined && only !== undefined && builds.size === 1) {
        return toBuild(sights, only, wish, false, undefined);
    }
    const what = disagreement ?? differences(sights, ({ history }) => goalOf(history)) ?? 'the hosts differ';
    if (wish.onDisagreement === 'refuse') {
        return refused(`The hosts do not agree: ${what}. Name the release in "to", or set on-disagreement: align`);
    }
    const shared = newestShared(sights);
    if (shared !== undefined)
        return toBuild(sights, shared, wish, false, what);
    return refused(`The hosts do not agree (${what}), and no release was good on all of them. Name one in "to"`);
}
/**
 * What one goes back to by itself: what was live when a later one failed to become it, else the previous good one. A roll
 * back that failed does not count as such: after it one goes on backwards.
 */
function goalOf(history) {
    return history.attempt?.again === true ? previousGood(history) : lastGood(history);
}
function named(sights, wish, disagreement) {
    const builds = new Set();
    for (const sight of sights) {
        const target = findTarget(sight.state.history, wish.to);
        if (target.kind === 'none')
            return refused(`${sight.alias}: ${(0,grammar/* quote */.hD)(wish.to)}: ${target.why}`);
        if (target.kind === 'ambiguous') {
            const numbers = target.numbers.join(', ');
            return refused(`${sight.alias}: ${(0,grammar/* quote */.hD)(wish.to)} is the name of the releases ${numbers}. Give a number in "to"`);
        }
        builds.add(buildOf(sight, target.release));
    }
    if (builds.size > 1) {
        const what = differences(sights, ({ history }) => {
            const target = findTarget(history, wish.to);
            return target.kind === 'found' ? target.release : undefined;
        });
        return refused(`${(0,grammar/* quote */.hD)(wish.to)} is not the same release on all hosts: ${what}. Give a version or a commit in "to"`);
    }
    return withWays(sights.map((sight) => {
        const target = findTarget(sight.state.history, wish.to);
        return target.kind === 'found' ? wayOf(sight, target.release) : undefined;
    }), false, disagreement);
}
function toBuild(sights, build, wish, resumed, disagreement) {
    const ways = [];
    for (const sight of sights) {
        const { history } = sight.state;
        const decided = history.releases.get(history.targets.get(wish.run) ?? 0);
        const found = [goalOf(history), (0,log_history/* currentOf */.$)(history), ...[...history.releases.values()].toReversed()].find((release) => release !== undefined && !release.removed && release.wasLive && buildOf(sight, release) === build);
        const present = (0,log_history/* currentOf */.$)(history);
        // With other values for some names it was started as a copy, which is the same decision.
        const copy = decided !== undefined && present?.origin === decided.n ? present : decided;
        const release = copy === undefined || copy.removed ? found : copy;
        if (release === undefined || buildOf(sight, release) !== build) {
            return refused(`${sight.alias} never had the release that the other hosts go back to. Deploy it there instead`);
        }
        ways.push(wayOf(sight, release));
    }
    return withWays(ways, resumed, disagreement);
}
function withWays(ways, resumed, disagreement) {
    return { kind: 'agreed', ways: ways.filter((way) => way !== undefined), resumed, disagreement };
}
function wayOf({ alias, state: { history } }, to) {
    const { attempt } = history;
    const present = (0,log_history/* currentOf */.$)(history);
    const disturbed = attempt !== undefined && attempt.state !== 'live';
    const failed = disturbed && !attempt.again ? history.releases.get(attempt.n) : undefined;
    return { alias, from: failed ?? present, to, stays: present === to && !disturbed };
}
/** Of those that every host could go back to, or has, the newest in the line of the first host. */
function newestShared(sights) {
    const lines = sights.map((sight) => {
        const { history } = sight.state;
        return history.line
            .toReversed()
            .map((n) => history.releases.get(n))
            .filter((release) => release !== undefined &&
            !release.removed &&
            release.healthy &&
            (release.status === 'live' || release.status === 'superseded'))
            .flatMap((release) => (release === undefined ? [] : [buildOf(sight, release)]));
    });
    const presents = new Set(sights.map((sight) => {
        const present = (0,log_history/* currentOf */.$)(sight.state.history);
        return present === undefined ? '' : buildOf(sight, present);
    }));
    const [first = []] = lines;
    return first.find((build) => lines.every((line) => line.includes(build)) && !(presents.size === 1 && presents.has(build)));
}
/** Undefined when all have the same. */
function differences(sights, pick) {
    const found = sights.map((sight) => ({ sight, release: pick(sight.state) }));
    const builds = new Set(found.map(({ sight, release }) => (release === undefined ? '' : buildOf(sight, release))));
    if (builds.size <= 1)
        return undefined;
    return found.map(({ sight, release }) => `${sight.alias} has ${describeRelease(release)}`).join(', ');
}
function buildOf({ state }, { n, version, commit }) {
    const record = state.folders.get(n);
    const artifacts = typeof record === 'object' ? record.artifacts.toSorted() : [];
    return JSON.stringify([version, commit, artifacts]);
}
/** e.g. `1.4.2 (release 7)`. */
function describeRelease(release) {
    if (release === undefined)
        return 'none';
    return `${release.version === '' ? (0,lib_sha/* shortSha */.Fu)(release.commit) : release.version} (release ${release.n})`;
}
function refused(why) {
    return { kind: 'refused', why };
}

// EXTERNAL MODULE: ./packages/release/lib/files/findings.js
var files_findings = __webpack_require__(7865);
// EXTERNAL MODULE: ./packages/release/lib/scripts/files.js
var files = __webpack_require__(8403);
;// CONCATENATED MODULE: ./packages/release/lib/scripts/inspect.js




/**
 * Looks whether a release can be started as it lies there, and starts nothing. Variables: SHAKEDOWN_ROOT,
 * SHAKEDOWN_RELEASE; `SHAKEDOWN_OVER_NAME` for each value that is to take the place of a frozen one; the secrets that are
 * not kept on the host. Stdin, each field ended by NUL, four for each question: `need`, NAME; `artifact`, name, digest, or
 * nothing where the list has it; `files`, digest of the list, words of `Own`; `expect`, NAME, `=` or `!=`, pattern; then
 * `end`. Values stay where they are: only names and words come back. What needs programs is done before the release's
 * environment, with a PATH of its own, is loaded.
 */
const inspectScript = `${parts/* opening */.zs}
${read}${files/* filesCheck */.ew}cd "$SHAKEDOWN_RELEASE" || refuse release folder
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
    files) __shakedown_files "$__shakedown_item" "$__shakedown_wanted" ${files_findings/* shownFiles */.bF}; continue ;;
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
`;

;// CONCATENATED MODULE: ./packages/release/lib/put/inspect.js




/**
 * What keeps a recorded release from being started as it lies on its host: missing or changed files, names that are not
 * set, expectations that are not met, no room. Starts nothing, and needs no lock.
 * @returns sentences; never a value
 * @throws ReleaseError when the host cannot be asked, or the folder is not whole
 */
async function inspectRelease(host, where, { record, required, expectations, overrides, secrets }, signal) {
    const artifacts = record.artifacts.flatMap(uploadIn);
    const questions = [
        ...artifacts.map(({ name, digest }) => ['artifact', name, record.files === undefined ? digest : '', '']),
        ...(record.files === undefined ? [] : [['files', record.files, (record.own ?? []).join(' '), '']]),
        ...required.map((name) => ['need', name, '', '']),
        ...expectations.map(({ name, matches, pattern }) => ['expect', name, matches ? '=' : '!=', pattern]),
    ];
    const lines = await (0,ask/* ask */.k)(host, {
        script: inspectScript,
        env: { SHAKEDOWN_ROOT: where.root, SHAKEDOWN_RELEASE: where.release, SHAKEDOWN_RUN: where.run },
        secrets: [...secrets, ...overrides.map(({ name, value }) => ({ name: `SHAKEDOWN_OVER_${name}`, value }))],
        fields: [...questions.flat(), 'end'],
        signal,
    });
    const findings = record.files === undefined ? undefined : (0,files_findings/* readFindings */.RJ)(lines);
    if (lines.at(-1) !== 'inspected' || (record.files !== undefined && findings === undefined)) {
        return { obstacles: ['the host did not tell what the release is like'], warnings: [] };
    }
    const obstacles = lines.flatMap((line) => {
        const [word = '', rest = ''] = line.split(' ', 2);
        const asked = questions[Number(rest)]?.[1] ?? '';
        switch (word) {
            case 'syntax':
                return [`bash does not accept ${rest} of release ${record.n}`];
            case 'script':
                return rest === record.script ? [] : [`deploy.sh of release ${record.n} was changed after it was recorded`];
            case 'full':
                return ['nothing can be written into the folder of the deployment: make room'];
            case 'absent':
                return [`the upload ${(0,grammar/* quote */.hD)(asked)} of release ${record.n} is gone`];
            case 'differs':
                return [`the upload ${(0,grammar/* quote */.hD)(asked)} of release ${record.n} is not what was recorded`];
            case 'unset':
                return [`${rest} is not set in the environment that release ${record.n} would get`];
            case 'empty':
                return [`${rest} is empty in the environment that release ${record.n} would get`];
            case 'misses': {
                const expectation = expectations[Number(rest) - (questions.length - expectations.length)];
                return [`${asked} is not as ${(0,grammar/* quote */.hD)(expectation?.text ?? '')} expects`];
            }
            default:
                return [];
        }
    });
    const obstacle = findings === undefined ? undefined : (0,files_findings/* obstacleIn */.$6)(findings, record.n);
    const folders = lines.flatMap((line) => {
        const [, index = ''] = /^presence (\d+)$/.exec(line) ?? [];
        return index === '' ? [] : [questions[Number(index)]?.[1] ?? ''];
    });
    return {
        obstacles: [...obstacles, ...(obstacle === undefined ? [] : [obstacle])],
        warnings: [
            ...folders.map((name) => `release ${record.n} was recorded without a list of its files: ${(0,grammar/* quote */.hD)(name)} is there, and what is in it was not compared`),
            ...(findings === undefined || findings.unread === 0
                ? []
                : [
                    `of the ${findings.listed} files uploaded with release ${record.n}, ${findings.unread} are there but could not be read in time, and were not compared`,
                ]),
        ],
    };
}
/** `upload:<path, as in a URI>@sha256:<digest>`: what lies in the release's folder. The others are known to nobody here. */
function uploadIn(text) {
    const [, path = '', digest = ''] = /^upload:(.+)@sha256:([0-9a-f]{64})$/s.exec(text) ?? [];
    if (path === '')
        return [];
    try {
        return [{ name: decodeURI(path), digest }];
    }
    catch {
        // It was too long for the record, and cut in the middle of a character.
        return [];
    }
}

;// CONCATENATED MODULE: ./actions/rollback/lib/recorded.js
// Method release: back to what the hosts have recorded.






/** Looks at every host, finds the one target, and asks every host whether it can be started there. Changes nothing. */
async function surveyRecorded(settings, crew, run) {
    const { inputs } = settings;
    const looked = await (0,in_turn/* atOnce */.zd)(crew.hosts, inputs.concurrency, (host) => lookAt(host, settings, crew));
    const out = looked.filter((one) => 'outcome' in one);
    const seen = looked.filter((one) => 'host' in one);
    const locked = lockSeen(seen);
    const nothing = { plans: [], out, target: inputs.to, locked, warnings: [] };
    const [absent] = out;
    if (absent !== undefined && (inputs['on-host-failure'] === 'stop' || seen.length === 0)) {
        const all = `${out.length} of ${crew.hosts.length}`;
        return {
            ...nothing,
            refused: `${all} hosts cannot be looked at, so none was touched. ${absent.alias}: ${absent.why}`,
        };
    }
    const same = (0,lib_locks/* oneFolder */.NF)(seen);
    if (same !== undefined)
        return { ...nothing, refused: `No host was touched: ${same.why}` };
    const wish = { to: inputs.to, run, onDisagreement: inputs['on-disagreement'] };
    const agreement = agree(seen, wish);
    if (agreement.kind === 'refused') {
        return { ...nothing, refused: locked === undefined ? agreement.why : `${locked}. Meanwhile: ${agreement.why}` };
    }
    const { ways, resumed, disagreement } = agreement;
    const target = describeTarget(ways);
    const warnings = [
        ...(disagreement === undefined ? [] : [`The hosts did not have the same release: ${disagreement}.`]),
        ...(resumed ? [`Run ${run} has decided on ${target} before, and stays with it.`] : []),
        ...warnOfStatus(ways),
        ...(inputs.preflight === '' ? warnOfArtifacts(seen, ways) : []),
    ];
    const ready = await (0,in_turn/* atOnce */.zd)(seen, inputs.concurrency, (one) => recorded_ask(one, recorded_wayOf(ways, one.alias), settings, crew, wish));
    const unready = ready.filter((one) => 'outcome' in one);
    const plans = ready.filter((one) => 'prepare' in one);
    const [first] = unready;
    const every = [...out, ...unready];
    if (first !== undefined && (inputs['on-host-failure'] === 'stop' || plans.length === 0)) {
        const all = `${unready.length} of ${crew.hosts.length} hosts`;
        return {
            plans,
            out: every,
            target,
            locked,
            warnings,
            refused: `Not ready on ${all}, so none was touched. ${first.alias}: ${first.why}`,
        };
    }
    const told = plans.flatMap((plan) => plan.warnings.map((warning) => `${plan.host.alias}: ${warning}.`));
    return { plans, out: every, target, locked, warnings: [...warnings, ...told], refused: undefined };
}
async function lookAt(host, { place }, { tools }) {
    return await orOut(host, async () => {
        const state = await (0,look/* look */.O)(host, place, { signal: tools.signal, keyed: true });
        if (state.history.releases.size > 0)
            return { host, alias: host.alias, state };
        const why = `nothing was deployed there as ${place.name} below ${place.root}`;
        return outOf(host.alias, 'look', `${why}. Check name and root, or use method: git`);
    });
}
function lockSeen(seen) {
    for (const { alias, state } of seen) {
        if (state.lock.kind === 'held')
            return `${alias} is ${(0,judgement/* describeOwner */.$S)(state.lock.text)}`;
    }
    return undefined;
}
async function recorded_ask({ host, state }, way, settings, crew, wish) {
    const { alias } = host;
    const { to, from } = way;
    const { inputs, envPolicy } = settings;
    const record = state.folders.get(to.n);
    if (record === undefined || typeof record === 'string') {
        return outOf(alias, 'record', `release ${to.n} has no usable record: ${record ?? 'its folder is gone'}`);
    }
    const old = floor_belowFloor(settings.floor, state.history, to);
    if (old !== undefined)
        return outOf(alias, 'floor', old);
    const given = whatIsGiven(settings, record, state.key);
    if (given.missing.length > 0) {
        return outOf(alias, 'secrets', `release ${to.n} does not keep its secrets there. Give ${given.missing.join(', ')} in secrets`);
    }
    const comparing = compareEnvironments(host, settings, { record, key: state.key }, crew.tools.signal);
    // Asked for at the end; until then nobody must hear of an error of its own.
    comparing.catch(() => undefined);
    try {
        const where = (0,put_live/* whereabouts */.C)({ host, state }, to.n, (0,log_history/* currentOf */.$)(state.history)?.n, wish.run);
        const inspection = {
            record,
            required: settings.required,
            expectations: settings.expectations,
            overrides: given.overrides,
            secrets: given.secrets,
        };
        const { obstacles, warnings } = await inspectRelease(host, where, inspection, crew.tools.signal);
        if (obstacles.length > 0)
            return outOf(alias, 'inspect', obstacles.join('; '));
        if (inputs.preflight !== '') {
            const work = {
                script: (0,start/* givenQuestionScript */.DR)(inputs.preflight),
                timeoutMs: inputs['script-timeout'],
                secrets: given.secrets,
            };
            const fault = (0,put_run/* faultOf */.K)(await (0,put_run/* runIn */.V)(host, where, work, crew.tools), 'the preflight');
            if (fault !== undefined)
                return outOf(alias, 'preflight', fault.why);
        }
        const stays = way.stays && given.overrides.length === 0 && (await isTrue(host, settings, crew, wish.run));
        const against = envPolicy === 'fail-on-diff' ? objection(envPolicy, await comparing, settings) : undefined;
        if (against !== undefined)
            return outOf(alias, 'environment', against);
        return {
            host,
            from: describeRelease(from),
            to: describeRelease(to),
            fromVersion: nameOf(from),
            toVersion: nameOf(to),
            commit: to.commit,
            stays,
            steps: stepsOf(way, settings, record.checks, given.overrides.length, stays),
            comparing,
            failingSince: from?.failing,
            warnings,
            prepare: (held) => prepare(held, way, settings, wish),
            what: () => ({ kind: 'recorded', n: to.n, overrides: given.overrides }),
            secrets: given.secrets,
            bad: () => badOf(way, settings),
        };
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        return outOf(alias, 'inspect', withoutAlias(error));
    }
}
/** The record says that the target runs: whether that is so is asked, as it would be after a start. */
async function isTrue(host, { place, inputs }, { tools }, run) {
    const plan = { place, health: inputs.health, versionCommand: inputs['version-command'], secrets: inputs.secrets, run };
    const { faults } = await reportStatus(host, plan, tools);
    return !faults.some(({ code }) => code === 'unhealthy' || code === 'other-runs' || code === 'current-behind');
}
/** Somebody may have deployed between the look and the lock. */
async function prepare(held, way, settings, wish) {
    const { history } = held.state;
    const now = (0,log_history/* currentOf */.$)(history)?.n;
    const stillThere = history.releases.get(way.to.n)?.removed === false;
    const same = way.from === undefined || now === way.from.n || history.attempt?.n === way.from.n;
    if (!stillThere || (!same && !way.stays)) {
        return `${held.host.alias}: something else was deployed between the look and the lock. Run it again`;
    }
    const n = badOf(way, settings);
    const bad = n === undefined ? undefined : { n, why: whyBad(settings) };
    await (0,verbs/* decideRollback */.h6)(held, { target: way.to.n, run: wish.run, bad });
    return undefined;
}
function whyBad({ inputs }) {
    return inputs.reason === '' ? 'rolled back' : `rolled back: ${inputs.reason}`;
}
function badOf({ from, to, stays }, { inputs }) {
    if (inputs['bad-release'] === 'keep' || stays || from === undefined || from.n === to.n)
        return undefined;
    return from.n;
}
function warnOfStatus(ways) {
    const [way] = ways;
    if (way === undefined || (way.to.status !== 'bad' && way.to.status !== 'unproven'))
        return [];
    const why = way.to.why === '' ? '' : ` (${way.to.why})`;
    return [`${describeRelease(way.to)} is called ${way.to.status}${why}; it is gone back to because "to" names it.`];
}
/** An image lies in no folder of ours. When it cannot be had, the start fails, and what ran before is put back. */
function warnOfArtifacts(seen, ways) {
    const named = seen.flatMap(({ alias, state }) => {
        const record = state.folders.get(recorded_wayOf(ways, alias).to.n);
        return typeof record === 'object' ? record.artifacts.filter((name) => !name.startsWith('upload:')) : [];
    });
    const [first] = named;
    if (first === undefined)
        return [];
    return [
        `Whether ${(0,grammar/* quote */.hD)(first)} can still be had was not asked: an input preflight would, before anything is touched.`,
    ];
}
function stepsOf({ from, to }, { inputs, envPolicy, place }, checks, overrides, stays) {
    const bad = inputs['bad-release'] === 'mark' && from !== undefined && from.n !== to.n;
    const held = inputs.hold === 0 ? [] : [`hold deployments for ${(0,grammar/* writeDuration */.MP)(inputs.hold)}`];
    const lock = `lock ${place.root}/${place.name}`;
    if (stays)
        return [lock, `leave ${describeRelease(to)} running`, ...held, 'let the lock go'];
    const env = overrides === 0 ? 'with its frozen environment' : `as a copy with ${overrides} values of today`;
    const own = (input, check) => input === '' ? (checks.includes(check) ? 'its own' : 'none') : 'as given';
    return [
        lock,
        ...(bad ? [`call ${describeRelease(from)} bad`] : []),
        `start ${describeRelease(to)} by its own deploy.sh, ${env} (env-policy: ${envPolicy})`,
        `health check: ${own(inputs.health, 'health')}, for up to ${(0,grammar/* writeDuration */.MP)(inputs['health-timeout'])}`,
        `running version: ${own(inputs['version-command'], 'version')}`,
        `let "current" lead to releases/${to.n}${overrides === 0 ? '' : "'s copy"}`,
        ...held,
        'let the lock go',
    ];
}
function recorded_wayOf(ways, alias) {
    const way = ways.find((one) => one.alias === alias);
    if (way === undefined)
        throw new Error(`no way for ${alias}`);
    return way;
}
function describeTarget(ways) {
    const numbers = new Set(ways.map(({ to }) => to.n));
    const [first] = ways;
    return numbers.size === 1 ? describeRelease(first?.to) : nameOf(first?.to);
}
function nameOf(release) {
    return release === undefined ? 'none' : release.version === '' ? release.commit : release.version;
}

;// CONCATENATED MODULE: ./actions/rollback/lib/checked-out.js
// Method git: a tag or commit on servers that Shakedown did not deploy. What is started is recorded, and so is what ran
// before: from then on method release can do it.







/** Fetches and looks on every host; no work tree is changed. */
async function surveyCheckouts(settings, crew, context) {
    const { inputs } = settings;
    const run = context.event.runId;
    const found = await (0,in_turn/* atOnce */.zd)(crew.hosts, inputs.concurrency, (host) => checked_out_lookAt(host, settings, crew));
    const there = found.filter((one) => 'state' in one);
    const aims = there.flatMap(({ host, state }) => {
        const aim = state.history.aims.get(run);
        return aim === undefined ? [] : [{ alias: host.alias, ...aim }];
    });
    const [aim] = aims;
    // What an earlier attempt has written down counts also where it did not come to, and whatever the tag means by now.
    const to = aim?.commit ?? inputs.to;
    const looked = [
        ...found.filter((one) => 'outcome' in one),
        ...(await (0,in_turn/* atOnce */.zd)(there, inputs.concurrency, (one) => lookFor(one, to, settings, crew, run))),
    ];
    const seen = looked.filter((one) => 'checkout' in one);
    const commits = new Set(seen.map(({ checkout }) => checkout.commit));
    const [commit = ''] = commits;
    const version = aim?.version ?? versionOf(settings, seen[0]?.checkout.isTag === true);
    const target = version === '' ? (0,lib_sha/* shortSha */.Fu)(commit) : `${version} (${(0,lib_sha/* shortSha */.Fu)(commit)})`;
    const ready = await (0,in_turn/* atOnce */.zd)(seen, inputs.concurrency, (one) => checked_out_ask(one, version, settings, crew, context));
    const out = [...looked, ...ready].filter((one) => 'outcome' in one);
    const plans = ready.filter((one) => 'prepare' in one);
    const warnings = [
        ...(aim === undefined ? [] : [`Run ${run} has decided on ${target} before, and stays with it.`]),
        ...seen.flatMap(({ host, checkout }) => checkout.warnings.map((warning) => `${host.alias}: ${warning}`)),
    ];
    const locked = lockSeen(seen.map(({ host, state }) => ({ alias: host.alias, state })));
    const survey = { plans, out, target: seen.length === 0 ? inputs.to : target, locked, warnings };
    if (new Set(aims.map((one) => one.commit)).size > 1) {
        const what = aims.map((one) => `${one.alias} ${(0,lib_sha/* shortSha */.Fu)(one.commit)}`).join(', ');
        return { ...survey, refused: `Run ${run} has decided on different commits before: ${what}. Start a new run` };
    }
    if (commits.size > 1) {
        const what = seen.map(({ host, checkout }) => `${host.alias} ${(0,lib_sha/* shortSha */.Fu)(checkout.commit)}`).join(', ');
        return { ...survey, refused: `${inputs.to} is not the same commit on all hosts: ${what}. Name the commit in "to"` };
    }
    const same = (0,lib_locks/* oneFolder */.NF)(seen.map(({ host, state }) => ({ alias: host.alias, state })));
    if (same !== undefined)
        return { ...survey, refused: `No host was touched: ${same.why}` };
    const [first] = out;
    if (first !== undefined && (inputs['on-host-failure'] === 'stop' || plans.length === 0)) {
        const all = `${out.length} of ${crew.hosts.length} hosts`;
        return { ...survey, refused: `Not ready on ${all}, so none was touched. ${first.alias}: ${first.why}` };
    }
    return { ...survey, refused: undefined };
}
async function checked_out_lookAt(host, { place }, { tools }) {
    return await orOut(host, async () => ({
        host,
        state: await (0,look/* look */.O)(host, place, { signal: tools.signal, keyed: true }),
    }));
}
async function lookFor({ host, state }, to, { inputs, required, expectations, today }, { tools }, run) {
    const question = {
        app: inputs['app-directory'],
        to,
        fetch: inputs.fetch,
        required,
        expectations,
        variables: today,
        timeoutMs: inputs['script-timeout'],
        run,
    };
    return await orOut(host, async () => {
        const checkout = await lookAtCheckout(host, question, tools);
        return typeof checkout === 'string' ? outOf(host.alias, 'look', checkout) : { host, state, checkout };
    });
}
/** What `version-command` must print; empty where only the commit is known. */
function versionOf({ inputs }, isTag) {
    if (inputs.version !== '')
        return inputs.version;
    return isTag ? inputs.to.replace(/^v(?=\d)/, '') : '';
}
async function checked_out_ask({ host, state, checkout }, version, settings, crew, context) {
    const { alias } = host;
    const { inputs } = settings;
    const { commit, head } = checkout;
    const old = floor_belowFloor(settings.floor, state.history, { n: 0, version });
    if (old !== undefined)
        return outOf(alias, 'floor', old);
    const present = (0,log_history/* currentOf */.$)(state.history);
    const record = present === undefined ? undefined : state.folders.get(present.n);
    const known = typeof record === 'object' ? record : undefined;
    if (known === undefined && settings.envPolicy === 'fail-on-diff' && settings.required.length === 0) {
        const why = 'nothing is recorded of the environment that the service was deployed with';
        return outOf(alias, 'environment', `${why}. Name what it needs in required-env, or set env-policy: current`);
    }
    const surroundings = known === undefined
        ? undefined
        : await compareEnvironments(host, settings, { record: known, key: state.key }, crew.tools.signal);
    const against = surroundings === undefined ? undefined : objection(settings.envPolicy, surroundings, settings);
    if (against !== undefined)
        return outOf(alias, 'environment', against);
    const there = present?.commit === commit && head === commit && state.history.attempt?.state === 'live';
    const stays = there && checkout.dirty === 0 && (await answers(host, settings, crew, context.event.runId));
    const fromVersion = checkout.name === '' ? head : checkout.name;
    const release = (of, called) => releaseOf(settings, { commit: of, version: called }, context);
    return {
        host,
        from: checkout.name === '' ? (0,lib_sha/* shortSha */.Fu)(head) : `${checkout.name} (${(0,lib_sha/* shortSha */.Fu)(head)})`,
        to: version === '' ? (0,lib_sha/* shortSha */.Fu)(commit) : `${version} (${(0,lib_sha/* shortSha */.Fu)(commit)})`,
        fromVersion,
        toVersion: version === '' ? commit : version,
        commit,
        stays,
        steps: checked_out_stepsOf(settings, checkout, known?.commit === head, stays),
        comparing: Promise.resolve(surroundings ?? { diff: undefined, unknown: 'nothing was recorded' }),
        failingSince: present?.commit === head ? present.failing : undefined,
        warnings: [],
        prepare: (held) => checked_out_prepare(held, { head, commit, version, run: context.event.runId }, presentOf(settings, checkout, context), settings),
        what: () => ({ kind: 'new', release: release(commit, version) }),
        secrets: [],
        bad: (held) => inputs['bad-release'] === 'keep' || stays || head === commit ? undefined : (0,log_history/* currentOf */.$)(held.state.history)?.n,
    };
}
async function answers(host, { place, inputs }, { tools }, run) {
    const plan = { place, health: inputs.health, versionCommand: inputs['version-command'], secrets: inputs.secrets, run };
    const { faults } = await reportStatus(host, plan, tools);
    return !faults.some(({ code }) => code === 'unhealthy' || code === 'other-runs');
}
/** What ran before is recorded, too: without that there would be no way back to it, and nothing to call bad. */
async function checked_out_prepare(held, { head, ...aim }, present, settings) {
    const { inputs } = settings;
    if (!held.state.history.aims.has(aim.run))
        await (0,verbs/* decideCommit */.kn)(held, aim);
    if (head === aim.commit)
        return undefined;
    const known = (0,log_history/* currentOf */.$)(held.state.history);
    const limits = { scriptTimeoutMs: inputs['script-timeout'], healthTimeoutMs: inputs['health-timeout'] };
    const n = known?.commit === head ? known.n : await recordPresent(held, present, limits);
    if (inputs['bad-release'] === 'mark')
        await (0,verbs/* markBad */.Tc)(held, n, whyBad(settings));
    return undefined;
}
function releaseOf({ inputs }, { commit, version }, { event }) {
    return {
        draft: {
            version,
            commit,
            target: 'git',
            environment: inputs.environment,
            artifacts: [],
            who: event.actor,
            run: { id: event.runId, attempt: event.runAttempt, url: (0,lib_event/* runUrl */.V)(event) },
            floor: null,
        },
        env: inputs.env,
        secrets: inputs.secrets,
        freezeSecrets: true,
        script: checkoutScript(inputs['app-directory'], commit, inputs.restart),
        health: inputs.health,
        version: inputs['version-command'],
    };
}
/** Without a tag nobody knows what the service will call itself, so it is not asked when it is put back. */
function presentOf(settings, { head, name }, context) {
    const release = releaseOf(settings, { commit: head, version: name.replace(/^v(?=\d)/, '') }, context);
    return name === '' ? { ...release, version: '' } : release;
}
function checked_out_stepsOf({ inputs, place }, { head, commit, dirty }, recorded, stays) {
    const app = inputs['app-directory'];
    const held = inputs.hold === 0 ? [] : [`hold deployments for ${(0,grammar/* writeDuration */.MP)(inputs.hold)}`];
    const lock = `lock ${place.root}/${place.name}`;
    if (stays)
        return [lock, `leave ${(0,lib_sha/* shortSha */.Fu)(commit)} running`, ...held, 'let the lock go'];
    const own = (text) => (text === '' ? 'none' : 'as given');
    return [
        lock,
        ...(recorded || head === commit ? [] : [`record ${(0,lib_sha/* shortSha */.Fu)(head)}, which runs now, as a release`]),
        ...(inputs['bad-release'] === 'mark' && head !== commit ? [`call ${(0,lib_sha/* shortSha */.Fu)(head)} bad`] : []),
        ...(dirty === 0 ? [] : [`put ${dirty} changed files of ${app} on git's stash`]),
        `check ${commit} out in ${app}, and restart`,
        `health check: ${own(inputs.health)}, for up to ${(0,grammar/* writeDuration */.MP)(inputs['health-timeout'])}`,
        `running version: ${own(inputs['version-command'])}`,
        'record it as a release, with its environment',
        ...held,
        'let the lock go',
    ];
}

// EXTERNAL MODULE: ./actions/rollback/lib/locking.js + 1 modules
var locking = __webpack_require__(7562);
;// CONCATENATED MODULE: ./packages/fleet/lib/cut.js
/** What a host says can be long, and all hosts share the 1 MB that a job's outputs may have. */
function cut(text) {
    return text.length > 500 ? `${text.slice(0, 499).toWellFormed()}\u2026` : text;
}

// EXTERNAL MODULE: ./actions/rollback/lib/restoring.js
var restoring = __webpack_require__(5457);
;// CONCATENATED MODULE: ./actions/rollback/lib/putting.js




/** Starts the target on all hosts, in the order of the strategy. Every host has a result, also those that never began. */
async function putAll(ready, putting) {
    const { inputs } = putting.settings;
    const { log, signal } = putting.crew.tools;
    const tell = (result) => {
        log.foreign(`${result.alias}: ${result.outcome}, ${result.why} (${result.seconds} s)`);
        return result;
    };
    const turns = {
        strategy: inputs.strategy,
        concurrency: inputs.concurrency,
        onFailure: inputs['on-host-failure'],
    };
    return await (0,in_turn/* inTurn */.lo)(ready, turns, {
        work: async ({ plan, held }) => tell(await putOne(plan, held, putting)),
        skip: ({ plan }, why) => tell(untouched(plan, why)),
        isBad: ({ outcome }) => outcome === 'failed' || outcome === 'unknown',
        signal,
    });
}
async function putOne(plan, held, putting) {
    const { crew, timeline } = putting;
    const { alias } = plan.host;
    if (plan.stays) {
        timeline.note('healthy', alias);
        return { ...resultOf(plan, 0), outcome: 'stays', step: 'done', why: `ran ${plan.to} already` };
    }
    const began = crew.tools.clock.now();
    const seconds = () => Math.round((crew.tools.clock.now() - began) / 100) / 10;
    const before = (0,log_history/* currentOf */.$)(held.state.history)?.n;
    const bad = plan.bad(held);
    timeline.note('started', alias);
    crew.tools.log.info(`${alias}: ${plan.to} is started`);
    const put = planOf(plan, held, putting);
    let result = await (0,put_live/* putLive */.c)(held, put, crew.tools);
    if (result.outcome === 'unknown')
        result = await onceMore(held, put, result, crew);
    switch (result.outcome) {
        case 'live': {
            timeline.note('healthy', alias);
            const runs = result.running === '' ? `runs ${plan.to}` : `runs ${plan.to} and calls itself ${result.running}`;
            return { ...resultOf(plan, seconds()), outcome: 'ok', step: 'done', why: cut(runs), running: cut(result.running) };
        }
        case 'unknown':
            timeline.note('failed', alias);
            return { ...resultOf(plan, seconds()), outcome: 'unknown', step: result.step, why: cut(result.why) };
        case 'cancelled':
            return { ...resultOf(plan, seconds()), outcome: 'failed', step: result.step, why: cut(result.why) };
        case 'failed': {
            timeline.note('failed', alias);
            const back = await backTo(before, result, held, putting);
            if (back.restored && bad !== undefined && bad === before)
                await remark(held, bad, putting);
            if (back.restored)
                timeline.note('restored', alias);
            return {
                ...resultOf(plan, seconds()),
                outcome: 'failed',
                step: result.step,
                why: cut(`${result.why}${back.what}`),
            };
        }
    }
}
/** What was there before is better than nothing: the target did not come up, and what ran may have been stopped. */
async function backTo(before, { step }, held, { settings, crew, run }) {
    if (step === 'record' || step === 'upload' || step === 'expect')
        return { restored: false, what: '; nothing was started' };
    if (before === undefined)
        return { restored: false, what: '; there is nothing to put back' };
    if (crew.tools.signal.aborted)
        return { restored: false, what: '' };
    return await (0,restoring/* restore */.P)(held, before, settings, run, crew.tools);
}
/** Put live again, it would be as good as any other. */
async function remark(held, n, { settings, crew }) {
    await (0,verbs/* markBad */.Tc)(held, n, whyBad(settings)).catch((error) => {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        crew.tools.log.warning(`Release ${n} could not be called bad. ${error.message}`);
    });
}
function planOf({ what, secrets }, held, { settings: { inputs }, run }) {
    return {
        what: what(held),
        secrets,
        // They were asked before any host was touched.
        expectations: [],
        health: inputs.health,
        versionCommand: inputs['version-command'],
        run,
        scriptTimeoutMs: inputs['script-timeout'],
        healthTimeoutMs: inputs['health-timeout'],
    };
}
const lastWordsMs = 6000;
const pollMs = 250;
/**
 * The link died while the host worked. When it can be reached again, what became of it is read there: on a host that lost
 * its runner the watchdog ends what ran, and then the release is started once more.
 */
async function onceMore(held, put, lost, { tools }) {
    if (tools.signal.aborted)
        return lost;
    const state = await quiet(held, tools);
    if (state === undefined)
        return lost;
    held.state = { ...state, key: held.state.key };
    const { attempt } = state.history;
    if (attempt?.n === lost.n && attempt?.state === 'live') {
        return {
            ...lost,
            outcome: 'live',
            step: 'done',
            why: `release ${lost.n ?? 0} is live`,
            running: (0,log_history/* currentOf */.$)(state.history)?.running ?? '',
        };
    }
    tools.log.warning(`${held.host.alias}: the connection was lost, and is back. It is tried once more.`);
    return await (0,put_live/* putLive */.c)(held, put, tools);
}
async function quiet({ host, place }, tools) {
    const deadline = tools.clock.now() + lastWordsMs;
    for (;;) {
        const state = await (0,look/* look */.O)(host, place, { signal: tools.signal }).catch(() => undefined);
        if (state === undefined || state.lock.kind !== 'held' || !state.lock.groupLives)
            return state;
        if (tools.clock.now() > deadline)
            return undefined;
        await tools.clock.sleep(pollMs, tools.signal).catch(() => undefined);
    }
}
function untouched(plan, why) {
    return { ...resultOf(plan, 0), outcome: 'skipped', step: 'begin', why: `${why}; ${plan.from} still runs` };
}
function resultOf({ host, from, to }, seconds) {
    return { alias: host.alias, outcome: 'failed', step: 'begin', why: '', from, to, running: '', seconds };
}

// EXTERNAL MODULE: ./packages/kit/lib/summary.js
var summary = __webpack_require__(7026);
;// CONCATENATED MODULE: ./actions/rollback/lib/summary.js



/** Top to bottom: the verdict, the picture, the hosts, the environment, what is not undone, the plan. */
function summarise(walk, { verdict, reason }, facts) {
    const { settings, survey, hosts } = walk;
    const { inputs, place } = settings;
    const title = `${inputs.environment === '' ? place.name : inputs.environment} back to ${survey.target}`;
    return (0,summary/* join */.fj)((0,summary/* verdictHeading */.G8)({ title, verdict, passed: facts.passed, reason }), (0,lib_timeline/* timelinePicture */._4)(facts.moments), facts.mttr === undefined ? '' : `Time to repair: **${(0,grammar/* writeDuration */.MP)(facts.mttr * 1000)}**.`, (0,summary/* table */.tp)(['Host', 'Outcome', 'What happened', 'Calls itself', 'Seconds'], hosts.map(hostRow)), ...survey.warnings.map((warning) => `\u26a0\ufe0f ${(0,summary/* escapeMarkdown */.FV)(warning)}`), environment(facts.envDiff, settings.envPolicy), inputs.hold > 0 && verdict === 'rolled-back'
        ? `Nothing may be deployed for ${(0,grammar/* writeDuration */.MP)(inputs.hold)}: ${(0,summary/* escapeMarkdown */.FV)(inputs['hold-reason'])}.`
        : '', 'Data and migrations are never rolled back: what the newer release has written is still there.', settings.law.onHand === 'none' ? '' : `On hand: ${(0,summary/* escapeMarkdown */.FV)(settings.law.onHand)}.`, settings.law.target === undefined ? '' : `Settings: ${(0,summary/* escapeMarkdown */.FV)(settings.law.where)}.`, plan(walk));
}
const marks = {
    ok: '\u2705',
    stays: '\u2705',
    failed: '\u274c',
    unknown: '\u2753',
    skipped: '\u2796',
};
function hostRow({ alias, outcome, why, running, seconds }) {
    return [(0,summary/* escapeCell */.kq)(alias), `${marks[outcome]} ${outcome}`, (0,summary/* escapeCell */.kq)(why), (0,summary/* code */.aY)(running), String(seconds)];
}
function environment(diff, policy) {
    if (diff === undefined)
        return '';
    const names = (list) => (list.length === 0 ? 'none' : list.slice(0, 30).map(summary/* code */.aY).join(', '));
    const rows = [
        ['missing', names(diff.missing)],
        ['changed', names(diff.changed)],
        ['added', names(diff.added)],
    ];
    return (0,summary/* join */.fj)((0,summary/* heading */.R_)(3, 'The environment'), `What a start by hand would have had otherwise than the release (names only; env-policy is ${(0,summary/* code */.aY)(policy)}):`, (0,summary/* table */.tp)(['', 'Names'], rows));
}
function plan({ survey }) {
    const body = survey.plans
        .map(({ host, from, to, steps }) => (0,summary/* join */.fj)(`**${(0,summary/* escapeMarkdown */.FV)(host.alias)}**: from ${(0,summary/* escapeMarkdown */.FV)(from)} to ${(0,summary/* escapeMarkdown */.FV)(to)}`, steps.map((step, index) => `${index + 1}. ${(0,summary/* escapeMarkdown */.FV)(step)}`).join('\n')))
        .join('\n\n');
    return body === '' ? '' : (0,summary/* details */.zH)('The plan', body);
}

;// CONCATENATED MODULE: ./actions/rollback/lib/verdict.js
function isPassing(verdict) {
    return verdict === 'rolled-back' || verdict === 'already-there' || verdict === 'planned';
}
/** What the hosts come to, together. Unknown outweighs failed, and a host that was not touched is not back either. */
function judge(hosts, target, isCancelled) {
    const of = (...outcomes) => hosts.filter(({ outcome }) => outcomes.includes(outcome));
    const back = of('ok', 'stays');
    const names = back.length === 0 ? '' : `; ${list(back)} ${back.length === 1 ? 'runs' : 'run'} ${target}`;
    if (isCancelled && back.length < hosts.length) {
        return { verdict: 'cancelled', reason: `Cancelled with ${counted(back, hosts)} back${names}` };
    }
    const unknown = of('unknown');
    if (unknown.length > 0) {
        return { verdict: 'lost', reason: `Outcome unknown on ${counted(unknown, hosts)}: ${first(unknown)}${names}` };
    }
    if (back.length === hosts.length) {
        const stays = of('stays').length;
        if (stays === hosts.length) {
            return {
                verdict: 'already-there',
                reason: `${counted(hosts, hosts)} ran ${target} already; nothing was restarted`,
            };
        }
        const most = Math.max(...hosts.map(({ seconds }) => seconds));
        const rest = stays === 0 ? '' : `, ${stays} of them already`;
        return {
            verdict: 'rolled-back',
            reason: `${counted(hosts, hosts)} ${hosts.length === 1 ? 'runs' : 'run'} ${target}${rest}; the slowest took ${most} s`,
        };
    }
    const bad = [...of('failed'), ...of('skipped')];
    if (back.length === 0) {
        return { verdict: 'failed', reason: `Not rolled back to ${target}: ${counted(bad, hosts)} failed. ${first(bad)}` };
    }
    return {
        verdict: 'partial',
        reason: `${target} runs on ${counted(back, hosts)} only, not on ${list(bad)}: ${first(bad)}`,
    };
}
function counted(some, all) {
    const noun = all.length === 1 ? 'host' : 'hosts';
    return some.length === all.length ? `${all.length} ${noun}` : `${some.length} of ${all.length} ${noun}`;
}
function list(hosts) {
    return hosts.map(({ alias }) => alias).join(', ');
}
function first(hosts) {
    const [host] = hosts;
    return host === undefined ? '' : `${host.alias}: ${host.why}`;
}

;// CONCATENATED MODULE: ./actions/rollback/lib/report.js




/** Outputs, report and summary of a walk. */
function report(walk, conclusion, _context) {
    const { settings, survey, hosts } = walk;
    const passed = isPassing(conclusion.verdict);
    const [plan] = survey.plans;
    const moments = (0,lib_timeline/* withBeginning */.Y3)(walk.timeline.moments(), beginning(walk));
    const repaired = conclusion.verdict === 'rolled-back' || conclusion.verdict === 'already-there';
    const mttr = repaired ? (0,lib_timeline/* timeToRepair */.sJ)(moments) : undefined;
    const envDiff = walk.diffs.size === 0 ? undefined : uniteDiffs([...walk.diffs.values()]);
    const plans = survey.plans.map(({ host, from, to, steps }) => ({ host: host.alias, from, to, steps: [...steps] }));
    return {
        verdict: conclusion.verdict,
        passed,
        reason: conclusion.reason,
        outputs: {
            from: plan?.fromVersion ?? 'none',
            to: plan?.toVersion ?? 'none',
            'env-diff': envDiff === undefined ? '{}' : JSON.stringify(envDiff),
            'mttr-seconds': mttr === undefined ? 'none' : String(mttr),
            timeline: JSON.stringify(moments),
            hosts: JSON.stringify(hosts),
            plan: JSON.stringify(plans),
        },
        report: {
            method: settings.inputs.method,
            environment: settings.inputs.environment,
            name: settings.place.name,
            from: plan?.fromVersion ?? 'none',
            to: plan?.toVersion ?? 'none',
            envPolicy: settings.envPolicy,
            envDiff: diffJson(envDiff),
            mttrSeconds: mttr ?? null,
            timeline: moments.map((moment) => ({ ...moment })),
            hosts: hosts.map((host) => {
                const own = survey.plans.find((one) => one.host.alias === host.alias);
                return { ...host, envDiff: diffJson(walk.diffs.get(host.alias)), plan: [...(own?.steps ?? [])] };
            }),
            warnings: [...survey.warnings],
            logs: walk.logs,
        },
        summary: summarise(walk, conclusion, { passed, moments, mttr, envDiff }),
    };
}
/** What somebody said, else what the hosts have recorded: the earliest of it. */
function beginning({ settings, survey }) {
    if (settings.incidentStarted !== undefined)
        return settings.incidentStarted;
    const [first] = survey.plans.flatMap(({ failingSince }) => failingSince ?? []).toSorted();
    return first === undefined ? undefined : new Date(first);
}
function diffJson(diff) {
    return diff === undefined ? null : { ...diff };
}

// EXTERNAL MODULE: ./packages/fleet/lib/showing.js
var lib_showing = __webpack_require__(5177);
;// CONCATENATED MODULE: ./packages/ledger/lib/proof.js

/** The task of the Deployment that carries a proof. */
const PROOF_TASK = 'shakedown:proof';
/** The task of the Deployment that tells how a deployment goes. */
const DEPLOY_TASK = 'shakedown:deploy';
/** The task of the Deployment that tells of a roll back. */
const ROLLBACK_TASK = 'shakedown:rollback';
/** The exact bytes that are hashed, uploaded and posted: canonical JSON, so that one proof has one name. */
function proofText(proof) {
    return canonicalJson(proof);
}
/**
 * The name of the artifact that the proof's run must hold. Anybody with write access can post a Deployment; only the run
 * itself can upload an artifact to itself.
 * @param sha256 hex digest of UTF-8 text
 */
function proofName(proof, sha256) {
    return `shakedown-proof-${sha256(proofText(proof))}`;
}

// EXTERNAL MODULE: ./actions/rollback/lib/left-for-post.js
var left_for_post = __webpack_require__(9752);
;// CONCATENATED MODULE: ./actions/rollback/lib/showing.js



/**
 * Opens the Deployment `shakedown:rollback`, whose payload is the ledger's entry. A repair does not wait for GitHub: when
 * it cannot be told, that is a warning.
 */
async function show(github, { inputs }, { from, to, commit, hosts }, { event, log, state, clock }) {
    if (github === undefined || !inputs.record)
        return undefined;
    const showing = {
        head: commit,
        task: ROLLBACK_TASK,
        environment: inputs.environment,
        payload: {
            schema: 1,
            from,
            to,
            commit,
            hosts: [...hosts],
            reason: inputs.reason,
            who: event.actor,
            started: clock.date().toISOString(),
            run: event.runId,
            attempt: event.runAttempt,
        },
        description: `Shakedown goes back to ${to}`,
        progress: `Going back from ${from} to ${to}`,
    };
    try {
        return await (0,lib_showing/* openShown */.k)(github, showing, { event, log, owe: (untold) => state.save(left_for_post/* UNTOLD */.tl, untold) });
    }
    catch (error) {
        log.warning(`GitHub could not be told of the roll back, which goes on: ${error.message}`);
        return undefined;
    }
}
function endingOf({ verdict, reason }) {
    return { state: stateOf(verdict), description: `${verdict}: ${reason}` };
}
/** `error` where nobody knows what runs. */
function stateOf(verdict) {
    switch (verdict) {
        case 'rolled-back':
        case 'already-there':
        case 'planned':
            return 'success';
        case 'refused':
        case 'failed':
        case 'partial':
            return 'failure';
        case 'lost':
        case 'cancelled':
            return 'error';
    }
}

// EXTERNAL MODULE: ./actions/rollback/lib/tools.js + 24 modules
var tools = __webpack_require__(1010);
;// CONCATENATED MODULE: ./actions/rollback/lib/roll-back.js










/** Look at every host \u2192 one target \u2192 lock \u2192 start, health, version, switch \u2192 hold \u2192 let go. */
async function rollBack(settings, context) {
    const timeline = (0,lib_timeline/* openTimeline */.Wf)(context.clock);
    timeline.note('asked');
    if (settings.connection.hostKeys.kind === 'insecure') {
        context.log.warning('insecure-ignore-host-key: whoever stands between this runner and the hosts can pose as them and read the secrets.');
    }
    const github = (0,hub/* connectHub */.a)(settings.inputs.token, context);
    // Awaited when it is needed; the look at the hosts does not wait for it.
    github.catch(() => undefined);
    const crew = await (0,tools/* openCrew */.o)(settings, context);
    const walk = {
        settings,
        timeline,
        survey: { plans: [], out: [], target: settings.inputs.to, locked: undefined, refused: undefined, warnings: [] },
        hosts: [],
        logs: crew.logs,
        diffs: new Map(),
    };
    try {
        const conclusion = await perform(walk, crew, github, context);
        walk.diffs = await diffsOf(walk.survey);
        return report(walk, { ...conclusion, reason: crew.redact(conclusion.reason) }, context);
    }
    finally {
        await crew.close().catch((error) => context.log.warning(`Closing: ${error.message}`));
    }
}
async function perform(walk, crew, connecting, context) {
    const { settings, timeline } = walk;
    const { log, event, signal } = context;
    const names = crew.hosts.map(({ alias }) => alias).join(', ');
    const { inputs } = settings;
    const { method } = inputs;
    const claim = (0,lib_locks/* claimOf */._B)(event);
    const look = () => log.group(`Look at ${names}`, () => method === 'git' ? surveyCheckouts(settings, crew, context) : surveyRecorded(settings, crew, event.runId));
    walk.survey = await look();
    if (walk.survey.locked !== undefined && inputs['lock-wait'] > 0 && !inputs['dry-run'] && !signal.aborted) {
        // What was seen may be half of a deployment: decided is once that is through.
        const there = crew.hosts.filter(({ alias }) => walk.survey.out.every((one) => one.alias !== alias));
        const locks = await (0,locking/* lockHosts */.rH)(there, settings, claim, await connecting.catch(() => undefined), context);
        if (locks.kind !== 'taken')
            return (0,locking/* unlocked */.YR)(locks);
        (0,locking/* owe */.ep)(context.state, { claim, aliases: await (0,lib_locks/* unlock */.Tl)(locks.held, log) });
        walk.survey = await look();
    }
    const { survey } = walk;
    if (signal.aborted)
        return { verdict: 'cancelled', reason: 'Cancelled while looking at the hosts; none was touched' };
    for (const warning of survey.warnings)
        log.warning(warning);
    walk.hosts = [...survey.plans.map(roll_back_untouched), ...survey.out];
    if (survey.refused !== undefined)
        return { verdict: 'refused', reason: survey.refused };
    timeline.note('decided');
    await log.group(`The plan: back to ${survey.target}`, async () => tellPlan(survey, log));
    if (settings.inputs['dry-run'])
        return planned(survey);
    const github = await connecting.catch((error) => {
        log.warning(`GitHub cannot be reached, and the roll back goes on without it: ${error.message}`);
        return undefined;
    });
    const [plan] = survey.plans;
    const showing = show(github, settings, {
        from: plan?.fromVersion ?? 'none',
        to: plan?.toVersion ?? 'none',
        commit: plan?.commit ?? '',
        hosts: survey.plans.map(({ host }) => host.alias),
    }, context);
    let conclusion = {
        verdict: 'lost',
        reason: 'The step ended with an error; what runs on the hosts is unknown',
    };
    try {
        const hosts = survey.plans.map(({ host }) => host);
        const locks = await (0,locking/* lockHosts */.rH)(hosts, settings, claim, github, context);
        conclusion = locks.kind === 'taken' ? await withLocks(walk, locks.held, claim, crew, context) : (0,locking/* unlocked */.YR)(locks);
    }
    finally {
        await (await showing)?.finish({ ...endingOf(conclusion), description: crew.redact(endingOf(conclusion).description) });
    }
    return conclusion;
}
async function diffsOf({ plans }) {
    const all = await Promise.all(plans.map(async ({ host, comparing }) => ({ alias: host.alias, ...(await comparing) })));
    return new Map(all.flatMap(({ alias, diff }) => (diff === undefined ? [] : [[alias, diff]])));
}
async function withLocks(walk, held, claim, crew, context) {
    const { settings, survey, timeline } = walk;
    const { inputs } = settings;
    const { event, log, signal, state } = context;
    timeline.note('locked');
    const ready = survey.plans.flatMap((plan) => {
        const own = held.find(({ host }) => host === plan.host);
        return own === undefined ? [] : [{ plan, held: own }];
    });
    let isOwed = false;
    try {
        const objections = await (0,in_turn/* atOnce */.zd)(ready, inputs.concurrency, ({ plan, held: own }) => writeDown(plan, own));
        const against = objections.find((sentence) => sentence !== '');
        if (against !== undefined)
            return { verdict: 'refused', reason: `No host was touched. ${against}` };
        const done = await log.group(`Back to ${survey.target}`, () => putAll(ready, { settings, crew, timeline, run: event.runId }));
        walk.hosts = [...done, ...survey.out];
        // A release whose start was cut short may have been stopped: post has minutes to put it back, main has seconds.
        isOwed = signal.aborted && done.some(({ outcome, step }) => outcome === 'failed' && step !== 'record');
        if (inputs.hold > 0 && !signal.aborted)
            await holdAll(ready, walk, context);
        return judge(walk.hosts, survey.target, signal.aborted);
    }
    finally {
        if (!isOwed)
            (0,locking/* owe */.ep)(state, { claim, aliases: await (0,lib_locks/* unlock */.Tl)(held, log) });
    }
}
async function writeDown(plan, held) {
    try {
        return (await plan.prepare(held)) ?? '';
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        return error.message;
    }
}
async function holdAll(ready, { settings: { inputs }, timeline }, { event, clock, log }) {
    const until = Math.floor(clock.date().getTime() / 1000) + Math.ceil(inputs.hold / 1000);
    const wish = { reason: inputs['hold-reason'], who: event.actor, until };
    await (0,in_turn/* atOnce */.zd)(ready, inputs.concurrency, async ({ held }) => {
        await (0,verbs/* hold */._2)(held, wish).then(() => timeline.note('held', held.host.alias), (error) => {
            if (!(error instanceof ask/* ReleaseError */.K))
                throw error;
            log.warning(`Deployments could not be held. ${error.message}`);
        });
    });
}
function planned({ plans, out, target }) {
    const stays = plans.filter(({ stays: there }) => there).length;
    const rest = [
        stays === 0 ? '' : `, ${stays} of them there already`,
        out.length === 0 ? '' : `; ${out.length} left out`,
    ];
    const noun = plans.length === 1 ? 'host' : 'hosts';
    return {
        verdict: 'planned',
        reason: `${plans.length} ${noun} would go back to ${target}${rest.join('')}; nothing was changed`,
    };
}
function tellPlan({ plans, out }, log) {
    for (const { host, from, to, steps } of plans) {
        log.foreign(`${host.alias}: from ${from} to ${to}`);
        for (const [index, step] of steps.entries())
            log.foreign(`  ${index + 1}. ${step}`);
    }
    for (const { alias, why } of out)
        log.foreign(`${alias}: left out, ${why}`);
}
function roll_back_untouched({ host, from, to }) {
    return { alias: host.alias, outcome: 'skipped', step: 'begin', why: 'not touched', from, to, running: '', seconds: 0 };
}


/***/ })

};
