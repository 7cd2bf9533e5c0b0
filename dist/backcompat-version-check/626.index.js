const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 626;
export const ids = [626];
export const modules = {

/***/ 3626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/compat/lib/versions/version.js
var versions_version = __webpack_require__(1432);
;// CONCATENATED MODULE: ./packages/compat/lib/window/cap.js
/** GitHub starts no matrix with more jobs, over all its dimensions. */
const MATRIX_LIMIT = 256;
/**
 * At most `max`, evenly spread, the first and the last always among them; with `max` 1 the last, which is the floor.
 * @param selected newest first
 */
function cap(selected, max) {
    if (selected.length <= max)
        return { kept: selected, dropped: [] };
    const last = selected.length - 1;
    const indexes = new Set(max === 1 ? [last] : Array.from({ length: max }, (_, at) => Math.round((at * last) / (max - 1))));
    return {
        kept: selected.filter((_, at) => indexes.has(at)),
        dropped: selected.filter((_, at) => !indexes.has(at)),
    };
}
/** How many versions fit, beside other dimensions of the matrix that multiply the jobs by `factor`. */
function mostVersions(max, factor) {
    return Math.max(1, Math.min(max, Math.floor(MATRIX_LIMIT / factor)));
}
/** What `strategy.matrix` takes; with nothing to run it has no `include` items, and GitHub refuses an empty matrix. */
function matrixOf(kept) {
    return { include: kept.map(({ version, tag, sha }) => ({ version: version.text, tag, sha })) };
}

// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var lib_problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./packages/plan/lib/file-at.js
var file_at = __webpack_require__(4937);
// EXTERNAL MODULE: ./packages/policy/lib/parse.js + 7 modules
var parse = __webpack_require__(9240);
;// CONCATENATED MODULE: ./packages/plan/lib/head-policy.js



/** The policy on the other side of a change that edits it. */
async function otherPolicy(sources, trusted, changes, wanted) {
    if (wanted.kind === 'unknown' || !touches(changes, trusted.file))
        return undefined;
    const { policy, origin } = trusted;
    return origin === 'inline' ? { policy } : ((await policyBeside(sources, trusted, wanted)) ?? { policy });
}
function touches(changes, file) {
    return changes.some(({ path, oldPath }) => path === file || oldPath === file);
}
/**
 * The one that is not the trusted policy. Usually that is the head's; where the trusted ref is the head already (a push to
 * an unprotected default branch), it is the one from before. `undefined`: both are.
 */
async function policyBeside(sources, { file, blob }, { head, base }) {
    for (const commit of [head, base]) {
        try {
            const found = await (0,file_at/* fileAt */.W)(sources, commit, file, 128 * 1024);
            if ((found?.blob ?? 'none') === blob)
                continue;
            return found === undefined ? {} : { policy: (0,parse/* parsePolicy */.O)(found.text, file).policy };
        }
        catch (error) {
            return { problems: error instanceof lib_problem/* ProblemError */.Mm ? error.problems : [unreadable(file, error)] };
        }
    }
    return undefined;
}
function unreadable(file, error) {
    const what = `it could not be read (${Error.isError(error) ? error.message : String(error)})`;
    return { where: file, what, mend: 'Run again, or give token' };
}

// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var lib_sha = __webpack_require__(1504);
;// CONCATENATED MODULE: ./packages/plan/lib/compared.js
function failed(code, why) {
    return { kind: 'failed', code, why, mend: 'Check out with fetch-depth: 0 and credentials, or give token' };
}
/** Several merge bases (criss-cross merges): git and GitHub would pick one; here each is compared. */
function together(a, b) {
    if (a.kind === 'failed')
        return a;
    if (b.kind === 'failed')
        return b;
    return { kind: 'compared', changes: distinct([a.changes, b.changes]), ranges: [...a.ranges, ...b.ranges] };
}
function distinct(lists) {
    const [only] = lists;
    if (lists.length === 1 && only !== undefined)
        return only;
    const found = new Map();
    for (const change of lists.flat()) {
        const { kind, path, oldPath = '', oldMode, newMode, oldId, newId } = change;
        found.set([kind, path, oldPath, oldMode, newMode, oldId, newId].join('\0'), change);
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./packages/plan/lib/meeting.js
/** Each costs a request; somebody who merges more often has a checkout. */
const mostJoins = 20;
/**
 * Every merge base, by the API, which tells one only. After criss-cross merges there are more, and against one of them a
 * file that the head takes back looks unchanged. `undefined`: too many places to look at.
 */
async function mergeBasesByApi(api, { mergeBase, joins }) {
    const others = joins?.filter((join) => join !== mergeBase);
    if (others === undefined || others.length > mostJoins)
        return undefined;
    const bases = [mergeBase];
    for (const join of others) {
        // An ancestor of the merge base is none; a merge base that stands beside it is no ancestor.
        if ((await api.compare(join, mergeBase)).mergeBase !== join)
            bases.push(join);
    }
    return bases;
}

// EXTERNAL MODULE: ./packages/plan/lib/tips.js
var tips = __webpack_require__(1703);
;// CONCATENATED MODULE: ./packages/plan/lib/api-changes.js




/**
 * The API compares with three dots only, lists 300 files at most (3,000 for a pull request) and does not say when it left
 * some out; nothing it says is taken for the whole unless it provably is.
 */
async function changesFromApi(api, comparison, situation) {
    const { from, to, fromName } = comparison;
    let seen;
    try {
        seen = await api.compare(from, to);
    }
    catch (error) {
        const gone = isNotFound(error);
        return failed(gone ? 'vanished' : 'unknown-diff', `the API could not compare ${fromName} with the head (${(0,tips/* reasonOf */.A)(error)})`);
    }
    if (comparison.dots === 'two-dot' && seen.mergeBase !== from) {
        return failed('rewritten', `${fromName} (${(0,lib_sha/* shortSha */.Fu)(from)}) is no ancestor of the head, and the API compares no trees`);
    }
    if (comparison.dots === 'three-dot' && seen.mergeBase === to) {
        if (comparison.contained === 'unknown')
            return failed('contained', `the head is part of ${fromName} already`);
        if (comparison.contained !== 'no-change')
            return await changesFromApi(api, comparison.contained, situation);
    }
    const bases = comparison.dots === 'two-dot' ? [from] : await mergeBasesByApi(api, seen);
    if (bases === undefined) {
        const why = `the API does not tell all merge bases with ${fromName}: the head has too many commits or merges of its own`;
        return { ...failed('no-merge-base', why), mend: addCheckout };
    }
    const why = comparison.dots === 'two-dot' ? fromName : `the merge base with ${fromName}`;
    const all = [await listed(api, seen, to, why, () => longerList(api, comparison, situation))];
    for (const base of bases.slice(1))
        all.push(await listed(api, await api.compare(base, to), to, why));
    return all.reduce(together);
}
const addCheckout = 'Add actions/checkout before this step: git has no such limit';
/** What the API lists of one comparison, when that provably is all. @param longer another list of the same, if there is one */
async function listed(api, seen, to, why, longer) {
    const list = seen.complete ? seen : await longer?.();
    const { files } = list ?? seen;
    const modes = list?.complete === true ? await modesAt(api, to, files) : undefined;
    const changes = files.flatMap((file) => changesOf(file, modes?.get(file.path) ?? ''));
    if (modes === undefined) {
        const missing = list?.complete === true
            ? 'the API did not list the whole tree of the head, so a link would look like a file'
            : `the API listed ${files.length} files and tells of no more`;
        return { kind: 'failed', code: 'truncated', why: missing, mend: addCheckout, changes };
    }
    return { kind: 'compared', changes, ranges: [{ base: seen.mergeBase, head: to, why, source: 'api' }] };
}
/** GitHub ends a pull request's list here; exactly so many may be all of them or not. */
const mostListed = 3000;
/**
 * The list of the pull request is ten times longer; it only speaks of the head that the pull request has now, and of
 * nothing but its base branch.
 */
async function longerList(api, { from, to, dots }, situation) {
    if (situation.kind !== 'pull-request' || dots !== 'three-dot')
        return undefined;
    try {
        const before = await api.pull(situation.number);
        if (before.head.sha !== to || before.base.ref !== situation.baseBranch)
            return undefined;
        if ((await api.branch(situation.baseBranch))?.sha !== from)
            return undefined;
        const list = await api.pullFiles(situation.number);
        const after = await api.pull(situation.number);
        if (after.head.sha !== to)
            return undefined;
        return { files: list.files, complete: list.complete && list.files.length < mostListed };
    }
    catch {
        return undefined;
    }
}
/**
 * A comparison does not tell a link from a file, the head's tree does. `undefined` where it is not known whole. What a
 * removed link led to matters no more.
 */
async function modesAt(api, head, files) {
    if (files.every(({ status }) => status === 'removed'))
        return new Map();
    try {
        const tree = (await api.commit(head))?.tree;
        const { entries, complete } = tree === undefined ? { entries: [], complete: false } : await api.tree(tree, true);
        const modes = new Map(entries.map(({ path, mode }) => [path, mode]));
        const isWhole = files.every(({ path, status }) => status === 'removed' || modes.has(path) || isMangled(path));
        return complete && isWhole ? modes : undefined;
    }
    catch {
        return undefined;
    }
}
/** Old modes and ids are not told. Where the API leaves two readings, both are judged. */
function changesOf({ path, oldPath, status, sha }, mode) {
    const one = (kind, name, old) => ({
        kind,
        path: name,
        ...(old === undefined ? {} : { oldPath: old }),
        oldMode: '',
        newMode: kind === 'deleted' ? '' : sha === null ? '160000' : mode,
        oldId: '',
        newId: kind === 'deleted' ? '' : (sha ?? ''),
        encoding: isMangled(`${name}${old ?? ''}`) ? 'other' : 'utf8',
    });
    switch (status) {
        case 'added':
        case 'copied':
            return [one('added', path)];
        case 'removed':
            return [one('deleted', path)];
        case 'modified':
        case 'unchanged':
            return [one('modified', path)];
        case 'changed':
            return [one('typechanged', path), one('mode', path)];
        case 'renamed': {
            // A rename here may have changed bytes; in git, only an exact one is a rename.
            const old = oldPath ?? path;
            return [one('renamed', path, old), one('deleted', old), one('added', path)];
        }
    }
}
/** JSON cannot carry a name that is not UTF-8; U+FFFD stands where bytes were lost. */
function isMangled(name) {
    return name.includes('\ufffd');
}
function isNotFound(error) {
    return typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
}

;// CONCATENATED MODULE: ./packages/plan/lib/read-changes.js





/**
 * Every change that the comparisons show, together: judging the union is judging each and taking the stricter. From git
 * when it has, or can fetch, what is needed; else from the API, whose lists end at 300 or 3,000 files.
 */
async function readChanges(sources, wanted, situation) {
    if (wanted.kind === 'unknown') {
        const { code, why, mend } = wanted;
        return { changeSet: { complete: false, code, why, mend, changes: [], source: 'none' }, ranges: [] };
    }
    const answers = [];
    for (const comparison of wanted.all)
        answers.push(await compare(sources, comparison, situation));
    const ranges = answers.flatMap((answer) => (answer.kind === 'compared' ? answer.ranges : []));
    const changes = distinct(answers.map((answer) => answer.changes ?? []));
    const source = [...new Set(ranges.map((range) => range.source))].join('+') || 'none';
    const failed = answers.find((answer) => answer.kind === 'failed');
    if (failed === undefined)
        return { changeSet: { complete: true, changes, source }, ranges };
    const { code, why, mend } = failed;
    return { changeSet: { complete: false, code, why, mend, changes, source }, ranges };
}
async function compare(sources, comparison, situation) {
    const { checkout } = sources;
    const local = checkout === undefined
        ? failed('unknown-diff', 'there is no checkout')
        : await compareInGit(sources, checkout, comparison);
    if (local.kind === 'compared')
        return local;
    const remote = sources.api === undefined
        ? failed('unknown-diff', 'there is no token for the API')
        : await changesFromApi(await sources.api(), comparison, situation);
    if (remote.kind === 'compared')
        return remote;
    if (isVanished(local) && (sources.api === undefined || isVanished(remote))) {
        if (comparison.vanished === 'skip')
            return { kind: 'compared', changes: [], ranges: [] };
        if (comparison.vanished !== 'unknown')
            return await compare(sources, comparison.vanished, situation);
    }
    if (sources.api === undefined)
        return local;
    if (checkout === undefined)
        return remote;
    return { ...remote, why: `${local.why}; ${remote.why}`, mend: local.mend };
}
async function compareInGit(sources, checkout, comparison) {
    const { from, to } = comparison;
    const brought = await bring(sources, checkout, [from, to]);
    if (!(await checkout.has(to)))
        return failed('unknown-diff', `the head ${(0,lib_sha/* shortSha */.Fu)(to)} cannot be fetched${brought}`);
    if (!(await checkout.has(from)))
        return failed('vanished', `${comparison.fromName} (${(0,lib_sha/* shortSha */.Fu)(from)}) cannot be fetched${brought}`);
    if (comparison.dots === 'two-dot')
        return await diff(checkout, from, to, comparison.fromName);
    const met = await meetingPoints(sources, checkout, comparison);
    if (typeof met === 'string')
        return failed('no-merge-base', met);
    if (met.length === 0) {
        return failed('no-merge-base', `${comparison.fromName} and the head ${(0,lib_sha/* shortSha */.Fu)(to)} have no common history`);
    }
    if (met.length === 1 && met[0] === to) {
        if (comparison.contained === 'unknown') {
            return failed('contained', `the head ${(0,lib_sha/* shortSha */.Fu)(to)} is part of ${comparison.fromName} already`);
        }
        if (comparison.contained !== 'no-change')
            return await compareInGit(sources, checkout, comparison.contained);
    }
    if (met.length > 8)
        return failed('no-merge-base', `there are ${met.length} merge bases with ${comparison.fromName}`);
    const all = [];
    for (const base of met)
        all.push(await diff(checkout, base, to, `the merge base with ${comparison.fromName}`));
    return all.reduce(together);
}
/** The merge bases, or why they cannot be told. A shallow clone asks the API, one request, before it deepens. */
async function meetingPoints(sources, checkout, { from, to }) {
    const { remote, api } = sources;
    let known = await checkout.ancestry(from, to);
    if (known.kind === 'cut-off' && api !== undefined) {
        try {
            const asked = await api();
            const bases = await mergeBasesByApi(asked, await asked.compare(from, to));
            if (bases !== undefined) {
                await bring(sources, checkout, bases);
                const here = await Promise.all(bases.map((base) => checkout.has(base)));
                if (here.every(Boolean))
                    return bases;
            }
        }
        catch (error) {
            sources.log.debug(`the API did not tell the merge base: ${(0,tips/* reasonOf */.A)(error)}`);
        }
    }
    if (known.kind === 'cut-off' && remote !== undefined)
        known = await checkout.deepen(remote, from, to);
    switch (known.kind) {
        case 'known':
            return known.mergeBases;
        case 'missing':
            return `${(0,lib_sha/* shortSha */.Fu)(known.commit)} is missing`;
        case 'cut-off':
            return 'the checkout is shallow and the history that holds the merge base could not be fetched';
    }
}
async function diff(checkout, base, head, why) {
    try {
        return {
            kind: 'compared',
            changes: await checkout.changes(base, head),
            ranges: [{ base, head, why, source: 'git' }],
        };
    }
    catch (error) {
        return failed('unknown-diff', `${(0,lib_sha/* shortSha */.Fu)(base)} and ${(0,lib_sha/* shortSha */.Fu)(head)} could not be compared (${(0,tips/* reasonOf */.A)(error)})`);
    }
}
/** Fetches what is missing; says why not, for the sentence of whoever misses it. */
async function bring(sources, checkout, commits) {
    const missing = [];
    for (const commit of commits)
        if (!(await checkout.has(commit)))
            missing.push(commit);
    if (missing.length === 0)
        return '';
    if (sources.remote === undefined)
        return ` (${sources.remoteFault})`;
    // One by one when together fails: a commit that is gone must not keep the others away.
    const together = await checkout.bring(sources.remote, missing);
    if (together.kind === 'fetched')
        return '';
    let why = together.why;
    if (missing.length > 1) {
        for (const commit of missing) {
            const alone = await checkout.bring(sources.remote, [commit]);
            if (alone.kind === 'failed')
                why = alone.why;
        }
    }
    return ` (${why})`;
}
function isVanished(answer) {
    return answer.kind === 'failed' && (answer.code === 'vanished' || answer.why === 'there is no checkout');
}

;// CONCATENATED MODULE: ./packages/plan/lib/compat/head-compat.js





/** @param changes of the comparison, where they are known already */
async function headCompat(opened, changes) {
    const { sources, trusted, compared } = opened;
    if (compared.kind === 'unknown' || trusted.origin === 'inline')
        return { kind: 'same' };
    if (changes === undefined ? !(await mayDiffer(opened, [compared.head, compared.base])) : !touches(changes, trusted.file)) {
        return { kind: 'same' };
    }
    if (changes === undefined) {
        // A branch that is only behind has another policy, too, and edits nothing. What is not known is taken for an edit.
        const { changeSet } = await readChanges(sources, compared, opened.situation);
        if (changeSet.complete && !touches(changeSet.changes, trusted.file))
            return { kind: 'same' };
    }
    const other = await policyBeside(sources, trusted, compared);
    if (other === undefined)
        return { kind: 'same' };
    const [problem] = other.problems ?? [];
    if (problem !== undefined)
        return { kind: 'unreadable', why: (0,lib_problem/* describeProblem */.BJ)(problem) };
    const [before, after] = [trusted.policy.compat, other.policy?.compat];
    const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
    const keys = [...names].filter((name) => before?.get(name) !== after?.get(name));
    if (keys.length === 0)
        return { kind: 'same' };
    return after === undefined ? { kind: 'removed' } : { kind: 'edited', compat: after, keys };
}
/** Two looks into git; the whole comparison is read only where they see another policy. */
async function mayDiffer({ sources, trusted }, commits) {
    for (const commit of commits) {
        try {
            const found = await (0,file_at/* fileAt */.W)(sources, commit, trusted.file, 128 * 1024);
            if ((found?.blob ?? 'none') !== trusted.blob)
                return true;
        }
        catch (error) {
            sources.log.debug(`${trusted.file}: ${(0,tips/* reasonOf */.A)(error)}`);
            return true;
        }
    }
    return false;
}

// EXTERNAL MODULE: ./packages/compat/lib/versions/releases.js
var versions_releases = __webpack_require__(5256);
// EXTERNAL MODULE: ./packages/compat/lib/versions/line.js
var versions_line = __webpack_require__(6008);
;// CONCATENATED MODULE: ./packages/compat/lib/window/window.js

/**
 * The released versions from the floor up to, not including, the candidate; where the next version has no name yet, up
 * to the last release. Oldest first. Pre-releases only when asked for, or when the floor is one.
 */
function windowOf({ all }, floor, { candidate, state }, includePrereleases) {
    return all.filter(({ version }) => {
        if ((0,versions_version/* compareVersions */.Zy)(version, floor) < 0)
            return false;
        const order = (0,versions_version/* compareVersions */.Zy)(version, candidate);
        if (order > 0 || (order === 0 && state === 'released'))
            return false;
        return includePrereleases || !(0,versions_version/* isPrerelease */.V1)(version) || (0,versions_version/* isEqual */.n4)(version, floor);
    });
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/acknowledge.js

const remedies = (floor) => `Two things are legal: release it as the next major with the floor at its start, or allow it with allow-patch-break: true and an acknowledgement of ${floor} that says why, who and until when`;
/** A raise inside a line passes only when two people's switches are on: the policy allows it, and an entry owns up to it. */
function judgeRaise(raise, place, findings) {
    const { floor, previous, allowPatchBreak, acknowledgements, today } = raise;
    const entry = acknowledgements.find((known) => (0,versions_version/* isEqual */.n4)(known.floor, floor));
    const what = `the floor rises from ${previous.text} to ${floor.text} without a new major: clients of ${previous.text} would break`;
    if (entry !== undefined && entry.until >= today && allowPatchBreak) {
        const message = `${what}. Acknowledged by ${entry.by} until ${entry.until}: ${entry.reason}`;
        findings.add('FLOOR_RAISED_WITHOUT_MAJOR', message, { severity: 'warning', ...place });
        return;
    }
    if (raise.isPrerelease) {
        const message = `${what}. The candidate is a pre-release: declared, not blocking`;
        findings.add('FLOOR_RAISED_WITHOUT_MAJOR', message, { severity: 'warning', ...place });
        return;
    }
    findings.add('FLOOR_RAISED_WITHOUT_MAJOR', `${what}. ${remedies(floor.text)}`, place);
    if (!allowPatchBreak)
        return;
    if (entry === undefined) {
        findings.add('ACKNOWLEDGEMENT_MISSING', `no acknowledgement names the floor ${floor.text}`, place);
    }
    else {
        const message = `the acknowledgement of ${floor.text} by ${entry.by} ended on ${entry.until}`;
        findings.add('ACKNOWLEDGEMENT_EXPIRED', message, place);
    }
}
/** Entries of floors that were promised once are history; one of a floor that nobody promises is a slip. */
function tellUnused(acknowledgements, floor, previous, findings) {
    for (const entry of acknowledgements) {
        const isHistory = previous !== undefined && (0,versions_version/* compareVersions */.Zy)(entry.floor, previous) <= 0;
        if (isHistory || (floor !== undefined && (0,versions_version/* isEqual */.n4)(entry.floor, floor)))
            continue;
        findings.add('ACKNOWLEDGEMENT_UNUSED', `the acknowledgement of ${entry.floor.text} by ${entry.by} matches no floor`);
    }
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/candidate.js


/**
 * The releases in the order in which they matter, where each question has its price: the newest up to the candidate tell
 * what was promised last, and after each two of them comes one above it, which would forbid the candidate.
 * @param all oldest first
 */
function nearestFirst(all, candidate) {
    const above = all.filter(({ version }) => (0,versions_version/* compareVersions */.Zy)(version, candidate) > 0);
    const upTo = all.slice(0, all.length - above.length).toReversed();
    const order = [];
    for (let at = 0; at < Math.max(upTo.length / 2, above.length); at++) {
        order.push(...upTo.slice(2 * at, 2 * at + 2), ...above.slice(at, at + 1));
    }
    return order;
}
/** The state of the candidate, its order among the releases of its line, and what came before it. */
function standingOf({ head, state: asked, releaseLine, artifact }, candidate, place, releases, ancestors, findings) {
    const existing = releases.find(candidate);
    const isRerun = existing?.sha === head;
    const isReleasedBefore = existing !== undefined && !isRerun;
    const state = asked === 'auto' ? (isReleasedBefore && ancestors.has(existing.tag) ? 'upcoming' : 'released') : asked;
    if (state === 'released') {
        if (isReleasedBefore) {
            const message = `${candidate.text} is released already: the tag ${existing.tag} is at another commit. Raise the version, or set state: upcoming`;
            findings.add('CANDIDATE_TAG_EXISTS', message, place);
        }
        if (artifact === 'exists') {
            findings.add('CANDIDATE_IMAGE_EXISTS', `an artifact of ${candidate.text} is published already`, place);
        }
        checkOrder(candidate, place, releases, ancestors, releaseLine, findings);
    }
    const before = releases.all.filter(({ version, sha }) => (state === 'upcoming' || sha !== head) &&
        ((0,versions_version/* compareVersions */.Zy)(version, candidate) < 0 ||
            (state === 'upcoming' && (0,versions_version/* compareVersions */.Zy)(version, candidate) === 0)) &&
        counts(version, candidate));
    const inHistory = before.filter(({ tag }) => ancestors.has(tag));
    const earlier = (inHistory.length > 0 ? inHistory : before).toReversed();
    const [last] = earlier;
    if (state === 'released' && last !== undefined && (0,versions_line/* isGap */.NH)(last.version, candidate)) {
        findings.add('VERSION_GAP', `${candidate.text} leaves out versions after ${last.version.text}`, place);
    }
    return { candidate, state, earlier, isOffBranch: inHistory.length === 0 && before.length > 0, last };
}
/** A stable candidate is never compared with a pre-release; a pre-release also with earlier ones of the same core. */
function counts(version, candidate) {
    return !(0,versions_version/* isPrerelease */.V1)(version) || ((0,versions_version/* isPrerelease */.V1)(candidate) && (0,versions_version/* hasSameCore */.Sb)(version, candidate));
}
/**
 * Greater than every release of its line: those in its own history, and those of the same a.b wherever they are. A
 * maintenance line needs no word of its own, since what was released elsewhere is not in its history.
 */
function checkOrder(candidate, place, releases, ancestors, releaseLine, findings) {
    const line = releaseLine === '' ? candidate.numbers.slice(0, 2) : releaseLine.split('.').map(Number);
    const isIn = ({ numbers }) => line.every((number, at) => numbers[at] === number);
    if (releaseLine !== '' && !isIn(candidate)) {
        findings.add('CANDIDATE_NOT_GREATER', `${candidate.text} is not in the release line ${releaseLine}`, place);
        return;
    }
    const rival = releases.all.findLast(({ version, tag }) => (isIn(version) || (releaseLine === '' && ancestors.has(tag))) &&
        (!(0,versions_version/* isPrerelease */.V1)(version) || (0,versions_version/* isPrerelease */.V1)(candidate)) &&
        (0,versions_version/* compareVersions */.Zy)(version, candidate) > 0);
    if (rival === undefined)
        return;
    const message = `${candidate.text} is not greater than ${rival.version.text}, which is released (${rival.tag}). Raise the version`;
    findings.add('CANDIDATE_NOT_GREATER', message, place);
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/change.js


/**
 * A raise is paid for by a new line, and only at its start: the floor has to be the first stable release of that line,
 * which the candidate itself may be.
 */
function compareFloors(floor, previous, candidate, releases) {
    const plain = { equalsCandidate: false, retroactive: false, skipsStart: false };
    const order = (0,versions_version/* compareVersions */.Zy)(floor, previous);
    if (order === 0)
        return { change: 'none', ...plain };
    if (order < 0)
        return { change: 'lowered', ...plain };
    const isLater = (0,versions_line/* isLaterLine */.z4)(floor, previous);
    const isFirst = !releases.all.some(({ version }) => !(0,versions_version/* isPrerelease */.V1)(version) && (0,versions_line/* isSameLine */.r7)(version, floor) && (0,versions_version/* compareVersions */.Zy)(version, floor) < 0);
    if ((0,versions_line/* isWithoutPromise */.GO)(previous) || (isLater && isFirst))
        return { change: 'raised-major', ...plain };
    return {
        change: 'raised-without-major',
        equalsCandidate: (0,versions_version/* isEqual */.n4)(floor, candidate),
        retroactive: (0,versions_version/* compareVersions */.Zy)(floor, candidate) < 0,
        skipsStart: isLater,
    };
}
/** Which part of the version has to rise when clients of `previous` are given up. */
function requiredBump(change, previous) {
    if (previous === undefined)
        return change === 'removed' ? 'major' : 'none';
    if (change !== 'raised-major' && change !== 'raised-without-major' && change !== 'removed')
        return 'none';
    switch ((0,versions_line/* lineOf */.cA)(previous).kind) {
        case 'zero-patch':
            return 'patch';
        case 'zero-minor':
            return 'minor';
        case 'major':
        case 'calver':
            return 'major';
    }
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/facts.js
/** Only where it is, for a finding. */
function placeOf({ file, line }) {
    return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) };
}
/** What is declared, in the words of the input `floor`. */
function textOf(floor) {
    if (floor.kind !== 'declared')
        return 'none';
    const { value } = floor;
    switch (value.kind) {
        case 'version':
            return value.version.text;
        case 'auto':
            return `auto-${value.unit}`;
        case 'window':
            return `${value.count} ${value.unit}`;
        case 'none':
            return 'none';
        case 'refused':
            return 'refused';
    }
}

// EXTERNAL MODULE: ./packages/compat/lib/promise/finding.js
var finding = __webpack_require__(2075);
;// CONCATENATED MODULE: ./packages/compat/lib/promise/floor.js


/** Which released version the floor is. Formulas take the lowest published stable version: half of all majors never have an a.0.0. */
function effectiveFloor(value, context) {
    switch (value.kind) {
        case 'none':
            return { kind: 'none', notes: [] };
        case 'refused':
            return { kind: 'faulty', code: value.code, why: `${value.why}. ${value.mend}` };
        case 'version':
            return literal(value.version, context);
        case 'auto':
            return formula(value.unit, context);
        case 'window':
            return latest(value, context);
    }
}
function literal(floor, { candidate, state, releases }) {
    const release = releases.find(floor);
    const order = (0,versions_version/* compareVersions */.Zy)(floor, candidate);
    const notes = [];
    if ((0,versions_version/* isPrerelease */.V1)(floor)) {
        notes.push({ code: 'FLOOR_IS_PRERELEASE', message: `the floor ${floor.text} is a pre-release` });
    }
    if (order === 0 && state === 'released')
        return { kind: 'candidate', floor, notes };
    if (order > 0) {
        const newest = releases.all.findLast(({ version }) => (0,versions_line/* isSameLine */.r7)(version, floor))?.version;
        const isToCome = release === undefined && (newest === undefined || (0,versions_version/* compareVersions */.Zy)(floor, newest) > 0);
        if (state === 'upcoming' && isToCome)
            return { kind: 'pending', floor, notes };
        const why = `the floor ${floor.text} is above the candidate ${candidate.text}: nothing old could be tested. Lower it, or release that version`;
        return { kind: 'faulty', code: 'FLOOR_ABOVE_CANDIDATE', why };
    }
    if (release !== undefined)
        return { kind: 'released', floor, notes };
    const near = releases.all.find(({ version }) => (0,versions_version/* compareVersions */.Zy)(version, floor) > 0 && !(0,versions_version/* isPrerelease */.V1)(version));
    const hint = near === undefined ? '' : `; the next one that was is ${near.version.text}`;
    return { kind: 'faulty', code: 'FLOOR_NOT_RELEASED', why: `the floor ${floor.text} was never released${hint}` };
}
function formula(unit, { candidate, state, releases }) {
    const line = (0,versions_line/* lineOf */.cA)(candidate);
    if (line.kind === 'calver') {
        const why = 'floor: auto needs semver, since the numbers of calver promise nothing. Name the floor, or give window';
        return { kind: 'faulty', code: 'FLOOR_INVALID', why };
    }
    const published = releases.all.filter(({ version }) => !(0,versions_version/* isPrerelease */.V1)(version) && (0,versions_version/* compareVersions */.Zy)(version, candidate) < (state === 'upcoming' ? 1 : 0));
    if ((0,versions_line/* isWithoutPromise */.GO)(candidate)) {
        const message = `${candidate.text}: with 0.0.z every release may break, so there is no promise and only the latest counts`;
        const floor = published.at(-1)?.version ?? candidate;
        return {
            kind: (0,versions_version/* isEqual */.n4)(floor, candidate) ? 'candidate' : 'released',
            floor,
            notes: [{ code: 'NO_PROMISE', message }],
        };
    }
    const isInside = ({ version }) => (0,versions_line/* isSameLine */.r7)(version, candidate) && (unit === 'major' || version.numbers[1] === candidate.numbers[1]);
    const first = published.find(isInside)?.version;
    if (first === undefined)
        return { kind: 'candidate', floor: candidate, notes: [] };
    const start = unit === 'major' ? (0,versions_line/* startOfLine */.C2)(candidate) : [...candidate.numbers.slice(0, 2), 0];
    const isStart = start === undefined || start.every((number, at) => first.numbers[at] === number);
    const message = `${start?.join('.') ?? ''} was never released: the floor of ${(0,versions_line/* nameOfLine */.pW)(line)} is ${first.text}`;
    return { kind: 'released', floor: first, notes: isStart ? [] : [{ code: 'FLOOR_ADJUSTED', message }] };
}
function latest({ count, unit }, { candidate, releases, now }) {
    const older = releases.all.filter(({ version }) => !(0,versions_version/* isPrerelease */.V1)(version) && (0,versions_version/* compareVersions */.Zy)(version, candidate) < 0);
    if (unit === 'days' && older.some(({ time }) => time === undefined)) {
        const why = 'a window of days needs the dates of the tags, and these are known from a checkout with tags only';
        return { kind: 'faulty', code: 'TAGS_UNKNOWN', why };
    }
    const young = older.filter(({ time = 0 }) => time >= now - count * 86_400);
    const floor = (unit === 'days' ? young[0] : (older.at(-count) ?? older[0]))?.version;
    return floor === undefined
        ? { kind: 'candidate', floor: candidate, notes: [] }
        : { kind: 'released', floor, notes: [] };
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/judge-change.js





/** What became of the floor since the last release, with every code that says so. */
function judgeChange(facts, { candidate, last }, previous, found, releases, findings) {
    const place = placeOf(facts.floor);
    const onBase = facts.base?.floor.kind === 'declared' && facts.base.floor.value.kind !== 'none';
    const isGone = facts.floor.kind === 'absent' || found?.kind === 'none';
    if (isGone) {
        const where = facts.floor.kind === 'absent' ? ` (looked for in ${facts.floor.where})` : '';
        if (previous.kind !== 'known' && !onBase) {
            findings.add('FLOOR_MISSING', `no floor is declared${where}: nothing is promised to old clients`, place);
            return 'none';
        }
        const before = previous.kind === 'known' ? `${previous.release.tag} promised ${previous.floor.text}` : 'the base has one';
        findings.add('FLOOR_REMOVED', `the declaration of the floor is gone${where}, and ${before}`, place);
        return 'removed';
    }
    if (found === undefined || !('floor' in found))
        return 'none';
    if (previous.kind !== 'known')
        return previous.kind === 'none' ? 'introduced' : 'none';
    const { floor } = found;
    const raise = compareFloors(floor, previous.floor, candidate, releases);
    switch (raise.change) {
        case 'none':
            if (last !== undefined && (0,versions_line/* isLaterLine */.z4)(candidate, last.version)) {
                const message = `${candidate.text} begins a new line and keeps the floor ${floor.text}: legal, and stricter`;
                findings.add('MAJOR_WITHOUT_FLOOR_RAISE', message, place);
            }
            break;
        case 'lowered':
            findings.add('FLOOR_LOWERED', `the floor falls from ${previous.floor.text} to ${floor.text}`, place);
            break;
        case 'raised-major':
            if ((0,versions_line/* isWithoutPromise */.GO)(previous.floor))
                break;
            findings.add('FLOOR_RAISED_TO_MAJOR_START', `the floor rises from ${previous.floor.text} to ${floor.text}, where a new line begins`, place);
            break;
        case 'raised-without-major':
            tellRaise(facts, raise, floor, previous, candidate, findings);
    }
    return raise.change;
}
function tellRaise(facts, raise, floor, previous, candidate, findings) {
    const place = placeOf(facts.floor);
    const value = facts.floor.kind === 'declared' ? facts.floor.value : undefined;
    if (value !== undefined && isSameFormula(value, previous.value)) {
        const message = `a formula moved the floor from ${previous.floor.text} to ${floor.text}: a break that nobody declared`;
        findings.add('FLOOR_MOVED_BY_FORMULA', message, {
            ...(value.kind === 'window' ? { severity: 'notice' } : {}),
            ...place,
        });
        return;
    }
    const { allowPatchBreak, acknowledgements, today } = facts;
    const pre = (0,versions_version/* isPrerelease */.V1)(candidate);
    judgeRaise({ floor, previous: previous.floor, isPrerelease: pre, allowPatchBreak, acknowledgements, today }, place, findings);
    if (raise.equalsCandidate) {
        findings.add('FLOOR_EQUALS_CANDIDATE', `the floor is the candidate ${candidate.text} itself: nothing old is tested`, place);
    }
    if (raise.retroactive) {
        findings.add('FLOOR_RETROACTIVE', `the floor ${floor.text} is released already: the break is declared after the fact`, place);
    }
    if (raise.skipsStart) {
        findings.add('FLOOR_SKIPS_MAJOR_START', `the floor ${floor.text} is in a new line, but not its first release`, place);
    }
}
/** The same formula moves by itself; another one, or a floor that became a formula, somebody has written. */
function isSameFormula(value, before) {
    if (value.kind === 'window')
        return before.kind === 'window';
    return value.kind === 'auto' && before.kind === 'auto' && value.unit === before.unit;
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/previous.js


/** How many releases without a valid declaration are passed over. */
const mostSkipped = 25;
/**
 * The promise of the last valid released ancestor. The base branch would not do: setting the floor to something that is
 * no version first, and to a higher one afterwards, would launder a raise in two steps.
 * @param earlier newest first
 */
async function previousPromise(earlier, releases, now, { floorAt }) {
    const skipped = [];
    for (const release of earlier.slice(0, mostSkipped)) {
        const fact = await floorAt(release);
        if (fact.kind === 'unknown')
            return { kind: 'unknown', why: `${release.tag}: ${fact.why}` };
        const { floor, why } = promiseOf(fact, release, releases, now);
        if (floor === undefined || fact.kind !== 'declared')
            skipped.push(`${release.tag}: ${why}`);
        else
            return { kind: 'known', floor, value: fact.value, release, skipped };
    }
    return { kind: 'none', skipped };
}
function promiseOf(fact, release, releases, now) {
    if (fact.kind === 'absent')
        return { why: 'it declares no floor' };
    if (fact.kind === 'faulty')
        return { why: fact.why };
    const found = effectiveFloor(fact.value, {
        candidate: release.version,
        state: 'released',
        releases,
        now: release.time ?? now,
    });
    switch (found.kind) {
        case 'faulty':
            return { why: found.why };
        case 'none':
            return { why: 'it declares that there is none' };
        case 'pending':
            return { why: `its floor ${found.floor.text} was still to come` };
        case 'released':
        case 'candidate':
            return (0,versions_version/* compareVersions */.Zy)(found.floor, release.version) > 0
                ? { why: `its floor ${found.floor.text} is above it` }
                : { floor: found.floor, why: '' };
    }
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
;// CONCATENATED MODULE: ./packages/compat/lib/promise/telling.js



function tellPrevious(previous, { isOffBranch, last }, findings) {
    if (previous.kind === 'unknown') {
        findings.add('HISTORY_UNKNOWN', `what the last release promised cannot be read: ${previous.why}`);
        return;
    }
    if (isOffBranch && last !== undefined) {
        const message = `no release is in the history of this commit: ${last.tag}, the newest before, is taken for the last one`;
        findings.add('PREVIOUS_NOT_ANCESTOR', message);
    }
    if (previous.skipped.length === 0)
        return;
    const more = previous.skipped.length > 3 ? `; and ${previous.skipped.length - 3} more` : '';
    const message = `releases without a readable promise were passed over: ${previous.skipped.slice(0, 3).join('; ')}${more}`;
    findings.add('PREVIOUS_UNREADABLE', message);
}
function tellBase({ base, candidate }, previous, releases, findings) {
    if (base === undefined)
        return;
    const carried = base.candidate.kind === 'version' ? base.candidate.version : undefined;
    const isOwn = carried !== undefined && candidate.kind === 'version' && (0,versions_version/* isEqual */.n4)(carried, candidate.version);
    if (carried !== undefined && !isOwn && releases.find(carried) === undefined) {
        findings.add('VERSION_ON_BASE_UNTAGGED', `the base carries ${carried.text}, which was never released`);
    }
    if (previous.kind !== 'known' || base.floor.kind !== 'declared')
        return;
    const { value } = base.floor;
    if (value.kind === 'version' ? (0,versions_version/* isEqual */.n4)(value.version, previous.floor) : value.kind === previous.value.kind)
        return;
    const message = `the base declares ${textOf(base.floor)}, and ${previous.release.tag} promised ${previous.floor.text}: the release counts`;
    findings.add('FLOOR_ON_BASE_DIFFERS', message);
}
/** Without a release by a pattern that nobody chose, the candidate would pass for the first one ever. */
function tellGuess({ isPatternGuessed }, { all, resembling }, findings) {
    const { count, names } = resembling;
    if (!isPatternGuessed || all.length > 0 || count === 0)
        return;
    const shown = names.map((name) => (0,grammar/* quote */.hD)(name)).join(', ');
    const message = `no tag is a release by v{version}, and ${count} hold a version (${shown}). Say how releases are tagged: tag-pattern`;
    findings.add('TAGS_RESEMBLE', message);
}
function tellCollisions({ collisions, find, all }, floor, findings) {
    for (const tags of collisions) {
        const release = all.find(({ tag }) => tag === tags[0]);
        if (release === undefined || find(release.version) === undefined)
            continue;
        if (floor !== undefined && (0,versions_version/* compareVersions */.Zy)(release.version, floor) < 0)
            continue;
        findings.add('VERSIONS_COLLIDE', `the tags ${tags.join(', ')} are one version, and nobody can say which is meant`);
    }
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/judge.js












/** Judges the promise; runs nothing and says nothing of whether old clients really work. */
async function judgePromise(facts, asks) {
    const findings = (0,finding/* startFindings */.Hv)();
    const open = {
        ...nothing,
        floor: textOf(facts.floor),
        onBase: facts.base === undefined ? 'none' : textOf(facts.base.floor),
    };
    const { candidate: declared } = facts;
    const place = placeOf(declared);
    if (declared.kind === 'invalid') {
        findings.add('CANDIDATE_INVALID', `${declared.why}. ${declared.mend}`, place);
        return conclude(open, findings);
    }
    if (declared.kind === 'unknown') {
        findings.add('DECLARATION_UNKNOWN', `the candidate cannot be read: ${declared.why}`, place);
        return conclude(open, findings);
    }
    const candidate = declared.version;
    if (facts.releases.kind === 'unknown') {
        findings.add('TAGS_UNKNOWN', `the released versions cannot be read: ${facts.releases.why}`);
        return conclude({ ...open, candidate }, findings);
    }
    const { releases } = facts.releases;
    tellGuess(facts, releases, findings);
    const ancestors = await asks.ancestors(nearestFirst(releases.all, candidate));
    if (ancestors.kind === 'unknown') {
        findings.add('HISTORY_UNKNOWN', `which releases came before cannot be told: ${ancestors.why}`);
        return conclude({ ...open, candidate }, findings);
    }
    const standing = standingOf(facts, candidate, place, releases, ancestors.tags, findings);
    const previous = await previousPromise(standing.earlier, releases, facts.now, asks);
    tellPrevious(previous, standing, findings);
    tellBase(facts, previous, releases, findings);
    const found = floorOf(facts, standing, releases, findings);
    const change = judgeChange(facts, standing, previous, found, releases, findings);
    const known = previous.kind === 'known' ? previous : undefined;
    const effective = found !== undefined && 'floor' in found ? found.floor : undefined;
    tellUnused(facts.acknowledgements, effective, known?.floor, findings);
    const window = effective === undefined ? [] : windowOf(releases, effective, standing, facts.includePrereleases);
    tellCollisions(releases, effective, findings);
    return conclude({
        ...open,
        candidate,
        state: standing.state,
        effective,
        previous: known,
        change,
        bump: requiredBump(change, known?.floor),
        window,
        ...vacuity(facts, found, standing, releases, window, findings),
    }, findings, found?.kind === 'pending');
}
const nothing = {
    candidate: undefined,
    state: 'unknown',
    effective: undefined,
    previous: undefined,
    change: 'none',
    bump: 'none',
    window: [],
    vacuous: true,
    vacuousBecause: '',
};
function conclude(open, { all }, isPending = false) {
    const weights = new Set(all.filter(({ severity }) => severity === 'error').map(({ code }) => (0,finding/* weightOf */.mm)(code)));
    const verdict = weights.has('invalid')
        ? 'invalid'
        : weights.has('broken')
            ? 'broken-promise'
            : weights.has('unknown')
                ? 'unknown'
                : isPending
                    ? 'pending-break'
                    : open.vacuous
                        ? 'vacuous'
                        : 'promise-kept';
    const passed = verdict === 'promise-kept' || verdict === 'pending-break' || (verdict === 'vacuous' && open.vacuousBecause !== '');
    return { ...open, verdict, passed, findings: all };
}
/** The floor that counts; `undefined`: there is none, or it cannot be told. */
function floorOf({ floor, now }, { candidate, state }, releases, findings) {
    const place = placeOf(floor);
    if (floor.kind === 'absent')
        return undefined;
    if (floor.kind === 'unknown') {
        findings.add('DECLARATION_UNKNOWN', `the floor cannot be read: ${floor.why}`, place);
        return undefined;
    }
    if (floor.kind === 'faulty') {
        findings.add('FLOOR_INVALID', `the floor cannot be read: ${floor.why}. ${floor.mend}`, place);
        return undefined;
    }
    const found = effectiveFloor(floor.value, { candidate, state, releases, now });
    if (found.kind === 'faulty')
        findings.add(found.code, found.why, place);
    else
        for (const { code, message } of found.notes)
            findings.add(code, message, place);
    if (found.kind === 'pending') {
        const message = `the floor ${found.floor.text} names the version to come: with it, clients of older versions are given up`;
        findings.add('FLOOR_PENDING', message, place);
    }
    return found.kind === 'faulty' ? undefined : found;
}
function vacuity(facts, found, { candidate, last }, releases, window, findings) {
    if (window.length > 0)
        return { vacuous: false, vacuousBecause: '' };
    // A floor that cannot be told has said so already.
    if (facts.floor.kind === 'absent' || found !== undefined) {
        findings.add('WINDOW_VACUOUS', 'nothing older than the candidate is selected: no old client is tested');
    }
    const isFirst = !releases.all.some(({ version }) => !(0,versions_version/* isPrerelease */.V1)(version) && (0,versions_line/* isSameLine */.r7)(version, candidate) && (0,versions_version/* compareVersions */.Zy)(version, candidate) < 0);
    const why = last === undefined
        ? `${candidate.text} is the first release`
        : isFirst && (0,versions_line/* isLaterLine */.z4)(candidate, last.version)
            ? `${candidate.text} is the first of its major`
            : facts.allowVacuous
                ? 'allow-vacuous is true'
                : '';
    return { vacuous: true, vacuousBecause: why };
}

// EXTERNAL MODULE: ./packages/compat/lib/promise/acknowledgements.js
var promise_acknowledgements = __webpack_require__(5177);
// EXTERNAL MODULE: ./packages/compat/lib/window/select.js + 1 modules
var window_select = __webpack_require__(8144);
;// CONCATENATED MODULE: ./packages/plan/lib/compat/ancestors.js


/** In a shallow clone each question can be a fetch, without one it is a request. */
const mostAsked = 30;
/**
 * The releases in the history of `head`: from the checkout, else by the API. Where each one costs something, only the
 * first 30 are asked about. @param releases what matters most first @param areLocal whether their tags are refs of the checkout
 */
async function ancestorsOf(opened, head, releases, areLocal) {
    if (releases.length === 0)
        return { kind: 'known', tags: new Set() };
    const found = await byGit(opened, head, releases, areLocal);
    if (found.kind === 'known')
        return found;
    const { api } = opened.options;
    if (api === undefined)
        return unknown(`${found.why}, and there is no token to ask the API`);
    try {
        const tags = new Set();
        for (const { tag, sha } of releases.slice(0, mostAsked)) {
            // From the head to the release nothing is left to list when the release lies behind.
            if (sha === head || (await (await api()).compare(head, sha)).mergeBase === sha)
                tags.add(tag);
        }
        return { kind: 'known', tags };
    }
    catch (error) {
        return unknown(`${found.why}, and the API does not tell (${(0,tips/* reasonOf */.A)(error)})`);
    }
}
async function byGit({ checkout, sources: { remote } }, head, releases, areLocal) {
    if (checkout === undefined)
        return { kind: 'unknown', why: 'there is no checkout' };
    try {
        if (!(await has(checkout, remote, head))) {
            return { kind: 'unknown', why: `${(0,lib_sha/* shortSha */.Fu)(head)} is not in the checkout` };
        }
        if (await checkout.isShallow())
            return await byDeepening(checkout, remote, head, releases);
        const named = await checkout.tagsIn(head);
        const tags = new Set(releases.filter(({ tag }) => named.has(tag)).map(({ tag }) => tag));
        if (areLocal)
            return { kind: 'known', tags };
        // Tags that only the remote has are no refs here: their commits are.
        for (const { tag, sha } of releases.slice(0, mostAsked)) {
            if (tags.has(tag) || !(await checkout.has(sha)))
                continue;
            const meeting = await checkout.ancestry(sha, head);
            if (meeting.kind === 'known' && meeting.mergeBases.includes(sha))
                tags.add(tag);
        }
        return { kind: 'known', tags };
    }
    catch (error) {
        return { kind: 'unknown', why: (0,tips/* reasonOf */.A)(error) };
    }
}
async function byDeepening(checkout, remote, head, releases) {
    const tags = new Set();
    const asked = releases.slice(0, mostAsked);
    const commits = asked.map(({ sha }) => sha);
    // One fetch for all of them.
    if (remote !== undefined)
        await checkout.bring(remote, commits);
    for (const { tag, sha } of asked) {
        if (!(await checkout.has(sha)))
            return { kind: 'unknown', why: `${tag} is not in the shallow checkout` };
        const meeting = remote === undefined ? await checkout.ancestry(sha, head) : await checkout.deepen(remote, sha, head);
        if (meeting.kind !== 'known')
            return { kind: 'unknown', why: `the shallow checkout does not reach ${tag}` };
        if (meeting.mergeBases.includes(sha))
            tags.add(tag);
    }
    return { kind: 'known', tags };
}
/** Whether the commit is here, after it was asked for. */
async function has(checkout, remote, commit) {
    if (await checkout.has(commit))
        return true;
    if (remote === undefined)
        return false;
    await checkout.bring(remote, [commit]);
    return await checkout.has(commit);
}
function unknown(why) {
    return { kind: 'unknown', why: `${why}. Check out with fetch-depth: 0` };
}

// EXTERNAL MODULE: ./packages/plan/lib/compat/declared.js + 5 modules
var declared = __webpack_require__(6404);
;// CONCATENATED MODULE: ./packages/plan/lib/compat/deployed.js


/** How far back a successful deployment is looked for. */
const limit = 30;
/** The released versions that run in the environments: the newest deployment of each whose latest status is success. */
async function deployedVersions(api, environments, releases) {
    const versions = [];
    const findings = [];
    const unknown = (message) => void findings.push({ code: 'DEPLOYED_UNKNOWN', severity: 'error', message });
    if (environments.length === 0)
        unknown('select: deployed needs environments, the names of those that clients use');
    if (api === undefined && environments.length > 0)
        unknown('what is deployed cannot be read without token (deployments: read)');
    if (api === undefined)
        return { versions, findings };
    for (const environment of environments) {
        try {
            const sha = await liveCommit(await api(), environment);
            const release = releases.all.findLast((known) => known.sha === sha);
            if (release !== undefined)
                versions.push(release.version);
            else if (sha === undefined)
                unknown(`nothing was deployed to ${(0,grammar/* quote */.hD)(environment)} with success`);
            else
                unknown(`${(0,lib_sha/* shortSha */.Fu)(sha)} runs in ${(0,grammar/* quote */.hD)(environment)}, and no release is at that commit`);
        }
        catch (error) {
            unknown(`what runs in ${(0,grammar/* quote */.hD)(environment)} cannot be read: ${(0,tips/* reasonOf */.A)(error)}`);
        }
    }
    return { versions, findings };
}
async function liveCommit(api, environment) {
    for (const { id, sha } of await api.deployments({ environment, limit })) {
        const [latest] = await api.deploymentStatuses(id);
        if (latest?.state === 'success')
            return sha;
    }
    return undefined;
}

// EXTERNAL MODULE: ./packages/plan/lib/compat/read-tags.js
var read_tags = __webpack_require__(5342);
;// CONCATENATED MODULE: ./packages/plan/lib/compat/plan.js





/** What the head promises to old clients, and which of their versions have to be run against it. */
async function planCompat(opened, settings, { date, published }) {
    const { compared, sources } = opened;
    const { head } = compared;
    const base = compared.kind === 'known' ? compared.base : undefined;
    const { scheme, pattern } = settings;
    if (head === undefined) {
        const why = compared.kind === 'unknown' ? `${compared.why}. ${compared.mend}` : 'no head is known';
        return plan_nothing({ code: 'HISTORY_UNKNOWN', severity: 'error', message: why }, base);
    }
    const read = await (0,read_tags/* readTags */.g)(opened, pattern, settings.floor.kind === 'given' && / days?$/.test(settings.floor.text));
    const releases = read.kind === 'known' ? (0,versions_releases/* releasesOf */.w)(read.tags, pattern) : undefined;
    const files = await (0,declared/* filesOf */.R8)(opened, head);
    const candidate = await (0,declared/* candidateAt */.TW)(files, settings.candidate, scheme);
    const facts = {
        ...settings,
        head,
        candidate,
        floor: await (0,declared/* floorAt */.El)(files, settings.floor, scheme),
        releases: releases === undefined
            ? { kind: 'unknown', why: read.kind === 'unknown' ? read.why : '' }
            : { kind: 'known', releases },
        base: base === undefined || base === head ? undefined : await sideOf(opened, settings, base),
        acknowledgements: await acknowledged(files, settings),
        artifact: candidate.kind === 'version' ? await published(candidate.version.text) : 'not-asked',
        today: date.toISOString().slice(0, 10),
        now: Math.floor(date.getTime() / 1000),
    };
    sources.log.debug(`${releases?.all.length ?? 0} releases, tags via ${read.kind === 'known' ? read.via : 'nobody'}`);
    const judgement = await judgePromise(facts, {
        ancestors: (all) => ancestorsOf(opened, head, all, read.kind === 'known' && read.via === 'git'),
        floorAt: async ({ sha }) => await (0,declared/* floorAt */.El)(await (0,declared/* filesOf */.R8)(opened, sha), settings.floor, scheme),
    });
    const chosen = await choose(opened, settings, judgement, releases);
    return {
        ...strictest(judgement, chosen.findings),
        head,
        base,
        tagsVia: read.kind === 'known' ? read.via : 'none',
        releases,
        selected: chosen.kept,
        dropped: chosen.dropped,
        byHead: '',
    };
}
async function sideOf(opened, { candidate, floor, scheme }, commit) {
    const files = await (0,declared/* filesOf */.R8)(opened, commit);
    return { candidate: await (0,declared/* candidateAt */.TW)(files, candidate, scheme), floor: await (0,declared/* floorAt */.El)(files, floor, scheme) };
}
/** Read from the head: an acknowledgement is part of the change that it is about, and is reviewed with it. */
async function acknowledged(files, { acknowledgements, scheme }) {
    if (acknowledgements === '')
        return [];
    const bytes = (await files.read([acknowledgements])).get(acknowledgements);
    return bytes === undefined ? [] : (0,promise_acknowledgements/* readAcknowledgements */.Ky)(new TextDecoder().decode(bytes), acknowledgements, scheme);
}
async function choose({ options }, { choices, maxVersions, matrixFactor, environments }, { window, effective, candidate }, releases) {
    if (effective === undefined || candidate === undefined || releases === undefined)
        return { kept: [], dropped: [], findings: [] };
    const findings = [];
    const asksDeployed = choices.some(({ kind }) => kind === 'deployed');
    const deployed = asksDeployed
        ? await deployedVersions(options.api, environments, releases)
        : { versions: [], findings: [] };
    findings.push(...deployed.findings);
    const found = (0,window_select/* select */.L)(choices, { window, floor: effective, deployed: deployed.versions, seed: candidate.text });
    if (found.missing.length > 0 && window.length > 0) {
        const message = `select names ${found.missing.join(', ')}, and the window from ${effective.text} has no such version`;
        findings.push({ code: 'SELECTION_UNKNOWN_VERSION', severity: 'error', message });
    }
    for (const text of found.belowFloor) {
        const message = `${text} is deployed and below the floor ${effective.text}: its clients are given up`;
        findings.push({ code: 'DEPLOYED_BELOW_FLOOR', severity: 'warning', message });
    }
    const { kept, dropped } = cap(found.selected, mostVersions(maxVersions, matrixFactor));
    if (dropped.length > 0) {
        const texts = dropped.map(({ version }) => version.text);
        const more = texts.length > 30 ? ` and ${texts.length - 30} more` : '';
        const message = `${kept.length} of ${found.selected.length} versions are run; left out: ${texts.slice(0, 30).join(', ')}${more}`;
        findings.push({ code: 'WINDOW_TRUNCATED', severity: 'warning', message });
    }
    return { kept, dropped, findings };
}
/** What was found while selecting can only make the verdict worse. */
function strictest(judgement, findings) {
    const all = [...judgement.findings, ...findings];
    const weights = new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => (0,finding/* weightOf */.mm)(code)));
    const { verdict } = judgement;
    if (verdict === 'invalid' || (!weights.has('invalid') && (verdict === 'broken-promise' || verdict === 'unknown'))) {
        return { ...judgement, findings: all };
    }
    if (weights.has('invalid'))
        return { ...judgement, findings: all, verdict: 'invalid', passed: false };
    if (weights.has('unknown'))
        return { ...judgement, findings: all, verdict: 'unknown', passed: false };
    return { ...judgement, findings: all };
}
function plan_nothing(finding, base) {
    return {
        verdict: 'unknown',
        passed: false,
        candidate: undefined,
        state: 'unknown',
        floor: 'none',
        effective: undefined,
        previous: undefined,
        onBase: 'none',
        change: 'none',
        bump: 'none',
        window: [],
        vacuous: true,
        vacuousBecause: '',
        findings: [finding],
        head: undefined,
        base,
        tagsVia: 'none',
        releases: undefined,
        selected: [],
        dropped: [],
        byHead: '',
    };
}

// EXTERNAL MODULE: ./packages/plan/lib/compat/wording.js
var wording = __webpack_require__(124);
;// CONCATENATED MODULE: ./packages/plan/lib/compat/both-policies.js





/**
 * What the head promises by the trusted policy, and, where the change edits the policy's key `compat`, by the head's as
 * well: the stricter verdict wins, and what either of them selects is run.
 * @param changes of the comparison, where they are known already
 */
async function planByBoth(opened, readSettings, world, changes) {
    const { policy, file } = opened.trusted;
    const settings = readSettings(policy.compat ?? new Map());
    const plan = await planCompat(opened, settings, world);
    const head = await headCompat(opened, changes);
    if (head.kind === 'same')
        return plan;
    const asks = `it needs the approval of somebody with the permission ${policy.approvePermission}`;
    const changed = {
        code: 'gate-changed',
        severity: 'warning',
        message: `${told(head)}; ${asks}`,
        file,
        line: 1,
    };
    if (head.kind === 'removed')
        return withFindings(plan, [changed]);
    if (head.kind === 'unreadable')
        return refused(plan, changed, head.why);
    let own;
    try {
        own = readSettings(head.compat);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* ProblemError */.Mm))
            throw error;
        return refused(plan, changed, error.problems.map(lib_problem/* describeProblem */.BJ).join('; '));
    }
    const other = await planCompat(opened, own, world);
    const isSameMatrix = own.pattern.text === settings.pattern.text && own.scheme === settings.scheme;
    return withFindings(stricterOf(plan, other, isSameMatrix ? mostOf(settings, own) : undefined), [changed]);
}
function told(head) {
    switch (head.kind) {
        case 'edited':
            return `the change edits compat of the policy (${head.keys.slice(0, 5).join(', ')})`;
        case 'removed':
            return 'the change takes compat out of the policy: nothing would be promised to old clients any more';
        case 'unreadable':
            return 'the change edits the policy';
    }
}
function refused(plan, changed, why) {
    const message = `the policy at the head cannot be read: ${why}`;
    const finding = { ...changed, code: 'head-policy-invalid', severity: 'error', message };
    const isWorse = strictness('invalid', false) > strictness(plan.verdict, plan.passed);
    const found = withFindings(plan, [finding, changed]);
    return isWorse ? { ...found, verdict: 'invalid', passed: false, byHead: message } : found;
}
const order = [
    'promise-kept',
    'pending-break',
    'vacuous',
    'unknown',
    'broken-promise',
    'invalid',
];
function strictness(verdict, passed) {
    return order.indexOf(verdict) + (passed ? 0 : order.length);
}
/**
 * The plan by the trusted policy, with the verdict of `other` where that is stricter, and what both select.
 * @param most of the matrix; `undefined`: the two name releases in different ways, and the trusted policy's count
 */
function stricterOf(plan, other, most) {
    const isStricter = strictness(other.verdict, other.passed) > strictness(plan.verdict, plan.passed);
    const known = new Set(plan.findings.map(({ code, message }) => `${code} ${message}`));
    const added = isStricter
        ? other.findings
            .filter(({ code, message, severity }) => severity === 'error' && !known.has(`${code} ${message}`))
            .map((finding) => ({ ...finding, message: `by the policy at the head: ${finding.message}` }))
        : [];
    return {
        ...plan,
        ...(isStricter
            ? {
                verdict: other.verdict,
                passed: other.passed,
                byHead: `by the policy at the head: ${(0,wording/* reasonOfPlan */.f)(other)}`,
            }
            : {}),
        ...(most === undefined ? {} : selectedByBoth(plan, other, most)),
        findings: [...plan.findings, ...added],
    };
}
function selectedByBoth(plan, other, most) {
    const { selected, dropped, candidate } = plan;
    if (candidate === undefined || other.candidate === undefined || !(0,versions_version/* isEqual */.n4)(candidate, other.candidate)) {
        return { selected, dropped };
    }
    const all = new Map([...selected, ...other.selected].map((release) => [release.tag, release]));
    const { kept } = cap([...all.values()].toSorted((a, b) => (0,versions_version/* compareVersions */.Zy)(b.version, a.version)), most);
    const tags = new Set(kept.map(({ tag }) => tag));
    const left = new Map([...all.values(), ...dropped, ...other.dropped].map((release) => [release.tag, release]));
    return { selected: kept, dropped: [...left.values()].filter(({ tag }) => !tags.has(tag)) };
}
function mostOf(a, b) {
    return Math.max(1, Math.min(a.maxVersions + b.maxVersions, Math.floor(MATRIX_LIMIT / a.matrixFactor)));
}
function withFindings(plan, findings) {
    return { ...plan, findings: [...plan.findings, ...findings] };
}

// EXTERNAL MODULE: ./packages/process/lib/environment.js
var environment = __webpack_require__(8922);
// EXTERNAL MODULE: ./packages/process/lib/run.js
var run = __webpack_require__(9806);
;// CONCATENATED MODULE: ./packages/plan/lib/compat/published.js


const timeoutMs = 5 * 60_000;
/** Whether the candidate is published, by the user's own word. @throws ProblemError when it gives none */
async function askPublished(script, candidate, { clock, signal }, cwd) {
    if (script === '')
        return 'not-asked';
    const env = { ...(0,environment/* baseEnvironment */.P)(), SHAKEDOWN_CANDIDATE: candidate };
    const args = ['--noprofile', '--norc', '-euo', 'pipefail', '-c', script];
    const { code } = await (0,run/* run */.e)('bash', args, { cwd, env, clock, signal, timeoutMs });
    if (code === 0)
        return 'exists';
    if (code === 1)
        return 'absent';
    const what = `it ended with ${code}, so whether the candidate is published is not known`;
    throw new lib_problem/* ProblemError */.Mm([{ where: 'input "published"', what, mend: 'Let it exit with 0 (published) or 1 (not)' }]);
}

;// CONCATENATED MODULE: ./packages/compat/lib/reporting/sarif.js
/**
 * The findings as SARIF 2.1.0 (OASIS), for code scanning. A finding without a place is put on the first line of
 * `fallbackFile`: GitHub shows none without one.
 */
function sarifOf(findings, fallbackFile) {
    const rules = [...new Set(findings.map(({ code }) => code))];
    const seen = new Map();
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Shakedown backcompat-version-check',
                        rules: rules.map((id) => ({ id, shortDescription: { text: id.toLowerCase().replaceAll('_', ' ') } })),
                    },
                },
                results: findings.map(({ code, severity, message, file = fallbackFile, line = 1 }) => {
                    const place = `${code}:${file}`;
                    const count = (seen.get(place) ?? 0) + 1;
                    seen.set(place, count);
                    return {
                        ruleId: code,
                        ruleIndex: rules.indexOf(code),
                        level: severity === 'notice' ? 'note' : severity,
                        message: { text: plain(message) },
                        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line } } }],
                        // Without the text, which has versions in it; several of a kind in one file stay several.
                        partialFingerprints: { 'shakedown/v1': count === 1 ? place : `${place}:${count}` },
                    };
                }),
            },
        ],
    };
}
/** In a message `[text](where)` would be a link (SARIF 2.1.0, 3.11.6). */
function plain(text) {
    return text.toWellFormed().replace(/[\\[\]]/g, '\\$&');
}
function uriOf(path) {
    return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./packages/plan/lib/compat/report.js

/** Everything the verdict rests on. */
function promiseReport(plan) {
    return {
        candidate: plan.candidate?.text ?? 'none',
        state: plan.state,
        floor: plan.floor,
        effectiveFloor: plan.effective?.text ?? 'none',
        previousFloor: plan.previous?.floor.text ?? 'none',
        previousRelease: plan.previous?.release.tag ?? 'none',
        baseFloor: plan.onBase,
        floorChange: plan.change,
        requiredBump: plan.bump,
        head: plan.head ?? 'none',
        base: plan.base ?? 'none',
        tags: {
            via: plan.tagsVia,
            releases: plan.releases?.all.length ?? 0,
            unreadable: plan.releases?.unreadable.slice(0, 100) ?? [],
            others: plan.releases?.others ?? 0,
        },
        window: plan.window.map(releaseJson),
        selected: plan.selected.map(releaseJson),
        dropped: plan.dropped.map(({ version }) => version.text),
        vacuous: plan.vacuous,
        findings: (0,wording/* findingsJson */.p)(plan.findings),
    };
}
function releaseJson({ version, tag, sha }) {
    return { version: version.text, tag, sha };
}

;// CONCATENATED MODULE: ./packages/compat/lib/reporting/drawing.js

/** Releases that are drawn one by one; between them, those that are not run become a number. */
const mostDrawn = 40;
/** The window as a line of releases, oldest first: `\u25c7 1.0.0 \u2500\u2500 \u25c6 1.1.0 \u2500\u2500 \u25cb 3 \u2500\u2500 \u25cf 1.4.0 \u2550\u2550\u25b6 1.5.0`. */
function drawWindow({ candidate, effective, previous, window, selected, before, state }) {
    if (candidate === undefined)
        return '';
    const marks = [];
    const isFloor = (version) => effective !== undefined && (0,versions_version/* isEqual */.n4)(version, effective);
    const run = new Set(selected.map(({ tag }) => tag));
    const mark = ({ version, tag }) => {
        const sign = isFloor(version) ? (run.has(tag) ? '\u25c6' : '\u25c8') : run.has(tag) ? '\u25cf' : '\u25cb';
        return { text: `${sign} ${version.text}`, isPlain: sign === '\u25cb' };
    };
    const old = previous === undefined ? [] : before.filter(({ version }) => (0,versions_version/* isEqual */.n4)(version, previous.floor));
    for (const { version } of old) {
        if (effective === undefined || (0,versions_version/* compareVersions */.Zy)(version, effective) < 0) {
            marks.push({ text: `\u25c7 ${version.text}`, isPlain: false });
        }
    }
    marks.push(...window.map(mark));
    const line = collapse(marks, marks.length > mostDrawn ? 1 : 3).join(' \u2500\u2500 ');
    const end = state === 'upcoming' ? '(next)' : candidate.text;
    return `${line}${line === '' ? '' : ' '}\u2550\u2550\u25b6 ${end}`;
}
const drawingLegend = '\u25c6 floor, run   \u25c8 floor, not run   \u25cf run   \u25cb not run   \u25c7 floor before   \u2550\u2550\u25b6 candidate';
/** Runs of more than `most` plain marks become one. */
function collapse(marks, most) {
    const texts = [];
    for (let at = 0; at < marks.length;) {
        let end = at;
        while (marks[end]?.isPlain === true)
            end++;
        if (end - at > most)
            texts.push(`\u25cb ${end - at} not run`);
        else
            for (const { text } of marks.slice(at, Math.max(end, at + 1)))
                texts.push(text);
        at = Math.max(end, at + 1);
    }
    return texts;
}

// EXTERNAL MODULE: ./packages/kit/lib/summary.js
var summary = __webpack_require__(7026);
;// CONCATENATED MODULE: ./packages/plan/lib/compat/summary.js



/** The plan for people: what is promised, the window as a line, what was found. */
function promiseSummary(plan, reason) {
    const { verdict, passed, selected, dropped } = plan;
    return (0,summary/* join */.fj)((0,summary/* verdictHeading */.G8)({ title: 'Backward compatibility', verdict, passed, reason }), facts(plan), (0,summary/* heading */.R_)(3, 'The window'), drawing(plan), selected.length === 0
        ? 'No version is to be run.'
        : `To be run: ${selected.map(({ version }) => (0,summary/* code */.aY)(version.text)).join(', ')}`, dropped.length === 0
        ? ''
        : `Left out by max-versions: ${dropped.map(({ version }) => (0,summary/* code */.aY)(version.text)).join(', ')}`, findingsTable(plan), verdict === 'promise-kept'
        ? 'Nothing old has run yet: whether old clients really work is what the run of these versions shows.'
        : '');
}
function drawing({ releases, ...plan }) {
    return (0,summary/* join */.fj)((0,summary/* block */.om)(drawWindow({ ...plan, before: releases?.all ?? [] }), 'text'), (0,summary/* escapeMarkdown */.FV)(drawingLegend));
}
function facts({ candidate, state, floor, effective, previous, onBase, change, bump, releases, tagsVia, head, }) {
    const shown = (text) => (text === undefined || text === 'none' ? 'none' : (0,summary/* code */.aY)(text));
    return (0,summary/* table */.tp)(['What', 'Answer'], [
        [
            'Candidate',
            `${shown(candidate?.text)}${state === 'upcoming' ? ', released already: the next version has no name yet' : ''}`,
        ],
        ['Floor, as declared', shown(floor)],
        ['Floor, in effect', shown(effective?.text)],
        [
            'Promised with the last release',
            previous === undefined ? 'nothing' : `${shown(previous.floor.text)} by ${shown(previous.release.tag)}`,
        ],
        ['Declared on the base', shown(onBase)],
        ['Change of the floor', `${change}${bump === 'none' ? '' : `, which asks for a ${bump} version`}`],
        ['Releases', `${releases?.all.length ?? 0}, tags from ${tagsVia}`],
        ['Commit', head === undefined ? 'unknown' : (0,summary/* code */.aY)((0,lib_sha/* shortSha */.Fu)(head))],
    ]);
}
function findingsTable({ findings }) {
    if (findings.length === 0)
        return '';
    const marks = { error: '\u26d4', warning: '\u26a0\ufe0f', notice: '\u2139\ufe0f' };
    const rows = findings
        .slice(0, 100)
        .map(({ code: name, severity, message, file, line }) => [
        `${marks[severity]} ${(0,summary/* code */.aY)(name)}`,
        (0,summary/* escapeCell */.kq)(message),
        file === undefined ? '' : (0,summary/* code */.aY)(line === undefined ? file : `${file}:${line}`),
    ]);
    return (0,summary/* join */.fj)((0,summary/* heading */.R_)(3, 'Findings'), (0,summary/* table */.tp)(['Finding', 'What it means', 'Where'], rows));
}

;// CONCATENATED MODULE: ./packages/plan/lib/compat/telling.js




/** What a step tells of a plan of old versions, but for its log. */
function toldPromise(plan, { origin, policy, file }) {
    const { verdict, passed, findings, selected, window } = plan;
    const reason = (0,wording/* reasonOfPlan */.f)(plan);
    return {
        verdict,
        passed,
        reason,
        outputs: {
            passed: String(passed),
            candidate: plan.candidate?.text ?? 'none',
            floor: plan.floor,
            'effective-floor': plan.effective?.text ?? 'none',
            'previous-floor': plan.previous?.floor.text ?? 'none',
            'floor-change': plan.change,
            'required-bump': plan.bump,
            matrix: JSON.stringify(matrixOf(selected)),
            count: String(selected.length),
            'has-versions': String(selected.length > 0),
            window: JSON.stringify(window.length > 256 ? [] : window.map(({ version }) => version.text)),
            vacuous: String(plan.vacuous),
            findings: JSON.stringify((0,wording/* findingsJson */.p)(findings).slice(0, 50)),
        },
        report: promiseReport(plan),
        summary: promiseSummary(plan, reason),
        notices: origin !== 'file' || policy.compat === undefined
            ? ['The policy has no key compat: what is promised stands in the workflow file, which a change can edit.']
            : [],
        annotations: annotationsOf(plan),
        sarif: sarifOf(findings, findings.find((finding) => finding.file !== undefined)?.file ?? file),
    };
}
/** Errors first; the runner keeps 10 of a kind, the one of the verdict among them. */
function annotationsOf({ findings }) {
    const of = (severity) => findings.filter((finding) => finding.severity === severity).slice(0, 8);
    return [...of('error'), ...of('warning'), ...of('notice')].map(({ code, severity, message, file, line }) => ({
        severity,
        message: `${code}: ${message}`,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
    }));
}
function logPromise({ candidate, state, window, selected, releases, tagsVia }, log) {
    log.info(`Candidate ${candidate?.text ?? 'unknown'} (${state}), ${releases?.all.length ?? 0} releases from ${tagsVia}`);
    log.info(`Window of ${window.length}, to be run: ${selected.map(({ version }) => version.text).join(', ') || 'none'}`);
    for (const tag of releases?.unreadable.slice(0, 50) ?? [])
        log.debug(`no version: ${JSON.stringify(tag)}`);
}

// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/settings.js + 4 modules
var settings = __webpack_require__(793);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/plan.js



/** Judges the promise of the head and names the versions to run. Nothing old is run here, so nothing is called compatible. */
async function plan(given, context, opened) {
    const { trusted } = opened;
    const plan = await planByBoth(opened, (fromPolicy) => (0,settings/* readSettings */.s)(context.given, opened, fromPolicy).settings, {
        date: context.clock.date(),
        published: (candidate) => askPublished(given.published, candidate, context, opened.dir),
    });
    logPromise(plan, context.log);
    const { sarif, report, ...told } = toldPromise(plan, trusted);
    const path = context.temp('findings.sarif');
    await (0,promises_.writeFile)(path, `${JSON.stringify(sarif, undefined, 2)}\n`);
    return {
        ...told,
        outputs: { ...told.outputs, sarif: path },
        report: { mode: 'plan', ...report },
        warnings: trusted.warnings.map(({ where, what, mend }) => `${where}: ${what}. ${mend}`),
    };
}


/***/ }),

/***/ 2075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hv: () => (/* binding */ startFindings),
/* harmony export */   mm: () => (/* binding */ weightOf)
/* harmony export */ });
/* unused harmony exports codes, severityOf */
/** Every code, its default severity and what it means for the verdict. */
const table = {
    CANDIDATE_INVALID: ['error', 'invalid'],
    CANDIDATE_NOT_GREATER: ['error', 'invalid'],
    CANDIDATE_TAG_EXISTS: ['error', 'invalid'],
    CANDIDATE_IMAGE_EXISTS: ['error', 'invalid'],
    VERSION_GAP: ['notice', 'none'],
    VERSION_ON_BASE_UNTAGGED: ['notice', 'none'],
    VERSIONS_COLLIDE: ['error', 'invalid'],
    FLOOR_MISSING: ['notice', 'none'],
    FLOOR_REMOVED: ['error', 'broken'],
    FLOOR_INVALID: ['error', 'invalid'],
    FLOOR_IS_FORMULA: ['error', 'invalid'],
    FLOOR_IS_SELF: ['error', 'invalid'],
    FLOOR_ABOVE_CANDIDATE: ['error', 'invalid'],
    FLOOR_NOT_RELEASED: ['error', 'invalid'],
    FLOOR_ARTIFACT_MISSING: ['error', 'unknown'],
    FLOOR_ADJUSTED: ['notice', 'none'],
    FLOOR_IS_PRERELEASE: ['notice', 'none'],
    FLOOR_PENDING: ['notice', 'none'],
    FLOOR_RAISED_TO_MAJOR_START: ['notice', 'none'],
    FLOOR_RAISED_WITHOUT_MAJOR: ['error', 'broken'],
    FLOOR_EQUALS_CANDIDATE: ['notice', 'none'],
    FLOOR_RETROACTIVE: ['notice', 'none'],
    FLOOR_SKIPS_MAJOR_START: ['notice', 'none'],
    FLOOR_MOVED_BY_FORMULA: ['warning', 'none'],
    FLOOR_LOWERED: ['notice', 'none'],
    FLOOR_ON_BASE_DIFFERS: ['notice', 'none'],
    MAJOR_WITHOUT_FLOOR_RAISE: ['notice', 'none'],
    NO_PROMISE: ['notice', 'none'],
    PREVIOUS_NOT_ANCESTOR: ['notice', 'none'],
    PREVIOUS_UNREADABLE: ['notice', 'none'],
    ACKNOWLEDGEMENT_MISSING: ['error', 'broken'],
    ACKNOWLEDGEMENT_EXPIRED: ['error', 'broken'],
    ACKNOWLEDGEMENT_UNUSED: ['warning', 'none'],
    WINDOW_VACUOUS: ['warning', 'none'],
    WINDOW_TRUNCATED: ['warning', 'none'],
    SELECTION_UNKNOWN_VERSION: ['error', 'invalid'],
    DEPLOYED_BELOW_FLOOR: ['warning', 'none'],
    DEPLOYED_UNKNOWN: ['error', 'unknown'],
    TAGS_UNKNOWN: ['error', 'unknown'],
    TAGS_RESEMBLE: ['error', 'unknown'],
    HISTORY_UNKNOWN: ['error', 'unknown'],
    DECLARATION_UNKNOWN: ['error', 'unknown'],
    // The classifier's names for the same.
    'gate-changed': ['warning', 'none'],
    'head-policy-invalid': ['error', 'invalid'],
};
const codes = Object.keys(table);
function severityOf(code) {
    return table[code][0];
}
function weightOf(code) {
    return table[code][1];
}
function startFindings() {
    const all = [];
    return {
        all,
        add: (code, message, more = {}) => void all.push({ code, severity: severityOf(code), message, ...more }),
    };
}


/***/ }),

/***/ 124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ reasonOfPlan),
/* harmony export */   p: () => (/* binding */ findingsJson)
/* harmony export */ });
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}
function findingsJson(findings) {
    return findings.map(({ code, severity, message, file = 'none', line = 0 }) => ({
        code,
        severity,
        message,
        file,
        line,
    }));
}
/** One sentence with numbers. */
function reasonOfPlan(plan) {
    if (plan.byHead !== '')
        return plan.byHead;
    const { verdict, candidate, effective, previous, window, selected, findings, vacuousBecause } = plan;
    const error = findings.find(({ severity }) => severity === 'error');
    const version = candidate?.text ?? 'the candidate';
    switch (verdict) {
        case 'promise-kept':
            return `${version} promises clients since ${effective?.text ?? 'none'}: ${counted(window.length, 'release')} in the window, ${selected.length} to be run`;
        case 'pending-break':
            return `the floor ${effective?.text ?? ''} names the version to come; ${previous?.floor.text ?? 'nothing'} is promised until then`;
        case 'vacuous':
            return vacuousBecause === ''
                ? `nothing older than ${version} is selected of ${counted(plan.releases?.all.length ?? 0, 'release')}, so no old client is tested`
                : `nothing old is tested, which is right: ${vacuousBecause}`;
        case 'broken-promise':
        case 'invalid':
        case 'unknown': {
            const more = findings.filter(({ severity }) => severity === 'error').length - 1;
            const others = more > 0 ? ` (and ${more} more)` : '';
            return `${error?.message ?? 'nothing is known'}${others}`;
        }
    }
}


/***/ })

};
