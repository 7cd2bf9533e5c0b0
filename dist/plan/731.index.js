const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 731;
export const ids = [731];
export const modules = {

/***/ 3731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promise: () => (/* binding */ promise)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var lib_problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./packages/kit/lib/inputs/parse.js
var parse = __webpack_require__(525);
// EXTERNAL MODULE: ./packages/kit/lib/inputs/read.js
var read = __webpack_require__(8416);
;// CONCATENATED MODULE: ./packages/kit/lib/inputs/settle.js




/**
 * The inputs once the policy has spoken: what the policy sets, else the input, else the fallback or default. The policy
 * is law: an input that says something else is an error naming both, also when it asks for more.
 * @param given raw texts of the inputs, from `readInputs`
 * @param fromPolicy raw texts in the form of inputs, by the same names
 * @param policyWhere the place in the policy, e.g. `.github/shakedown.yml targets.testnet`
 * @throws ProblemError with every mistake at once
 */
function settleInputs(specs, given, fromPolicy, policyWhere) {
    const problems = [];
    const values = {};
    for (const name of fromPolicy.keys()) {
        if (specs[name]?.policy === undefined)
            problems.push(notForPolicy(specs, name, policyWhere));
    }
    for (const [name, spec] of Object.entries(specs)) {
        const law = spec.policy === undefined ? undefined : fromPolicy.get(name);
        const raw = given.get(name);
        const settled = law === undefined || (0,parse/* isBlank */.z3)(law)
            ? (0,read/* readOne */.JF)(spec, `input ${(0,grammar/* quote */.hD)(name)}`, raw)
            : obey(spec, name, law, raw, placeOf(policyWhere, spec, name));
        if ('problem' in settled)
            problems.push(settled.problem);
        else
            values[name] = settled.value;
    }
    if (problems.length > 0)
        throw new lib_problem/* ProblemError */.Mm(problems);
    return values;
}
function obey(spec, name, law, raw, place) {
    const wanted = (0,parse/* tryParse */.x6)(spec, place, law);
    if ('problem' in wanted || raw === undefined)
        return wanted;
    const asked = (0,parse/* tryParse */.x6)(spec, `input ${(0,grammar/* quote */.hD)(name)}`, raw);
    if ('problem' in asked || (0,external_node_util_.isDeepStrictEqual)(comparable(asked.value), comparable(wanted.value)))
        return asked;
    return {
        problem: {
            where: `input ${(0,grammar/* quote */.hD)(name)}`,
            what: `it says ${(0,grammar/* quote */.hD)(raw.trim())}, and ${place} says ${(0,grammar/* quote */.hD)(law.trim())}`,
            mend: 'The policy decides: leave the input out, or change the policy on the target branch',
        },
    };
}
/** The lines on which assignments stand differ between two texts that mean the same. */
function comparable(value) {
    if (!Array.isArray(value))
        return value;
    return value.map((item) => (typeof item === 'object' && item !== null ? { ...item, line: 0 } : item));
}
function placeOf(policyWhere, spec, name) {
    // Of a target the section follows its path; `compat` stands at the top of the file.
    return `${policyWhere}${spec.policy === 'compat' ? ' ' : '.'}${spec.policy ?? ''}.${name}`;
}
function notForPolicy(specs, name, policyWhere) {
    const settable = Object.keys(specs).filter((other) => specs[other]?.policy !== undefined);
    return {
        where: `${policyWhere} ${(0,grammar/* quote */.hD)(name)}`,
        what: 'a policy cannot set this input',
        mend: (0,grammar/* didYouMean */.au)(name, settable),
    };
}

;// CONCATENATED MODULE: ./packages/compat/lib/versions/version.js
/** Longer texts are no versions for node-semver either. */
const maxLength = 256;
const number = '(?:0|[1-9]\\d*)';
const identifier = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
const suffix = `(?:-(${identifier}(?:\\.${identifier})*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?`;
const semver = new RegExp(`^(${number})\\.(${number})\\.(${number})${suffix}$`);
/** Leading zeros are usual (`2024.01.0`), two to four parts likewise. */
const calver = new RegExp(`^(\\d{1,8})\\.(\\d{1,8})(?:\\.(\\d{1,8}))?(?:\\.(\\d{1,8}))?${suffix}$`);
/** Strict: the grammar of semver.org 2.0.0, or two to four numbers with calver. Nothing is guessed or completed. */
function parseVersion(text, scheme) {
    if (text.length > maxLength)
        return undefined;
    const match = (scheme === 'semver' ? semver : calver).exec(text);
    if (match === null)
        return undefined;
    const parts = match.slice(1, scheme === 'semver' ? 4 : 5).filter((part) => part !== undefined);
    const numbers = parts.map(Number);
    if (!numbers.every(Number.isSafeInteger))
        return undefined;
    const pre = match[scheme === 'semver' ? 4 : 5];
    return { scheme, text, numbers, pre: pre === undefined ? [] : pre.split('.') };
}
/** Precedence by semver.org 2.0.0 section 11; build metadata does not count. Negative: `a` is older. */
function compareVersions(a, b) {
    for (let at = 0; at < Math.max(a.numbers.length, b.numbers.length); at++) {
        const order = (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
        if (order !== 0)
            return order;
    }
    if (a.pre.length === 0 || b.pre.length === 0)
        return b.pre.length - a.pre.length;
    for (let at = 0; at < Math.min(a.pre.length, b.pre.length); at++) {
        const order = compareIdentifiers(a.pre[at] ?? '', b.pre[at] ?? '');
        if (order !== 0)
            return order;
    }
    return a.pre.length - b.pre.length;
}
function isEqual(a, b) {
    return compareVersions(a, b) === 0;
}
function isPrerelease({ pre }) {
    return pre.length > 0;
}
/** The same version but for its pre-release: 2.0.0-rc.1 and 2.0.0. */
function hasSameCore(a, b) {
    return compareVersions({ ...a, pre: [] }, { ...b, pre: [] }) === 0;
}
function compareIdentifiers(a, b) {
    const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (isNumberA !== isNumberB)
        return isNumberA ? -1 : 1;
    // Numbers have no leading zeros, so the longer one is the greater one, whatever a double can hold.
    if (isNumberA && a.length !== b.length)
        return a.length - b.length;
    return a < b ? -1 : Number(a > b);
}

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

// EXTERNAL MODULE: ./packages/plan/lib/file-at.js
var file_at = __webpack_require__(4937);
// EXTERNAL MODULE: ./packages/plan/lib/head-policy.js
var head_policy = __webpack_require__(5718);
// EXTERNAL MODULE: ./packages/plan/lib/read-changes.js + 3 modules
var read_changes = __webpack_require__(5988);
// EXTERNAL MODULE: ./packages/plan/lib/tips.js
var tips = __webpack_require__(1703);
;// CONCATENATED MODULE: ./packages/plan/lib/compat/head-compat.js





/** @param changes of the comparison, where they are known already */
async function headCompat(opened, changes) {
    const { sources, trusted, compared } = opened;
    if (compared.kind === 'unknown' || trusted.origin === 'inline')
        return { kind: 'same' };
    if (changes === undefined ? !(await mayDiffer(opened, [compared.head, compared.base])) : !(0,head_policy/* touches */.yI)(changes, trusted.file)) {
        return { kind: 'same' };
    }
    if (changes === undefined) {
        // A branch that is only behind has another policy, too, and edits nothing. What is not known is taken for an edit.
        const { changeSet } = await (0,read_changes/* readChanges */.S)(sources, compared, opened.situation);
        if (changeSet.complete && !(0,head_policy/* touches */.yI)(changeSet.changes, trusted.file))
            return { kind: 'same' };
    }
    const other = await (0,head_policy/* policyBeside */.fp)(sources, trusted, compared);
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

;// CONCATENATED MODULE: ./packages/compat/lib/versions/releases.js

function releasesOf(tags, pattern) {
    const unreadable = [];
    const found = [];
    let others = 0;
    let alike = 0;
    const names = [];
    for (const { name, commit, time } of tags) {
        const version = pattern.read(name);
        if (version !== undefined)
            found.push({ version, tag: name, sha: commit, ...(time === undefined ? {} : { time }) });
        else if (pattern.frames(name))
            unreadable.push(name);
        else {
            others++;
            if (!/\d+\.\d+\.\d+/.test(name))
                continue;
            alike++;
            if (names.length < 3)
                names.push(name);
        }
    }
    found.sort((a, b) => compareVersions(a.version, b.version) || (a.tag < b.tag ? -1 : 1));
    const all = [];
    const collisions = [];
    for (const release of found) {
        const last = all.at(-1);
        if (last === undefined || !isEqual(last.version, release.version))
            all.push(release);
        else if (collisions.at(-1)?.[0] === last.tag)
            collisions.at(-1)?.push(release.tag);
        else
            collisions.push([last.tag, release.tag]);
    }
    const resembling = { count: alike, names };
    return { all, collisions, unreadable, others, resembling, find: (version) => findIn(all, version) };
}
/** By bisection: the list is sorted. */
function findIn(all, version) {
    let [from, to] = [0, all.length];
    while (from < to) {
        const middle = (from + to) >>> 1;
        const release = all[middle];
        if (release === undefined)
            return undefined;
        const order = compareVersions(release.version, version);
        if (order === 0)
            return release;
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/compat/lib/versions/line.js

function lineOf({ scheme, numbers }) {
    if (scheme === 'calver')
        return { kind: 'calver' };
    const [major = 0, minor = 0] = numbers;
    if (major > 0)
        return { kind: 'major', major };
    return minor > 0 ? { kind: 'zero-minor', minor } : { kind: 'zero-patch' };
}
/** Whether the version promises nothing to clients of any other one. */
function isWithoutPromise(version) {
    return lineOf(version).kind === 'zero-patch';
}
function isSameLine(a, b) {
    return nameOfLine(lineOf(a)) === nameOfLine(lineOf(b));
}
/** The first core version of the line: `3.0.0`, `0.4.0`; `undefined` where lines have no start. */
function startOfLine(version) {
    const line = lineOf(version);
    switch (line.kind) {
        case 'major':
            return [line.major, 0, 0];
        case 'zero-minor':
            return [0, line.minor, 0];
        case 'zero-patch':
        case 'calver':
            return undefined;
    }
}
function nameOfLine(line) {
    switch (line.kind) {
        case 'major':
            return `${line.major}.x`;
        case 'zero-minor':
            return `0.${line.minor}.x`;
        case 'zero-patch':
            return '0.0.x';
        case 'calver':
            return 'calver';
    }
}
/** Whether `later` stands in a later line than `earlier`: only then may it break clients of `earlier`. */
function isLaterLine(later, earlier) {
    return compareVersions(later, earlier) > 0 && lineOf(later).kind !== 'calver' && !isSameLine(later, earlier);
}
/** Whether a step from `before` to `after` leaves out a version (x.y.4 \u2192 x.y.6). False for pre-releases and calver. */
function isGap(before, after) {
    if (before.scheme === 'calver' || before.pre.length > 0 || after.pre.length > 0)
        return false;
    const [a = 0, b = 0, c = 0] = before.numbers;
    const [x = 0, y = 0, z = 0] = after.numbers;
    if (x === a && y === b)
        return z > c + 1;
    if (x === a)
        return y > b + 1 || z > 0;
    return x > a + 1 || y > 0 || z > 0;
}

;// CONCATENATED MODULE: ./packages/compat/lib/window/window.js

/**
 * The released versions from the floor up to, not including, the candidate; where the next version has no name yet, up
 * to the last release. Oldest first. Pre-releases only when asked for, or when the floor is one.
 */
function windowOf({ all }, floor, { candidate, state }, includePrereleases) {
    return all.filter(({ version }) => {
        if (compareVersions(version, floor) < 0)
            return false;
        const order = compareVersions(version, candidate);
        if (order > 0 || (order === 0 && state === 'released'))
            return false;
        return includePrereleases || !isPrerelease(version) || isEqual(version, floor);
    });
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/acknowledge.js

const remedies = (floor) => `Two things are legal: release it as the next major with the floor at its start, or allow it with allow-patch-break: true and an acknowledgement of ${floor} that says why, who and until when`;
/** A raise inside a line passes only when two people's switches are on: the policy allows it, and an entry owns up to it. */
function judgeRaise(raise, place, findings) {
    const { floor, previous, allowPatchBreak, acknowledgements, today } = raise;
    const entry = acknowledgements.find((known) => isEqual(known.floor, floor));
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
        const isHistory = previous !== undefined && compareVersions(entry.floor, previous) <= 0;
        if (isHistory || (floor !== undefined && isEqual(entry.floor, floor)))
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
    const above = all.filter(({ version }) => compareVersions(version, candidate) > 0);
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
        (compareVersions(version, candidate) < 0 ||
            (state === 'upcoming' && compareVersions(version, candidate) === 0)) &&
        counts(version, candidate));
    const inHistory = before.filter(({ tag }) => ancestors.has(tag));
    const earlier = (inHistory.length > 0 ? inHistory : before).toReversed();
    const [last] = earlier;
    if (state === 'released' && last !== undefined && isGap(last.version, candidate)) {
        findings.add('VERSION_GAP', `${candidate.text} leaves out versions after ${last.version.text}`, place);
    }
    return { candidate, state, earlier, isOffBranch: inHistory.length === 0 && before.length > 0, last };
}
/** A stable candidate is never compared with a pre-release; a pre-release also with earlier ones of the same core. */
function counts(version, candidate) {
    return !isPrerelease(version) || (isPrerelease(candidate) && hasSameCore(version, candidate));
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
        (!isPrerelease(version) || isPrerelease(candidate)) &&
        compareVersions(version, candidate) > 0);
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
    const order = compareVersions(floor, previous);
    if (order === 0)
        return { change: 'none', ...plain };
    if (order < 0)
        return { change: 'lowered', ...plain };
    const isLater = isLaterLine(floor, previous);
    const isFirst = !releases.all.some(({ version }) => !isPrerelease(version) && isSameLine(version, floor) && compareVersions(version, floor) < 0);
    if (isWithoutPromise(previous) || (isLater && isFirst))
        return { change: 'raised-major', ...plain };
    return {
        change: 'raised-without-major',
        equalsCandidate: isEqual(floor, candidate),
        retroactive: compareVersions(floor, candidate) < 0,
        skipsStart: isLater,
    };
}
/** Which part of the version has to rise when clients of `previous` are given up. */
function requiredBump(change, previous) {
    if (previous === undefined)
        return change === 'removed' ? 'major' : 'none';
    if (change !== 'raised-major' && change !== 'raised-without-major' && change !== 'removed')
        return 'none';
    switch (lineOf(previous).kind) {
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
function facts_placeOf({ file, line }) {
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

;// CONCATENATED MODULE: ./packages/compat/lib/promise/finding.js
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
    const order = compareVersions(floor, candidate);
    const notes = [];
    if (isPrerelease(floor)) {
        notes.push({ code: 'FLOOR_IS_PRERELEASE', message: `the floor ${floor.text} is a pre-release` });
    }
    if (order === 0 && state === 'released')
        return { kind: 'candidate', floor, notes };
    if (order > 0) {
        const newest = releases.all.findLast(({ version }) => isSameLine(version, floor))?.version;
        const isToCome = release === undefined && (newest === undefined || compareVersions(floor, newest) > 0);
        if (state === 'upcoming' && isToCome)
            return { kind: 'pending', floor, notes };
        const why = `the floor ${floor.text} is above the candidate ${candidate.text}: nothing old could be tested. Lower it, or release that version`;
        return { kind: 'faulty', code: 'FLOOR_ABOVE_CANDIDATE', why };
    }
    if (release !== undefined)
        return { kind: 'released', floor, notes };
    const near = releases.all.find(({ version }) => compareVersions(version, floor) > 0 && !isPrerelease(version));
    const hint = near === undefined ? '' : `; the next one that was is ${near.version.text}`;
    return { kind: 'faulty', code: 'FLOOR_NOT_RELEASED', why: `the floor ${floor.text} was never released${hint}` };
}
function formula(unit, { candidate, state, releases }) {
    const line = lineOf(candidate);
    if (line.kind === 'calver') {
        const why = 'floor: auto needs semver, since the numbers of calver promise nothing. Name the floor, or give window';
        return { kind: 'faulty', code: 'FLOOR_INVALID', why };
    }
    const published = releases.all.filter(({ version }) => !isPrerelease(version) && compareVersions(version, candidate) < (state === 'upcoming' ? 1 : 0));
    if (isWithoutPromise(candidate)) {
        const message = `${candidate.text}: with 0.0.z every release may break, so there is no promise and only the latest counts`;
        const floor = published.at(-1)?.version ?? candidate;
        return {
            kind: isEqual(floor, candidate) ? 'candidate' : 'released',
            floor,
            notes: [{ code: 'NO_PROMISE', message }],
        };
    }
    const isInside = ({ version }) => isSameLine(version, candidate) && (unit === 'major' || version.numbers[1] === candidate.numbers[1]);
    const first = published.find(isInside)?.version;
    if (first === undefined)
        return { kind: 'candidate', floor: candidate, notes: [] };
    const start = unit === 'major' ? startOfLine(candidate) : [...candidate.numbers.slice(0, 2), 0];
    const isStart = start === undefined || start.every((number, at) => first.numbers[at] === number);
    const message = `${start?.join('.') ?? ''} was never released: the floor of ${nameOfLine(line)} is ${first.text}`;
    return { kind: 'released', floor: first, notes: isStart ? [] : [{ code: 'FLOOR_ADJUSTED', message }] };
}
function latest({ count, unit }, { candidate, releases, now }) {
    const older = releases.all.filter(({ version }) => !isPrerelease(version) && compareVersions(version, candidate) < 0);
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
    const place = facts_placeOf(facts.floor);
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
            if (last !== undefined && isLaterLine(candidate, last.version)) {
                const message = `${candidate.text} begins a new line and keeps the floor ${floor.text}: legal, and stricter`;
                findings.add('MAJOR_WITHOUT_FLOOR_RAISE', message, place);
            }
            break;
        case 'lowered':
            findings.add('FLOOR_LOWERED', `the floor falls from ${previous.floor.text} to ${floor.text}`, place);
            break;
        case 'raised-major':
            if (isWithoutPromise(previous.floor))
                break;
            findings.add('FLOOR_RAISED_TO_MAJOR_START', `the floor rises from ${previous.floor.text} to ${floor.text}, where a new line begins`, place);
            break;
        case 'raised-without-major':
            tellRaise(facts, raise, floor, previous, candidate, findings);
    }
    return raise.change;
}
function tellRaise(facts, raise, floor, previous, candidate, findings) {
    const place = facts_placeOf(facts.floor);
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
    const pre = isPrerelease(candidate);
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
            return compareVersions(found.floor, release.version) > 0
                ? { why: `its floor ${found.floor.text} is above it` }
                : { floor: found.floor, why: '' };
    }
}

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
    const isOwn = carried !== undefined && candidate.kind === 'version' && isEqual(carried, candidate.version);
    if (carried !== undefined && !isOwn && releases.find(carried) === undefined) {
        findings.add('VERSION_ON_BASE_UNTAGGED', `the base carries ${carried.text}, which was never released`);
    }
    if (previous.kind !== 'known' || base.floor.kind !== 'declared')
        return;
    const { value } = base.floor;
    if (value.kind === 'version' ? isEqual(value.version, previous.floor) : value.kind === previous.value.kind)
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
        if (floor !== undefined && compareVersions(release.version, floor) < 0)
            continue;
        findings.add('VERSIONS_COLLIDE', `the tags ${tags.join(', ')} are one version, and nobody can say which is meant`);
    }
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/judge.js












/** Judges the promise; runs nothing and says nothing of whether old clients really work. */
async function judgePromise(facts, asks) {
    const findings = startFindings();
    const open = {
        ...nothing,
        floor: textOf(facts.floor),
        onBase: facts.base === undefined ? 'none' : textOf(facts.base.floor),
    };
    const { candidate: declared } = facts;
    const place = facts_placeOf(declared);
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
    const weights = new Set(all.filter(({ severity }) => severity === 'error').map(({ code }) => weightOf(code)));
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
    const place = facts_placeOf(floor);
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
    const isFirst = !releases.all.some(({ version }) => !isPrerelease(version) && isSameLine(version, candidate) && compareVersions(version, candidate) < 0);
    const why = last === undefined
        ? `${candidate.text} is the first release`
        : isFirst && isLaterLine(candidate, last.version)
            ? `${candidate.text} is the first of its major`
            : facts.allowVacuous
                ? 'allow-vacuous is true'
                : '';
    return { vacuous: true, vacuousBecause: why };
}

// EXTERNAL MODULE: ./packages/policy/lib/document/findings.js
var findings = __webpack_require__(1216);
// EXTERNAL MODULE: ./packages/policy/lib/reading/yaml.js
var yaml = __webpack_require__(5712);
// EXTERNAL MODULE: ./packages/policy/lib/schema/check.js
var check = __webpack_require__(7654);
;// CONCATENATED MODULE: ./packages/policy/lib/read-checked.js




/**
 * Reads another file of the suite with the rigour of the policy: YAML 1.2 core, no anchors, no duplicate keys, at most
 * 64 KiB, held against `schema`.
 * @param file only for the texts of problems @throws ProblemError with every problem of the text at once
 */
function readChecked(schema, text, file) {
    const { root, problems } = (0,yaml/* readYaml */.g)(text, file);
    if (root === undefined)
        throw new lib_problem/* ProblemError */.Mm((0,findings/* inOrder */.a)(problems));
    const checked = (0,check/* checkAgainst */.Yo)(schema, root, file);
    const all = [...problems, ...checked.problems];
    if (all.length > 0)
        throw new lib_problem/* ProblemError */.Mm((0,findings/* inOrder */.a)(all));
    return checked.value;
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/acknowledgements.js



const acknowledgements_text = { type: 'string', minLength: 1, maxLength: 1000 };
const dayText = {
    type: 'string',
    pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
    patternErrorMessage: 'Write a day like 2026-12-31',
};
const schema = {
    type: 'array',
    maxItems: 500,
    items: {
        type: 'object',
        additionalProperties: false,
        required: ['floor', 'reason', 'by', 'until'],
        properties: { floor: acknowledgements_text, reason: acknowledgements_text, by: acknowledgements_text, until: dayText },
    },
};
/** A list of `{floor, reason, by, until}`. @throws ProblemError */
function readAcknowledgements(source, file, scheme) {
    if (isBlank(source))
        return [];
    const entries = readChecked(schema, source, file);
    const problems = [];
    const read = entries.flatMap(({ floor, reason, by, until }, index) => {
        const version = parseVersion(floor, scheme);
        if (version !== undefined)
            return [{ floor: version, reason, by, until }];
        problems.push({
            where: `${file} [${index}].floor`,
            what: `${(0,grammar/* quote */.hD)(floor)} is not a version`,
            mend: 'Write it like 1.2.3',
        });
        return [];
    });
    if (problems.length > 0)
        throw new lib_problem/* ProblemError */.Mm(problems);
    return read;
}
/** Nothing but comments: a file that is kept for later entries. */
function isBlank(source) {
    return source.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

;// CONCATENATED MODULE: ./packages/compat/lib/versions/range.js


const mend = 'Write a version, or a range such as 1.2.x, ^1.2.3, ~1.2.3, 1.2.0 - 1.4.9 or >=1.2.0 <1.5.0';
/**
 * A version, `1.x`, `1.2.x`, `^1.2.3`, `~1.2.3`, `1.2.0 - 1.4.9`, or comparators (`> >= < <= =`) that all must hold.
 * Unlike npm's ranges, pre-releases are compared like any other version: whether they count is asked elsewhere.
 * @throws ValueFault
 */
function parseRange(text, scheme) {
    const exact = parseVersion(text, scheme);
    if (exact !== undefined)
        return (version) => compareVersions(version, exact) === 0;
    const part = /^(\d{1,8})(?:\.(\d{1,8}))?\.[x*]$/.exec(text);
    if (part !== null)
        return startsWith(part
            .slice(1)
            .filter((digits) => digits !== undefined)
            .map(Number));
    const span = /^(\S+) - (\S+)$/.exec(text);
    const comparators = span === null ? text.split(/\s+/) : [`>=${span[1] ?? ''}`, `<=${span[2] ?? ''}`];
    const tests = comparators.map((comparator) => parseComparator(comparator, scheme, text));
    return (version) => tests.every((test) => test(version));
}
function startsWith(numbers) {
    return (version) => numbers.every((number, at) => version.numbers[at] === number);
}
function parseComparator(text, scheme, whole) {
    const [, operator = '', operand = ''] = /^(>=|<=|>|<|=|\^|~)(.+)$/.exec(text) ?? [];
    const bound = parseVersion(operand, scheme);
    if (bound === undefined || ((operator === '^' || operator === '~') && scheme === 'calver')) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(whole)} is neither a version nor a range`, mend);
    }
    const order = (version) => compareVersions(version, bound);
    switch (operator) {
        case '>=':
            return (version) => order(version) >= 0;
        case '<=':
            return (version) => order(version) <= 0;
        case '>':
            return (version) => order(version) > 0;
        case '<':
            return (version) => order(version) < 0;
        case '=':
            return (version) => order(version) === 0;
        case '~':
            return (version) => order(version) >= 0 && startsWith(bound.numbers.slice(0, 2))(version);
        default:
            return (version) => order(version) >= 0 && startsWith(bound.numbers.slice(0, fixedParts(bound)))(version);
    }
}
/** `^` lets everything change but what comes first and is not zero. */
function fixedParts({ numbers }) {
    const first = numbers.findIndex((number) => number > 0);
    return first === -1 ? numbers.length : first + 1;
}

;// CONCATENATED MODULE: ./packages/compat/lib/window/sample.js
/**
 * `count` of `items`, chosen by `seed` alone: the same seed chooses the same everywhere, so that a failure can be had
 * again. A linear congruential sequence (Numerical Recipes) after an FNV-1a hash; nothing here is a secret.
 */
function sample(items, count, seed) {
    let state = 2166136261;
    for (const character of seed)
        state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
    const next = (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
    const left = [...items];
    const chosen = [];
    while (chosen.length < count && left.length > 0)
        chosen.push(...left.splice(next(left.length), 1));
    return chosen;
}

;// CONCATENATED MODULE: ./packages/compat/lib/window/select.js





const names = ['floor', 'latest', 'floor+latest', 'minor-last', 'major-first', 'all', 'deployed'];
/** @throws ValueFault */
function parseChoice(text, scheme) {
    const name = names.find((known) => known === text);
    if (name !== undefined)
        return { kind: name };
    const [, count, seed] = /^sample:(\d+)(?:@(\S{1,100}))?$/.exec(text) ?? [];
    if (count !== undefined)
        return { kind: 'sample', count: (0,grammar/* readInteger */.JI)(count, { min: 1, max: 256 }), seed };
    const version = parseVersion(text, scheme);
    if (version !== undefined)
        return { kind: 'exact', version };
    try {
        return { kind: 'range', text, includes: parseRange(text, scheme) };
    }
    catch (error) {
        if (!(error instanceof grammar/* ValueFault */.Qe))
            throw error;
        const mend = `Give one of ${names.join(', ')}, sample:N@seed, a version or a range such as 1.2.x`;
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} selects nothing that is known`, mend);
    }
}
/**
 * What is to be run. Whatever is spread over the window (`minor-last`, `major-first`, `sample`, `all`, `deployed`) has
 * the floor and the latest in it: between them lies what is promised.
 */
function select_select(choices, from) {
    const { window } = from;
    const chosen = new Set();
    const missing = [];
    const belowFloor = [];
    const ends = [window[0], window.at(-1)].filter((release) => release !== undefined);
    for (const choice of choices) {
        for (const release of pick(choice, from, ends))
            chosen.add(release);
        if (choice.kind === 'exact' && !window.some(({ version }) => isSame(version, choice.version))) {
            missing.push(choice.version.text);
        }
        if (choice.kind === 'range' && !window.some(({ version }) => choice.includes(version)))
            missing.push(choice.text);
        if (choice.kind !== 'deployed')
            continue;
        for (const version of from.deployed) {
            if (compareVersions(version, from.floor) < 0)
                belowFloor.push(version.text);
        }
    }
    const selected = [...chosen].toSorted((a, b) => compareVersions(b.version, a.version));
    return { selected, missing, belowFloor: [...new Set(belowFloor)] };
}
function pick(choice, { window, deployed, seed }, ends) {
    switch (choice.kind) {
        case 'floor':
            return window.slice(0, 1);
        case 'latest':
            return window.slice(-1);
        case 'floor+latest':
            return ends;
        case 'all':
            return window;
        case 'minor-last':
            return [...window.filter((release, at) => !isSameMinor(release, window[at + 1])), ...ends];
        case 'major-first':
            return [...window.filter((release, at) => !isSameMajor(window[at - 1], release)), ...ends];
        case 'sample': {
            const between = window.slice(1, -1);
            return [...sample(between, choice.count - ends.length, choice.seed ?? seed), ...ends];
        }
        case 'deployed':
            return [...window.filter(({ version }) => deployed.some((other) => isSame(version, other))), ...ends];
        case 'exact':
            return window.filter(({ version }) => isSame(version, choice.version));
        case 'range':
            return window.filter(({ version }) => choice.includes(version));
    }
}
function isSame(a, b) {
    return compareVersions(a, b) === 0;
}
function isSameMinor(a, b) {
    return b !== undefined && [0, 1].every((at) => a.version.numbers[at] === b.version.numbers[at]);
}
function isSameMajor(a, b) {
    if (a === undefined)
        return false;
    return b.version.scheme === 'calver'
        ? a.version.numbers[0] === b.version.numbers[0]
        : isSameLine(a.version, b.version);
}

// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var lib_sha = __webpack_require__(1504);
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

// EXTERNAL MODULE: ./packages/ports/lib/files.js
var lib_files = __webpack_require__(645);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./packages/compat/lib/declarations/makefile.js
/**
 * A variable of a Makefile or a shell script: `name = value`, `name := value`, `name=value`. The value is taken as it
 * stands; what make or a shell would compute is left for `readFloor` to refuse by name.
 */
function readVariable(text, name) {
    const found = assignments(text);
    const own = found.filter((one) => one.name === name);
    const [first] = own;
    if (first === undefined)
        return { kind: 'absent' };
    if (new Set(own.map(({ value }) => value)).size > 1 || own.some(({ operator }) => operator === '+=')) {
        const why = `${name} is set ${own.length} times, on the lines ${own.map(({ line }) => line).join(', ')}`;
        return { kind: 'unreadable', why, mend: 'Set it once', line: first.line };
    }
    const variable = /^\$[({]?([A-Za-z_][A-Za-z0-9_-]*)[)}]?$/.exec(first.value)?.[1];
    const meant = variable === undefined ? [] : found.filter((one) => one.name === variable);
    const [only] = meant;
    return {
        kind: 'text',
        text: first.value,
        line: first.line,
        ...(only !== undefined && meant.length === 1 ? { standsFor: only.value } : {}),
    };
}
function assignments(text) {
    return text.split('\n').flatMap((line, index) => {
        const match = /^(?:export[ \t]+|override[ \t]+|readonly[ \t]+)*([A-Za-z_][\w.-]*)[ \t]*(:{0,3}=|\?=|\+=|!=)(.*)$/.exec(line.replace(/\r$/, ''));
        if (match === null)
            return [];
        const [, name = '', operator = '', rest = ''] = match;
        return [{ name, operator, value: operator === '!=' ? `$(shell ${rest.trim()})` : makefile_literal(rest), line: index + 1 }];
    });
}
/** Without a comment at the end and without quotes around the whole. */
function makefile_literal(rest) {
    const value = rest.replace(/(?:^|[ \t])#.*$/, '').trim();
    return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}

;// CONCATENATED MODULE: ./packages/compat/lib/declarations/extract.js


function extract(spec, text) {
    switch (spec.kind) {
        case 'json':
            return fromTree(spec.keys, text, readJson);
        case 'toml':
            return fromTree(spec.keys, text, readToml);
        case 'pyproject':
            return fromPyproject(text);
        case 'plain':
            return fromPlain(text);
        case 'variable':
            return readVariable(text, spec.name);
        case 'pattern':
            return fromPattern(spec.pattern, text);
    }
}
function fromTree(keys, text, read) {
    const found = read(text);
    if ('fault' in found)
        return { kind: 'unreadable', why: found.fault, mend: 'Mend the file', line: 1 };
    const value = valueAt(found.value, keys);
    if (value === undefined)
        return { kind: 'absent' };
    const line = extract_lineOf(text, keys);
    if (typeof value === 'string')
        return { kind: 'text', text: value.trim(), line };
    if (valueAt(value, ['workspace']) === true)
        return { kind: 'inherited', line };
    const why = `${keys.join('.')} is not a text`;
    return { kind: 'unreadable', why, mend: 'Write the version as a text', line };
}
const readJson = (text) => {
    try {
        return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
    }
    catch {
        return { fault: 'it is not valid JSON' };
    }
};
const readToml = (text) => {
    try {
        return { value: (0,dist/* parse */.qg)(text.replace(/^\ufeff/, '')) };
    }
    catch {
        return { fault: 'it is not valid TOML' };
    }
};
function fromPyproject(text) {
    const found = readToml(text);
    const dynamic = 'value' in found ? valueAt(found.value, ['project', 'dynamic']) : undefined;
    if (Array.isArray(dynamic) && dynamic.includes('version')) {
        const why = 'project.version is dynamic: the build computes it, and nothing is run to read a version';
        const mend = 'Name the file that holds it: path#/__version__ = "(.+)"/';
        return { kind: 'unreadable', why, mend, line: extract_lineOf(text, ['dynamic']) };
    }
    const own = fromTree(['project', 'version'], text, readToml);
    return own.kind === 'absent' ? fromTree(['tool', 'poetry', 'version'], text, readToml) : own;
}
function fromPlain(text) {
    const lines = text.replace(/^\ufeff/, '').split('\n');
    const filled = lines.map((line, index) => ({ line: index + 1, text: line.trim() })).filter((line) => line.text !== '');
    const [first, second] = filled;
    if (first === undefined)
        return { kind: 'absent' };
    if (second === undefined)
        return { kind: 'text', ...first };
    const why = `it has ${filled.length} lines, and one of them would be the version`;
    return { kind: 'unreadable', why, mend: 'Name the place by a pattern: path#/^version (.+)$/', line: second.line };
}
function fromPattern(pattern, text) {
    const matches = [...text.matchAll(pattern)].filter(([, group]) => group !== undefined);
    const values = new Set(matches.map(([, group = '']) => group.trim()));
    const [first] = matches;
    if (first === undefined)
        return { kind: 'absent' };
    const line = text.slice(0, first.index).split('\n').length;
    if (values.size === 1)
        return { kind: 'text', text: (first[1] ?? '').trim(), line };
    const why = `the pattern finds ${values.size} values: ${[...values].slice(0, 5).join(', ')}`;
    return { kind: 'unreadable', why, mend: 'Make the pattern fit in one place only', line };
}
function valueAt(value, keys) {
    let at = value;
    for (const key of keys) {
        if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key))
            return undefined;
        at = at[key];
    }
    return at;
}
/** For annotations only: the first line on which the keys have appeared one after the other. */
function extract_lineOf(text, keys) {
    const lines = text.split('\n');
    let at = 0;
    for (const key of keys) {
        const name = key.replace(/[^A-Za-z0-9_-]/g, '\\$&');
        const found = lines.findIndex((line, index) => index >= at && new RegExp(`(^|[^\\w-])${name}([^\\w-]|$)`).test(line));
        if (found !== -1)
            at = found;
    }
    return at + 1;
}

;// CONCATENATED MODULE: ./packages/compat/lib/declarations/declare.js


/**
 * The first of `specs` that declares something in these files. One that is there and cannot be read ends the search: a
 * later one might be an old declaration that was forgotten.
 */
async function declare(files, specs) {
    let texts;
    try {
        texts = await files.read([...new Set(specs.map(({ path }) => path))]);
    }
    catch (error) {
        if (!(error instanceof lib_files/* FilesUnreadable */.l))
            throw error;
        return outOfReach(specs, error);
    }
    for (const spec of specs) {
        const bytes = texts.get(spec.path);
        const text = bytes === undefined ? undefined : decode(bytes);
        if (bytes === undefined)
            continue;
        const at = { file: spec.path, line: 1 };
        if (text === undefined) {
            return { kind: 'unreadable', why: 'it is not UTF-8', mend: 'Save it as UTF-8', ...at, isOutOfReach: false };
        }
        const found = extract(spec, text);
        if (found.kind === 'absent')
            continue;
        if (found.kind === 'unreadable')
            return { ...found, file: spec.path, isOutOfReach: false };
        if (found.kind === 'text')
            return { ...found, file: spec.path };
        return await inherited(files, spec, found.line);
    }
    return { kind: 'absent', where: specs.map(({ text }) => text).join(', ') };
}
/** The Cargo.toml that `package.workspace` names, else the nearest above that has `[workspace.package]`, as cargo looks for it. */
async function inherited(files, { path }, line) {
    const fault = (why) => {
        return { kind: 'unreadable', why, mend: 'Write the version in the package', file: path, line, isOutOfReach: false };
    };
    const parts = path.split('/').slice(0, -1);
    const above = parts.map((_, index) => [...parts.slice(0, parts.length - 1 - index), 'Cargo.toml'].join('/'));
    let texts;
    let roots = [path, ...above];
    try {
        texts = await files.read(roots);
        const own = decode(texts.get(path) ?? new Uint8Array()) ?? '';
        const named = extract({ kind: 'toml', keys: ['package', 'workspace'], path, text: path }, own);
        if (named.kind === 'text') {
            const root = inside(parts, named.text);
            if (root === undefined)
                return fault(`package.workspace, ${(0,grammar/* quote */.hD)(named.text)}, leads out of the repository`);
            roots = [root];
            texts = await files.read(roots);
        }
    }
    catch (error) {
        if (!(error instanceof lib_files/* FilesUnreadable */.l))
            throw error;
        return fault(error.message);
    }
    for (const root of roots) {
        const bytes = texts.get(root);
        const text = bytes === undefined ? undefined : decode(bytes);
        if (text === undefined)
            continue;
        const keys = ['workspace', 'package', 'version'];
        const found = extract({ kind: 'toml', keys, path: root, text: root }, text);
        if (found.kind === 'text')
            return { ...found, file: root };
        if (found.kind === 'unreadable')
            return fault(`the version comes from ${(0,grammar/* quote */.hD)(root)}, and ${found.why}`);
    }
    return fault('the version comes from the workspace, and no Cargo.toml above has workspace.package.version');
}
/** The Cargo.toml in a folder that is named from another one; `undefined`: it is outside. */
function inside(folder, to) {
    const parts = [...folder];
    for (const part of to.split('/')) {
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '..' && part !== '.' && part !== '')
            parts.push(part);
    }
    return to.startsWith('/') ? undefined : [...parts, 'Cargo.toml'].join('/');
}
function outOfReach(specs, error) {
    const file = specs[0]?.path ?? '';
    const mend = 'Check out with fetch-depth: 0, or give token';
    return { kind: 'unreadable', why: error.message, mend, file, line: 1, isOutOfReach: true };
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/compat/lib/declarations/value.js


const useAuto = 'Write the version itself, or use floor: auto-major';
/**
 * Reads what a declaration says. Nothing is evaluated: a variable, a formula, HEAD, a branch and a commit id are
 * recognised, and refused by name, since each of them can turn into the candidate and then nothing old is tested.
 * @param standsFor what the one variable is set to in the same file, if the text is one
 */
function readFloor(text, scheme, standsFor) {
    const version = parseVersion(text, scheme);
    if (version !== undefined)
        return { kind: 'version', version };
    if (text === 'auto-major' || text === 'auto-minor') {
        return { kind: 'auto', unit: text === 'auto-major' ? 'major' : 'minor' };
    }
    if (text === 'none')
        return { kind: 'none' };
    return { kind: 'refused', ...refusalOf(text, standsFor) };
}
/** `10 releases`, `90 days`; `undefined`: it is neither. */
function readWindow(text) {
    const [, digits = '', unit = ''] = /^([1-9]\d{0,5}) (release|day)s?$/.exec(text) ?? [];
    return digits === ''
        ? undefined
        : { kind: 'window', count: Number(digits), unit: unit === 'day' ? 'days' : 'releases' };
}
/** Variables that builds set to what is being built. */
const ownNames = /^(?:.*[_-])?(?:commit|sha\d*|hash|head|ref|branch|tag|release|version|revision|build)(?:[_-].*)?$/i;
function refusalOf(text, standsFor) {
    const shown = (0,grammar/* quote */.hD)(text);
    const variable = /^\$[({]?([A-Za-z_][\w.-]*)[)}]?$/.exec(text)?.[1] ?? /^%([A-Za-z_]\w*)%$/.exec(text)?.[1];
    if (variable !== undefined) {
        if (standsFor === undefined ? ownNames.test(variable) : !/^[\w.+-]*$/.test(standsFor) || ownNames.test(variable)) {
            const why = `${shown} is a build variable that becomes what is being built: nothing old would be tested`;
            return { code: 'FLOOR_IS_SELF', why, mend: useAuto };
        }
        return {
            code: 'FLOOR_IS_FORMULA',
            why: `${shown} is a variable, and nothing is run to read a floor`,
            mend: useAuto,
        };
    }
    if (/[$`]|%\{|\{\{/.test(text)) {
        return { code: 'FLOOR_IS_FORMULA', why: `${shown} is a formula, and nothing is run to read a floor`, mend: useAuto };
    }
    if (/^(?:HEAD|@)(?:[~^].*)?$/.test(text)) {
        return { code: 'FLOOR_IS_SELF', why: `${shown} is the commit that is being built`, mend: useAuto };
    }
    if (/^[0-9a-f]{7,64}$/.test(text)) {
        return { code: 'FLOOR_IS_SELF', why: `${shown} is a commit id, not a released version`, mend: useAuto };
    }
    if (/^v\d+\.\d+\.\d+/.test(text)) {
        return {
            code: 'FLOOR_INVALID',
            why: `${shown} is a tag, and the floor is a version`,
            mend: 'Write it without the v',
        };
    }
    if (/^[A-Za-z][\w./-]*$/.test(text)) {
        return { code: 'FLOOR_IS_SELF', why: `${shown} is the name of a branch, not a released version`, mend: useAuto };
    }
    return { code: 'FLOOR_INVALID', why: `${shown} is not a version`, mend: 'Write it like 1.2.3' };
}

// EXTERNAL MODULE: ./packages/plan/lib/files-at.js
var files_at = __webpack_require__(38);
;// CONCATENATED MODULE: ./packages/plan/lib/compat/declared.js



/** The files of a commit: fetched when they are missing, else by the API. */
async function filesOf({ checkout, sources }, commit) {
    const { remote, api } = sources;
    if (checkout !== undefined) {
        if (!(await checkout.has(commit)) && remote !== undefined)
            await checkout.bring(remote, [commit]);
        if (await checkout.has(commit)) {
            const local = (0,files_at/* filesAt */.T)(sources, commit, 'git');
            return api === undefined ? local : orByApi(local, () => (0,files_at/* filesAt */.T)(sources, commit, 'api'));
        }
    }
    if (api !== undefined)
        return (0,files_at/* filesAt */.T)(sources, commit, 'api');
    const fault = () => Promise.reject(new lib_files/* FilesUnreadable */.l(`${(0,lib_sha/* shortSha */.Fu)(commit)} is not in the checkout, and there is no token`));
    return { read: fault, list: fault, links: fault };
}
/** A partial clone without credentials has the commit, and cannot fetch what is in its files. */
function orByApi(local, byApi) {
    let other;
    return {
        ...local,
        async read(paths) {
            try {
                return await local.read(paths);
            }
            catch (error) {
                if (!(error instanceof lib_files/* FilesUnreadable */.l))
                    throw error;
                return await (other ??= byApi()).read(paths);
            }
        },
    };
}
async function candidateAt(files, from, scheme) {
    if (from.kind === 'given')
        return versionOf(from.text, scheme, {});
    const found = await declare(files, from.specs);
    switch (found.kind) {
        case 'text':
            return versionOf(found.text, scheme, { file: found.file, line: found.line });
        case 'absent':
            return {
                kind: 'invalid',
                why: `${found.where} declares no version`,
                mend: 'Declare it, or name another candidate-file',
            };
        case 'unreadable': {
            const { why, mend, file, line } = found;
            if (found.isOutOfReach)
                return { kind: 'unknown', why: `${why}. ${mend}`, file, line };
            return { kind: 'invalid', why: `${file}: ${why}`, mend, file, line };
        }
    }
}
function versionOf(text, scheme, place) {
    const version = parseVersion(text, scheme);
    if (version !== undefined)
        return { kind: 'version', version, ...place };
    const why = `the candidate ${(0,grammar/* quote */.hD)(text)} is not a version by ${scheme}`;
    return {
        kind: 'invalid',
        why,
        mend: scheme === 'semver' ? 'Write it like 1.2.3' : 'Write it like 2026.11.0',
        ...place,
    };
}
async function floorAt(files, from, scheme) {
    if (from.kind === 'given')
        return { kind: 'declared', value: readWindow(from.text) ?? readFloor(from.text, scheme) };
    const found = await declare(files, from.specs);
    switch (found.kind) {
        case 'text': {
            const { text, file, line, standsFor } = found;
            return { kind: 'declared', value: readFloor(text, scheme, standsFor), file, line };
        }
        case 'absent':
            return { kind: 'absent', where: found.where };
        case 'unreadable': {
            const { why, mend, file, line } = found;
            if (found.isOutOfReach)
                return { kind: 'unknown', why: `${why}. ${mend}`, file, line };
            return { kind: 'faulty', why: `${file}: ${why}`, mend, file, line };
        }
    }
}

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

;// CONCATENATED MODULE: ./packages/plan/lib/compat/read-tags.js

/** A request for each hundred; whoever has more has a checkout with tags. */
const mostByApi = 10_000;
/**
 * The tags of the repository. A checkout that has some by the pattern has them all, unless it is shallow: then, and where
 * it has none, the remote is asked, and after it the API. @param withTimes a window of days needs them
 */
async function readTags(opened, pattern, withTimes) {
    const found = await fromGit(opened, pattern, withTimes);
    if (found.kind === 'known')
        return found;
    const asked = await fromApi(opened);
    if (asked.kind === 'known')
        return asked;
    return { kind: 'unknown', why: `${found.why}; ${asked.why}. ${found.mend}, or give token (contents: read)` };
}
async function fromGit({ checkout, sources, options }, pattern, withTimes) {
    const { remote, remoteFault } = sources;
    const deep = 'Check out with fetch-depth: 0, which brings the tags';
    if (checkout === undefined) {
        return { kind: 'unknown', why: 'there is no checkout', mend: 'Add actions/checkout before this step' };
    }
    const isShallow = await checkout.isShallow();
    const here = await checkout.tags(withTimes);
    if (!isShallow && here.some(({ name }) => pattern.read(name) !== undefined)) {
        return { kind: 'known', tags: here, via: 'git' };
    }
    if (remote === undefined) {
        // A whole repository that was never cloned from anywhere has what there is, as far as anybody can be asked.
        const isAlone = !isShallow && options.api === undefined && (await checkout.remoteUrl('origin').catch(tips/* reasonOf */.A)) === undefined;
        if (isAlone)
            return { kind: 'known', tags: here, via: 'git' };
        return { kind: 'unknown', why: remoteFault, mend: deep };
    }
    const found = await checkout.remoteTags(remote);
    if (found.kind === 'found')
        return { kind: 'known', tags: found.tags, via: 'the remote' };
    const why = `the checkout has no tags by the pattern ${pattern.text}, and the remote could not be asked (${found.why})`;
    return { kind: 'unknown', why, mend: deep };
}
async function fromApi({ options }) {
    if (options.api === undefined)
        return { kind: 'none', why: 'there is no token to ask the API' };
    try {
        const { tags, complete } = await (await options.api()).tags(mostByApi);
        if (complete)
            return { kind: 'known', tags, via: 'the API' };
        return { kind: 'none', why: `the API would have to be asked for more than ${mostByApi} tags` };
    }
    catch (error) {
        return { kind: 'none', why: `the API does not tell them (${(0,tips/* reasonOf */.A)(error)})` };
    }
}

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
    const read = await readTags(opened, pattern, settings.floor.kind === 'given' && / days?$/.test(settings.floor.text));
    const releases = read.kind === 'known' ? releasesOf(read.tags, pattern) : undefined;
    const files = await filesOf(opened, head);
    const candidate = await candidateAt(files, settings.candidate, scheme);
    const facts = {
        ...settings,
        head,
        candidate,
        floor: await floorAt(files, settings.floor, scheme),
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
        floorAt: async ({ sha }) => await floorAt(await filesOf(opened, sha), settings.floor, scheme),
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
    const files = await filesOf(opened, commit);
    return { candidate: await candidateAt(files, candidate, scheme), floor: await floorAt(files, floor, scheme) };
}
/** Read from the head: an acknowledgement is part of the change that it is about, and is reviewed with it. */
async function acknowledged(files, { acknowledgements, scheme }) {
    if (acknowledgements === '')
        return [];
    const bytes = (await files.read([acknowledgements])).get(acknowledgements);
    return bytes === undefined ? [] : readAcknowledgements(new TextDecoder().decode(bytes), acknowledgements, scheme);
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
    const found = select_select(choices, { window, floor: effective, deployed: deployed.versions, seed: candidate.text });
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
    const weights = new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => weightOf(code)));
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

;// CONCATENATED MODULE: ./packages/plan/lib/compat/wording.js
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
                byHead: `by the policy at the head: ${reasonOfPlan(other)}`,
            }
            : {}),
        ...(most === undefined ? {} : selectedByBoth(plan, other, most)),
        findings: [...plan.findings, ...added],
    };
}
function selectedByBoth(plan, other, most) {
    const { selected, dropped, candidate } = plan;
    if (candidate === undefined || other.candidate === undefined || !isEqual(candidate, other.candidate)) {
        return { selected, dropped };
    }
    const all = new Map([...selected, ...other.selected].map((release) => [release.tag, release]));
    const { kept } = cap([...all.values()].toSorted((a, b) => compareVersions(b.version, a.version)), most);
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

;// CONCATENATED MODULE: ./packages/plan/lib/compat/open.js
/** @param options those that it was opened with */
function openedForCompat(opened, options) {
    const checkout = opened.sources.checkout === undefined ? undefined : options.checkout;
    return { ...opened, options, checkout };
}

// EXTERNAL MODULE: ./packages/kit/lib/inputs/spec.js
var spec = __webpack_require__(5495);
;// CONCATENATED MODULE: ./packages/plan/lib/compat/inputs.js

/** What is promised, and which old versions are to be run. */
const promiseInputs = (0,spec/* defineInputs */.pf)({
    candidate: {
        kind: 'text',
        policy: 'compat',
        describe: 'The version about to be released, instead of candidate-file.',
    },
    'candidate-file': {
        kind: 'text',
        policy: 'compat',
        fallback: 'package.json',
        describe: 'Where that version is declared: package.json, Cargo.toml, pyproject.toml, VERSION, `Makefile#name`, or `path#/pattern/` with one group.',
    },
    floor: {
        kind: 'text',
        policy: 'compat',
        describe: 'The oldest version that must still work: `X.Y.Z`, `auto-major`, `auto-minor` or `none`, instead of floor-file.',
    },
    'floor-file': {
        kind: 'list',
        policy: 'compat',
        fallback: 'package.json#backwardsCompatibleWith',
        describe: 'Where the floor is declared, one place per line: `file.json#key`, `Makefile#name`, `path#/pattern/`. The first that declares one at the commit being read counts.',
    },
    window: {
        kind: 'text',
        policy: 'compat',
        describe: 'Instead of a floor: `10 releases` or `90 days`. For calver, whose numbers promise nothing.',
    },
    'tag-pattern': {
        kind: 'text',
        policy: 'compat',
        fallback: 'v{version}',
        describe: 'How releases are tagged, such as `indra-{version}` or `@scope/name@{version}`.',
    },
    scheme: {
        kind: 'choice',
        choices: ['semver', 'calver'],
        policy: 'compat',
        fallback: 'semver',
        describe: 'What the numbers of a version mean.',
    },
    state: {
        kind: 'choice',
        choices: ['auto', 'upcoming', 'released'],
        policy: 'compat',
        fallback: 'auto',
        describe: '`released`: the declared version is the one about to be released. `upcoming`: it is the last one, and is raised with the release only. `auto`: upcoming when its tag is in the history.',
    },
    'release-line': {
        kind: 'text',
        policy: 'compat',
        describe: 'A maintenance line such as `1.4`: the candidate is held against its releases alone.',
    },
    select: {
        kind: 'list',
        policy: 'compat',
        fallback: 'floor+latest',
        describe: 'Which versions are run, one choice per line: `floor`, `latest`, `floor+latest`, `minor-last`, `major-first`, `all`, `sample:N@seed`, `deployed`, a version or a range.',
    },
    'include-prereleases': {
        kind: 'boolean',
        policy: 'compat',
        fallback: 'false',
        describe: 'Whether pre-releases in the window are run, too. A floor that is one always is.',
    },
    'max-versions': {
        kind: 'integer',
        min: 1,
        max: 256,
        policy: 'compat',
        fallback: '20',
        describe: 'How many versions are run at most; above it floor, latest and what is spread evenly between.',
    },
    'matrix-factor': {
        kind: 'integer',
        min: 1,
        max: 256,
        default: '1',
        describe: 'By how much other dimensions of the matrix multiply the jobs; GitHub allows 256 in all.',
    },
    'allow-patch-break': {
        kind: 'boolean',
        policy: 'compat',
        fallback: 'false',
        describe: 'Whether a raise of the floor inside a major passes when an acknowledgement owns up to it.',
    },
    acknowledgements: {
        kind: 'text',
        policy: 'compat',
        describe: 'File with a YAML list of `{floor, reason, by, until}`, read at the commit that is judged.',
    },
    'allow-vacuous': {
        kind: 'boolean',
        policy: 'compat',
        fallback: 'false',
        describe: 'Whether testing nothing old passes. The first release, and the first of a major, pass anyway.',
    },
    environments: {
        kind: 'list',
        policy: 'compat',
        describe: 'The environments whose versions `select: deployed` takes, one per line. Needs token (deployments: read).',
    },
    published: {
        kind: 'script',
        describe: 'Asks whether the candidate is published already (`SHAKEDOWN_CANDIDATE`): exit 0 yes, 1 no, else unknown.',
    },
});
/** How old versions are run. */
const runInputs = (0,spec/* defineInputs */.pf)({
    prepare: {
        kind: 'script',
        policy: 'compat',
        describe: 'Fetches the old version and starts the new build. A failure is `infra`, never an incompatibility. Scripts run in `bash -euo pipefail` and get `SHAKEDOWN_{VERSION,TAG,SHA,CANDIDATE,LOGS,ATTEMPT,CONTROL}`.',
    },
    probe: {
        kind: 'script',
        policy: 'compat',
        describe: 'Prints, as its last line, the version of the old code that is about to run. Another one is `infra`: nothing old would be tested.',
    },
    run: {
        kind: 'script',
        policy: 'compat',
        describe: 'Runs the old tests against the new build; its exit code decides. JUnit files (`*.xml`) in `SHAKEDOWN_LOGS` are read.',
    },
    cleanup: {
        kind: 'script',
        policy: 'compat',
        describe: 'Takes everything down again; always, also after a failure or a cancellation.',
    },
    control: {
        kind: 'boolean',
        policy: 'compat',
        fallback: 'true',
        describe: 'Whether the own tests of the candidate run first, by the same scripts with `SHAKEDOWN_CONTROL=true`. Red means that the build is broken, not that it is incompatible.',
    },
    timeout: { kind: 'duration', policy: 'compat', fallback: '20m', describe: 'How long each script may take.' },
    retries: {
        kind: 'list',
        policy: 'compat',
        fallback: 'failures: 0; infra: 1',
        describe: 'How often is tried again after a failure of the tests and after one of the infrastructure.',
    },
    'exit-codes': {
        kind: 'list',
        policy: 'compat',
        fallback: 'incompatible: 1; infra: 125,126,127,137; skip: 77',
        describe: 'What exit codes of run mean; ranges such as `1-124` are possible. One that is not named is `unknown`.',
    },
    flaky: {
        kind: 'choice',
        choices: ['fail', 'warn'],
        policy: 'compat',
        fallback: 'fail',
        describe: 'What it means when a failure of the tests passes on another try.',
    },
    quarantine: {
        kind: 'text',
        policy: 'compat',
        describe: 'File with a YAML list of known failures: `{versions, test, reason, owner, issue, expires}`. One that has ended or matches nothing fails.',
    },
});
/** What a policy may say of old clients. */
const compatInputs = (0,spec/* defineInputs */.pf)({ ...promiseInputs, ...runInputs });

;// CONCATENATED MODULE: ./packages/compat/lib/versions/tag-pattern.js


const place = '{version}';
/**
 * The texts around the version may hold `0-9A-Za-z._+/@-` only. With the grammar of versions this leaves no tag with
 * which a shell, a URL or a file name could do anything else than name it.
 * @throws ValueFault
 */
function parseTagPattern(text, scheme) {
    const mend = 'Write it like v{version}, name-{version} or @scope/name@{version}';
    const [prefix = '', suffix, ...more] = text.split(place);
    if (suffix === undefined || more.length > 0) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} does not hold {version} exactly once`, mend);
    }
    if (!/^[0-9A-Za-z._+/@-]*$/.test(prefix + suffix)) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} holds characters other than letters, digits and . _ + - / @`, mend);
    }
    if (/^[-/.]|\.\.|\/\/|\.lock$|[/.]$/.test(text.replace(place, '0')) || text.length > 200) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} cannot name a tag`, mend);
    }
    const frames = (tag) => tag.length > prefix.length + suffix.length && tag.startsWith(prefix) && tag.endsWith(suffix);
    return {
        text,
        frames,
        read: (tag) => frames(tag) ? parseVersion(tag.slice(prefix.length, tag.length - suffix.length), scheme) : undefined,
        write: (version) => `${prefix}${version}${suffix}`,
    };
}

;// CONCATENATED MODULE: ./packages/compat/lib/declarations/spec.js

const spec_mend = 'Write it like package.json, package.json#backwardsCompatibleWith, Cargo.toml, VERSION, Makefile#name or path#/pattern (with one group)/';
/**
 * Reads `path` or `path#selector`; a selector is a key (JSON, TOML), the name of a variable, or a regular expression
 * with one group. The expression comes from whoever configures the check, never from the file that is read.
 * @throws ValueFault
 */
function parseDeclarationSpec(text) {
    const at = text.indexOf('#');
    const path = (at === -1 ? text : text.slice(0, at)).trim();
    const selector = at === -1 ? '' : text.slice(at + 1).trim();
    const parts = path.split('/');
    if (path.includes('\0') || parts.some((part) => part === '' || part === '.' || part === '..')) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} does not name a file inside the repository`, spec_mend);
    }
    if (at !== -1 && selector === '')
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} names nothing behind #`, spec_mend);
    return { text, path, ...selectorOf(parts.at(-1) ?? '', selector, text) };
}
function selectorOf(name, selector, text) {
    if (selector.startsWith('/') && selector.endsWith('/') && selector.length > 2) {
        return { kind: 'pattern', pattern: patternOf(selector.slice(1, -1), text) };
    }
    if (selector.includes('('))
        return { kind: 'pattern', pattern: patternOf(selector, text) };
    if (selector === '') {
        if (name === 'package.json')
            return { kind: 'json', keys: ['version'] };
        if (name === 'Cargo.toml')
            return { kind: 'toml', keys: ['package', 'version'] };
        if (name === 'pyproject.toml')
            return { kind: 'pyproject' };
        if (/^version(?:\.txt)?$/i.test(name))
            return { kind: 'plain' };
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} does not say where in the file the version stands`, spec_mend);
    }
    const keys = selector.split('.');
    if (name.endsWith('.json'))
        return { kind: 'json', keys };
    if (name.endsWith('.toml'))
        return { kind: 'toml', keys };
    if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(selector)) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)}: ${(0,grammar/* quote */.hD)(selector)} is not the name of a variable`, spec_mend);
    }
    return { kind: 'variable', name: selector };
}
function patternOf(source, text) {
    if (source.length > 256)
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} is longer than 256 characters`, spec_mend);
    let pattern;
    try {
        pattern = new RegExp(source, 'gmu');
    }
    catch (cause) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} is no regular expression (${Error.isError(cause) ? cause.message : ''})`, spec_mend);
    }
    // An alternative that matches nothing always matches, and then tells how many groups there are.
    const groups = (new RegExp(`${source}|`, 'u').exec('')?.length ?? 1) - 1;
    if (groups !== 1)
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} has ${groups} groups, and one has to hold the version`, spec_mend);
    return pattern;
}

;// CONCATENATED MODULE: ./packages/plan/lib/compat/settings.js


/** @param isSet whether an input or the policy sets it @throws ProblemError with every mistake at once */
function compatSettings(settled, isSet) {
    const problems = [];
    const reading = (name, read) => {
        try {
            return read();
        }
        catch (error) {
            if (!(error instanceof grammar/* ValueFault */.Qe))
                throw error;
            problems.push({ where: `input ${(0,grammar/* quote */.hD)(name)}`, what: error.what, mend: error.mend });
            return undefined;
        }
    };
    const { scheme } = settled;
    const both = (a, b) => {
        if (!isSet(a) || !isSet(b))
            return;
        problems.push({ where: `input ${(0,grammar/* quote */.hD)(a)}`, what: `there is ${(0,grammar/* quote */.hD)(b)}, too`, mend: 'Give one of them' });
    };
    both('candidate', 'candidate-file');
    both('floor', 'floor-file');
    both('floor', 'window');
    both('floor-file', 'window');
    const pattern = reading('tag-pattern', () => parseTagPattern(settled['tag-pattern'], scheme));
    const choices = settled.select.map((line) => reading('select', () => parseChoice(line, scheme)));
    const files = (name, lines) => lines.map((line) => reading(name, () => parseDeclarationSpec(line))).filter((read) => read !== undefined);
    if (settled.window !== '' && readWindow(settled.window) === undefined) {
        problems.push({
            where: 'input "window"',
            what: `${(0,grammar/* quote */.hD)(settled.window)} is no window`,
            mend: 'Write 10 releases or 90 days',
        });
    }
    if (settled['release-line'] !== '' && !/^\d{1,8}(?:\.\d{1,8})?$/.test(settled['release-line'])) {
        problems.push({
            where: 'input "release-line"',
            what: `${(0,grammar/* quote */.hD)(settled['release-line'])} is no line`,
            mend: 'Write it like 1 or 1.4',
        });
    }
    const candidate = settled.candidate === ''
        ? { kind: 'files', specs: files('candidate-file', [settled['candidate-file']]) }
        : { kind: 'given', text: settled.candidate };
    const floorText = settled.floor === '' ? settled.window : settled.floor;
    const floor = floorText === ''
        ? { kind: 'files', specs: files('floor-file', settled['floor-file']) }
        : { kind: 'given', text: floorText };
    if (problems.length > 0 || pattern === undefined)
        throw new lib_problem/* ProblemError */.Mm(problems);
    return {
        candidate,
        floor,
        pattern,
        isPatternGuessed: !isSet('tag-pattern'),
        scheme,
        state: settled.state,
        releaseLine: settled['release-line'],
        choices: choices.filter((choice) => choice !== undefined),
        includePrereleases: settled['include-prereleases'],
        maxVersions: settled['max-versions'],
        matrixFactor: settled['matrix-factor'],
        allowPatchBreak: settled['allow-patch-break'],
        allowVacuous: settled['allow-vacuous'],
        acknowledgements: settled.acknowledgements,
        environments: settled.environments,
    };
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
        findings: findingsJson(plan.findings),
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
    const isFloor = (version) => effective !== undefined && isEqual(version, effective);
    const run = new Set(selected.map(({ tag }) => tag));
    const mark = ({ version, tag }) => {
        const sign = isFloor(version) ? (run.has(tag) ? '\u25c6' : '\u25c8') : run.has(tag) ? '\u25cf' : '\u25cb';
        return { text: `${sign} ${version.text}`, isPlain: sign === '\u25cb' };
    };
    const old = previous === undefined ? [] : before.filter(({ version }) => isEqual(version, previous.floor));
    for (const { version } of old) {
        if (effective === undefined || compareVersions(version, effective) < 0) {
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
    const reason = reasonOfPlan(plan);
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
            findings: JSON.stringify(findingsJson(findings).slice(0, 50)),
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

;// CONCATENATED MODULE: ./actions/plan/lib/promise.js



/** What is promised to old clients, and which of their versions are to be run: backcompat-version-check's plan. */
async function promise(given, context, { opened, options, dir, changeSet }) {
    const { trusted } = opened;
    const factor = given['compat-matrix-factor'];
    const own = new Map(factor === undefined ? [] : [['matrix-factor', String(factor)]]);
    const plan = await planByBoth(openedForCompat(opened, options), (fromPolicy) => {
        const settled = settleInputs(compatInputs, own, fromPolicy, trusted.file);
        return compatSettings(settled, (name) => own.has(name) || fromPolicy.has(name));
    }, {
        date: context.clock.date(),
        published: (candidate) => askPublished(given['compat-published'], candidate, context, dir),
    }, changeSet.complete ? changeSet.changes : undefined);
    logPromise(plan, context.log);
    const { sarif, ...told } = toldPromise(plan, trusted);
    const path = context.temp('findings.sarif');
    await (0,promises_.writeFile)(path, `${JSON.stringify(sarif, undefined, 2)}\n`);
    return { ...told, outputs: { ...told.outputs, sarif: path } };
}


/***/ })

};
