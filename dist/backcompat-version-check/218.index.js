const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 218;
export const ids = [218];
export const modules = {

/***/ 3218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/compat/lib/versions/version.js
var versions_version = __webpack_require__(1432);
// EXTERNAL MODULE: ./packages/compat/lib/promise/finding.js
var finding = __webpack_require__(2075);
;// CONCATENATED MODULE: ./packages/compat/lib/running/judge-results.js


/** Worst first: what is known to be broken tells more than what is not known. */
const order = [
    'fail',
    'missing',
    'unknown',
    'skipped',
    'infra',
    'flaky',
    'quarantined',
    'pass',
];
/** Holds the results of all jobs against the plan. A version without a result is a failure, whatever the others say. */
function judgeResults(facts) {
    const findings = (0,finding/* startFindings */.Hv)();
    const rows = facts.planned
        .map((planned) => rowOf(planned, facts))
        .toSorted((a, b) => (0,versions_version/* compareVersions */.Zy)(a.version, b.version));
    const faults = quarantineFaults(facts, rows);
    const worst = order.find((outcome) => rows.some((row) => row.outcome === outcome));
    const verdict = verdictOf(worst, rows, faults);
    const lowestFloor = lowest(rows);
    const broken = firstBadOf(rows, facts);
    for (const { version, outcome, result } of rows) {
        const isFloor = facts.floor !== undefined && (0,versions_version/* compareVersions */.Zy)(version, facts.floor) === 0;
        const last = result?.attempts.at(-1);
        if (isFloor && outcome === 'infra' && last?.phase === 'prepare') {
            findings.add('FLOOR_ARTIFACT_MISSING', `the floor ${version.text} cannot be fetched or prepared: ${last.why}`);
        }
    }
    return {
        verdict,
        passed: verdict === 'compatible' || (verdict === 'flaky' && facts.flaky === 'warn'),
        reason: reasonOf(verdict, rows, faults, broken.sentence),
        rows,
        lowestFloor,
        firstBad: broken.version,
        findings: findings.all,
    };
}
function rowOf({ version, tag, sha }, { results, candidate }) {
    const own = results.filter((result) => result.version === version.text);
    const right = own.filter((result) => result.tag === tag && result.sha === sha && result.candidate === candidate.text);
    const heads = new Set(results.map(({ head }) => head));
    const [first] = right;
    if (first === undefined || right.length < own.length) {
        const why = own.length === 0 ? 'its job left no result' : 'its result is about another commit or candidate';
        return { version, outcome: own.length === 0 ? 'missing' : 'unknown', why, result: own[0] };
    }
    if (heads.size > 1)
        return { version, outcome: 'unknown', why: 'the results are about different commits', result: first };
    const worst = right.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))[0] ?? first;
    return { version, outcome: worst.outcome, why: worst.why, result: worst };
}
/** Entries that have ended, or that nothing needed, are not put up with: they would hide the next failure. */
function quarantineFaults({ quarantine, today }, rows) {
    const used = new Set(rows.flatMap(({ result }) => result?.quarantined ?? []));
    return quarantine.flatMap(({ issue, owner, expires, versions }, index) => {
        if (expires < today)
            return [`the quarantine of ${versions} (${issue}, ${owner}) ended on ${expires}`];
        const isAbout = rows.some(({ version }) => quarantine[index]?.includes(version) === true);
        return isAbout && !used.has(index) ? [`the quarantine of ${versions} (${issue}, ${owner}) matches no failure`] : [];
    });
}
function verdictOf(worst, rows, faults) {
    if (worst === undefined)
        return 'unknown';
    switch (worst) {
        case 'fail':
            return 'incompatible';
        case 'missing':
        case 'unknown':
        case 'skipped':
            return 'unknown';
        case 'infra':
            return 'infra';
        case 'flaky':
            return faults.length > 0 ? 'unknown' : 'flaky';
        case 'quarantined':
        case 'pass':
            return faults.length > 0 || rows.every(({ outcome }) => outcome === 'quarantined') ? 'unknown' : 'compatible';
    }
}
function lowest(rows) {
    const broken = rows.findLastIndex(({ outcome }) => outcome !== 'pass' && outcome !== 'flaky');
    return rows[broken + 1]?.version;
}
/** Where the newest failure meets the oldest pass after it. Without its neighbours only the span is known. */
function firstBadOf(rows, { window, candidate }) {
    const at = rows.findLastIndex(({ outcome }) => outcome === 'fail');
    const failing = rows[at];
    if (failing === undefined)
        return { version: undefined, sentence: '' };
    const next = rows[at + 1];
    const works = next?.version ?? candidate;
    const known = window.findIndex((version) => (0,versions_version/* compareVersions */.Zy)(version, failing.version) === 0);
    const neighbour = known === -1 ? undefined : (window[known + 1] ?? candidate);
    const isNext = neighbour !== undefined && (0,versions_version/* compareVersions */.Zy)(neighbour, works) === 0;
    if (next !== undefined && next.outcome !== 'pass' && next.outcome !== 'flaky') {
        return { version: undefined, sentence: `clients up to ${failing.version.text} fail` };
    }
    return isNext
        ? { version: works, sentence: `the first bad version is ${works.text}: clients up to ${failing.version.text} fail` }
        : {
            version: undefined,
            sentence: `clients of ${failing.version.text} fail, those of ${works.text} do not; run what lies between to find the first bad version`,
        };
}
function reasonOf(verdict, rows, faults, broken) {
    const count = (outcome) => rows.filter((row) => row.outcome === outcome).length;
    const parts = order.filter((outcome) => count(outcome) > 0).map((outcome) => `${count(outcome)} ${outcome}`);
    const numbers = `${rows.length} old versions: ${parts.join(', ') || 'none'}`;
    const first = rows.find(({ outcome }) => outcome !== 'pass');
    switch (verdict) {
        case 'compatible':
            return numbers;
        case 'incompatible':
            return `${numbers}; ${broken}`;
        case 'flaky':
        case 'infra':
        case 'unknown':
            if (faults[0] !== undefined && (first === undefined || first.outcome === 'quarantined'))
                return `${numbers}; ${faults[0]}`;
            return first === undefined ? numbers : `${numbers}; ${first.version.text}: ${first.why}`;
    }
}

// EXTERNAL MODULE: ./packages/compat/lib/running/junit.js
var junit = __webpack_require__(2496);
// EXTERNAL MODULE: ./packages/plan/lib/compat/declared.js + 5 modules
var declared = __webpack_require__(6404);
// EXTERNAL MODULE: ./packages/plan/lib/compat/wording.js
var wording = __webpack_require__(124);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/given-plan.js

const toRun = new Set(['promise-kept', 'vacuous', 'pending-break']);
const broken = new Set(['broken-promise', 'invalid', 'unknown', 'error']);
/** GitHub drops an output that masking would change, and a job that failed may have none: whatever is missing is not passed. */
function readGivenPlan(text, scheme) {
    const outputs = objectIn(text);
    if (outputs === undefined)
        return unknown('input "plan" is no JSON object: give toJSON(needs.<job>.outputs)');
    // The root action's plan names them so, beside those of the classification.
    const prefix = Object.keys(outputs).some((name) => name.startsWith('compat-')) ? 'compat-' : '';
    const get = (name) => {
        const value = outputs[prefix + name];
        return typeof value === 'string' ? value : '';
    };
    const verdict = get('verdict');
    const reason = get('reason');
    if (broken.has(verdict))
        return { kind: 'alone', verdict, passed: false, reason: `the plan: ${reason || 'no reason is given'}` };
    if (verdict === 'none')
        return unknown('the policy has no key compat: nothing was planned, and nothing is promised');
    if (!toRun.has(verdict))
        return unknown(`the job of the plan has no output ${prefix}verdict: it failed, was cancelled, or does not pass it on`);
    for (const name of ['passed', 'matrix', 'count', 'candidate']) {
        if (get(name) === '')
            return unknown(`the job of the plan has no output ${prefix}${name}: pass on all outputs of its step`);
    }
    const include = objectIn(get('matrix'))?.['include'];
    if (!Array.isArray(include) || String(include.length) !== get('count')) {
        return unknown('the matrix of the plan does not hold as many versions as its count says');
    }
    if (get('passed') !== 'true')
        return { kind: 'alone', verdict, passed: false, reason: `the plan: ${reason}` };
    if (include.length === 0) {
        if (verdict === 'promise-kept')
            return unknown('the plan names no version, and does not say that there is none');
        return { kind: 'alone', verdict, passed: true, reason: `no old client is run. ${reason}` };
    }
    const candidate = (0,versions_version/* parseVersion */.ot)(get('candidate'), scheme);
    const planned = include.map((entry) => plannedOf(entry, scheme)).filter((entry) => entry !== undefined);
    if (candidate === undefined || planned.length !== include.length)
        return unknown('the plan holds a version that cannot be read');
    return {
        kind: 'run',
        candidate,
        floor: (0,versions_version/* parseVersion */.ot)(get('effective-floor'), scheme),
        planned,
        window: windowIn(get('window'), scheme),
    };
}
function plannedOf(entry, scheme) {
    if (typeof entry !== 'object' || entry === null)
        return undefined;
    const { version, tag, sha } = entry;
    if (typeof version !== 'string' || typeof tag !== 'string' || typeof sha !== 'string')
        return undefined;
    const read = (0,versions_version/* parseVersion */.ot)(version, scheme);
    return read === undefined ? undefined : { version: read, tag, sha };
}
/** Only a help to name the first bad version; without it the span is named. */
function windowIn(text, scheme) {
    const list = parsed(text);
    if (!Array.isArray(list))
        return [];
    return list.map((item) => (0,versions_version/* parseVersion */.ot)(String(item), scheme)).filter((version) => version !== undefined);
}
function objectIn(text) {
    const value = parsed(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function unknown(why) {
    return { kind: 'unknown', why };
}

// EXTERNAL MODULE: ./packages/kit/lib/summary.js
var summary = __webpack_require__(7026);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/report-summary.js

const marks = {
    pass: '\u2705',
    fail: '\u274c',
    flaky: '\ud83c\udfb2',
    infra: '\ud83d\udd0c',
    skipped: '\u23ed\ufe0f',
    quarantined: '\ud83e\ude79',
    unknown: '\u2754',
    missing: '\ud83d\udd73\ufe0f',
};
/** Every version with its outcome, the floor that would be true, and what can be done. */
function reportSummary(found, candidate) {
    const { verdict, passed, reason, rows, lowestFloor, firstBad, findings } = found;
    return (0,summary/* join */.fj)((0,summary/* verdictHeading */.G8)({ title: 'Backward compatibility', verdict, passed, reason }), (0,summary/* table */.tp)(['Old version', 'Outcome', 'Control', 'Tries', 'Why'], rows
        .toReversed()
        .map(({ version, outcome, why, result }) => [
        (0,summary/* code */.aY)(version.text),
        `${marks[outcome]} ${outcome}`,
        result?.control ?? '',
        `${result?.attempts.length ?? 0}`,
        (0,summary/* escapeCell */.kq)(why),
    ])), firstBad === undefined ? '' : `First bad version: ${(0,summary/* code */.aY)(firstBad.text)}.`, lowestFloor === undefined || verdict === 'compatible'
        ? ''
        : `The lowest floor that would be true: ${(0,summary/* code */.aY)(lowestFloor.text)}.`, verdict === 'incompatible' ? remedies(candidate) : '', findings.length === 0
        ? ''
        : (0,summary/* join */.fj)((0,summary/* heading */.R_)(3, 'Findings'), findings.map(({ code, message }) => `- ${code}: ${(0,summary/* escapeMarkdown */.FV)(message)}`).join('\n')));
}
function remedies(candidate) {
    return (0,summary/* join */.fj)((0,summary/* heading */.R_)(3, 'What can be done'), [
        '- Mend the build, so that these clients work again.',
        '- Give them up legally: raise the version to the next major, and the floor to its start.',
        `- Give them up inside this line: floor ${(0,summary/* code */.aY)(candidate)}, with ${(0,summary/* code */.aY)('allow-patch-break: true')} in the policy and an acknowledgement that says why, who and until when.`,
    ].join('\n'));
}

;// CONCATENATED MODULE: ./packages/compat/lib/running/result.js
const outcomes = ['pass', 'fail', 'flaky', 'infra', 'skipped', 'quarantined', 'unknown'];
/** A file of results comes out of an artifact: whatever is not a whole result is none. */
function readResult(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    const found = value;
    const texts = [found.version, found.tag, found.sha, found.candidate, found.head, found.why];
    const lists = [found.attempts, found.controls, found.notes, found.quarantined];
    const isWhole = found.schema === 1 &&
        texts.every((part) => typeof part === 'string') &&
        lists.every((part) => Array.isArray(part)) &&
        outcomes.includes(String(found.outcome));
    return isWhole ? found : undefined;
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/results.js




const maxBytes = 64 * 1024 * 1024;
/** Every result below the folder, however actions/download-artifact laid them out. What is none is told, and missing. */
async function readResults(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const results = [];
    const faults = [];
    for (const entry of entries) {
        // Logs and JUnit files of old tests lie deeper, in folders named by their try.
        if (!entry.isFile() ||
            !entry.name.endsWith('.json') ||
            /^(?:attempt|control)-\d+$/.test((0,external_node_path_.basename)(entry.parentPath)))
            continue;
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        const { size } = await (0,promises_.stat)(path);
        const result = size > maxBytes ? undefined : readResult(await (0,promises_.readFile)(path, 'utf8'));
        if (result === undefined)
            faults.push(`${(0,grammar/* quote */.hD)(entry.name)} is no result of mode: run`);
        else
            results.push(result);
    }
    return { results, faults };
}

// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/run-plan.js + 1 modules
var run_plan = __webpack_require__(2443);
// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/settings.js + 4 modules
var lib_settings = __webpack_require__(793);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/report.js









/** Judges what all jobs left behind: the one check to require. */
async function report(_, context, opened) {
    const { settled, settings } = (0,lib_settings/* readSettings */.s)(context.given, opened);
    const plan = readGivenPlan(settled.plan, settings.scheme);
    if (plan.kind !== 'run')
        return planAlone(plan);
    const { results, faults } = await readResults((0,external_node_path_.resolve)(context.event.workspace, settled.results));
    const { head } = opened.compared;
    const quarantine = settled.quarantine === '' || head === undefined
        ? []
        : await (0,run_plan/* quarantineOf */.KS)(await (0,declared/* filesOf */.R8)(opened, head), settled.quarantine, settings);
    const today = context.clock.date().toISOString().slice(0, 10);
    const judged = judgeResults({ ...plan, results, quarantine, flaky: settled.flaky, today });
    const added = await (0,run_plan/* ownExcuses */.z4)(opened, settled.quarantine, quarantine, settings);
    const found = { ...judged, findings: [...judged.findings, ...excusing(added, settled.quarantine, opened)] };
    const junit = context.temp('junit.xml');
    await (0,promises_.writeFile)(junit, junitOf(found));
    for (const { version, outcome, why } of found.rows)
        context.log.foreign(`${version.text}: ${outcome}. ${why}`);
    return {
        verdict: found.verdict,
        passed: found.passed,
        reason: found.reason,
        outputs: {
            passed: String(found.passed),
            candidate: plan.candidate.text,
            'effective-floor': plan.floor?.text ?? 'none',
            count: String(found.rows.length),
            'has-versions': 'true',
            vacuous: 'false',
            'lowest-floor': found.lowestFloor?.text ?? 'none',
            'first-bad': found.firstBad?.text ?? 'none',
            findings: JSON.stringify((0,wording/* findingsJson */.p)(found.findings)),
            junit,
        },
        report: {
            mode: 'report',
            candidate: plan.candidate.text,
            results: found.rows.map(({ version, outcome, why }) => ({ version: version.text, outcome, why })),
            lowestFloor: found.lowestFloor?.text ?? 'none',
            firstBad: found.firstBad?.text ?? 'none',
            findings: (0,wording/* findingsJson */.p)(found.findings),
        },
        summary: reportSummary(found, plan.candidate.text),
        warnings: [...faults, ...found.findings.map(({ code, message }) => `${code}: ${message}`)].slice(0, 8),
    };
}
/** Whoever proposes the change excuses the failures that it makes: somebody else has to agree. */
function excusing(added, file, { trusted }) {
    if (added.length === 0)
        return [];
    const named = added.slice(0, 3).map(({ versions, issue, owner }) => `${versions} (${issue}, ${owner})`);
    const more = added.length > 3 ? ` and ${added.length - 3} more` : '';
    const asks = `it needs the approval of somebody with the permission ${trusted.policy.approvePermission}`;
    const message = `the change adds to the quarantine: ${named.join(', ')}${more}; ${asks}`;
    return [{ code: 'gate-changed', severity: 'warning', message, file, line: 1 }];
}
/** The plan stands for itself: it did not pass, or rightly has nothing to run. */
function planAlone(plan) {
    const { verdict, passed, reason } = plan.kind === 'alone' ? plan : { verdict: 'unknown', passed: false, reason: plan.why };
    return {
        verdict,
        passed,
        reason,
        outputs: { passed: String(passed) },
        report: { mode: 'report', results: [] },
        summary: `## ${passed ? '\u2705' : '\u274c'} Backward compatibility: ${verdict}\n\nNo old client was run.`,
    };
}
function junitOf({ rows }) {
    const versions = rows.map(({ version, outcome, why }) => {
        const isFine = outcome === 'pass' || outcome === 'quarantined' || outcome === 'flaky';
        return {
            name: version.text,
            outcome: isFine ? 'pass' : outcome === 'skipped' ? 'skip' : 'fail',
            message: isFine ? '' : why,
        };
    });
    const own = rows.map(({ version, result }) => ({ name: version.text, cases: result?.attempts.at(-1)?.cases ?? [] }));
    return (0,junit/* writeJunit */.U)([{ name: 'old versions', cases: versions }, ...own.filter(({ cases }) => cases.length > 0)]);
}


/***/ }),

/***/ 2443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z4: () => (/* binding */ ownExcuses),
  KS: () => (/* binding */ quarantineOf),
  rJ: () => (/* binding */ readRunPlan)
});

// EXTERNAL MODULE: ./packages/compat/lib/versions/version.js
var versions_version = __webpack_require__(1432);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
;// CONCATENATED MODULE: ./packages/compat/lib/running/exit-codes.js

const meanings = ['incompatible', 'infra', 'skip'];
const mend = 'Write lines like incompatible: 1, infra: 125,126,127,137 and skip: 77; a range is 1-124';
/**
 * What the exit codes of the old tests mean. 0 is a pass and cannot be anything else; a code that no line names is
 * `unknown`, which is never a pass. @throws ValueFault
 */
function parseExitCodes(lines) {
    const known = new Map([[0, 'pass']]);
    for (const line of lines.flatMap((text) => text.split(';'))) {
        const [name = '', codes] = line.split(':').map((part) => part.trim());
        const meaning = meanings.find((one) => one === name);
        if (meaning === undefined || codes === undefined)
            throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(line)} means nothing`, mend);
        for (const part of codes.split(',').map((code) => code.trim())) {
            const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
            if (from === '')
                throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(part)} is no exit code`, mend);
            const [first, last] = [(0,grammar/* readInteger */.JI)(from, { min: 1, max: 255 }), (0,grammar/* readInteger */.JI)(to, { min: 1, max: 255 })];
            for (let code = first; code <= last; code++) {
                if (known.has(code))
                    throw new grammar/* ValueFault */.Qe(`the exit code ${code} is named twice`, mend);
                known.set(code, meaning);
            }
        }
    }
    return (code) => known.get(code) ?? 'unknown';
}
/** `failures: 0; infra: 1`. @throws ValueFault */
function parseRetries(lines) {
    const retries = { failures: 0, infra: 0 };
    for (const line of lines.flatMap((text) => text.split(';'))) {
        const [name, count = ''] = line.split(':').map((part) => part.trim());
        if (name !== 'failures' && name !== 'infra') {
            throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(line)} is no kind of retry`, 'Write lines like failures: 0 and infra: 1');
        }
        retries[name] = (0,grammar/* readInteger */.JI)(count, { max: 10 });
    }
    return retries;
}

// EXTERNAL MODULE: ./packages/compat/lib/versions/releases.js
var releases = __webpack_require__(5256);
// EXTERNAL MODULE: ./packages/compat/lib/running/quarantine.js
var quarantine = __webpack_require__(6718);
// EXTERNAL MODULE: ./packages/plan/lib/compat/declared.js + 5 modules
var declared = __webpack_require__(6404);
// EXTERNAL MODULE: ./packages/plan/lib/compat/read-tags.js
var read_tags = __webpack_require__(5342);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/run-plan.js



/** Everything a run needs, checked together before anything is started. @throws ProblemError */
async function readRunPlan(opened, settled, settings, { clock }) {
    const problems = [];
    const fault = (name, what, mend) => void problems.push({ where: `input "${name}"`, what, mend });
    const { scheme, pattern } = settings;
    const version = (0,versions_version/* parseVersion */.ot)(settled.version, scheme);
    if (version === undefined)
        fault('version', `${(0,grammar/* quote */.hD)(settled.version)} is not a version`, 'Give ${{ matrix.version }}');
    if (settled.run.trim() === '')
        fault('run', 'nothing says how old tests are run', 'Give run');
    if (settled.probe.trim() === '') {
        fault('probe', 'nothing would prove that old code runs, and not the candidate', 'Give a script that prints its version');
    }
    const exitCodes = reading(problems, 'exit-codes', () => parseExitCodes(settled['exit-codes']));
    const retries = reading(problems, 'retries', () => parseRetries(settled.retries));
    if (settled.timeout === 0)
        fault('timeout', 'it is no time at all', 'Give at least 1s');
    const { head } = opened.compared;
    if (head === undefined)
        fault('head-sha', 'the event does not say which commit is judged', 'Give head-sha');
    if (problems.length > 0 ||
        version === undefined ||
        exitCodes === undefined ||
        retries === undefined ||
        head === undefined) {
        throw new problem/* ProblemError */.Mm(problems);
    }
    const files = await (0,declared/* filesOf */.R8)(opened, head);
    const candidate = await (0,declared/* candidateAt */.TW)(files, settings.candidate, scheme);
    if (candidate.kind !== 'version') {
        throw new problem/* ProblemError */.Mm([
            { where: 'the candidate', what: candidate.why, mend: 'Mend its declaration; mode: plan says more' },
        ]);
    }
    if ((0,versions_version/* compareVersions */.Zy)(version, candidate.version) === 0 && settings.state === 'released') {
        throw new problem/* ProblemError */.Mm([
            { where: 'input "version"', what: 'it is the candidate itself', mend: 'Give a released version' },
        ]);
    }
    const read = await (0,read_tags/* readTags */.g)(opened, pattern, false);
    const release = read.kind === 'known' ? (0,releases/* releasesOf */.w)(read.tags, pattern).find(version) : undefined;
    if (release === undefined) {
        const what = read.kind === 'known' ? `there is no tag ${pattern.write(version.text)}` : read.why;
        throw new problem/* ProblemError */.Mm([{ where: 'input "version"', what, mend: 'Take the version from the matrix of the plan' }]);
    }
    const { prepare, probe, run, cleanup } = settled;
    return {
        scripts: { prepare, probe, run, cleanup },
        exitCodes,
        retries,
        pattern,
        candidate: candidate.version,
        head,
        old: { ...release, isControl: false },
        control: settled.control ? { version: candidate.version, tag: 'none', sha: head, isControl: true } : undefined,
        quarantine: await quarantineOf(files, settled.quarantine, settings),
        today: clock.date().toISOString().slice(0, 10),
    };
}
/** Entries that the trusted commit has not: whoever proposes the change excuses its failures with them. */
async function ownExcuses({ trusted }, path, entries, { scheme }) {
    if (entries.length === 0)
        return [];
    let known = new Set();
    try {
        const before = await trusted.read(path);
        if (before !== undefined)
            known = new Set((0,quarantine/* readQuarantine */.D)(before.text, path, scheme).map(textOf));
    }
    catch (error) {
        // Where nobody can read the one from before, every entry is new.
        if (!(error instanceof problem/* ProblemError */.Mm))
            throw error;
    }
    return entries.filter((entry) => !known.has(textOf(entry)));
}
function textOf({ versions, test, reason, owner, issue, expires }) {
    return JSON.stringify([versions, test, reason, owner, issue, expires]);
}
/** Read from the head: an entry is part of a change, and is reviewed with it. */
async function quarantineOf(files, path, { scheme }) {
    if (path === '')
        return [];
    const bytes = (await files.read([path])).get(path);
    if (bytes !== undefined)
        return (0,quarantine/* readQuarantine */.D)(new TextDecoder().decode(bytes), path, scheme);
    throw new problem/* ProblemError */.Mm([
        { where: 'input "quarantine"', what: `there is no file ${(0,grammar/* quote */.hD)(path)}`, mend: 'Add it, or leave the input out' },
    ]);
}
function reading(problems, name, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof grammar/* ValueFault */.Qe))
            throw error;
        problems.push({ where: `input "${name}"`, what: error.what, mend: error.mend });
        return undefined;
    }
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

/***/ 2496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ writeJunit),
/* harmony export */   f: () => (/* binding */ readJunit)
/* harmony export */ });
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5941);

const most = 20_000;
/** The test cases of a JUnit file, suites within suites included. @throws XmlFault for what is no XML, or another kind of it */
function readJunit(source) {
    const root = (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseXml */ .NO)(source);
    const cases = [];
    const visit = (element) => {
        if (element.name === 'testcase')
            cases.push(readCase(element));
        else if (element.name === 'testsuite' || element.name === 'testsuites')
            element.children.forEach(visit);
    };
    visit(root);
    return cases.slice(0, most);
}
function readCase({ attributes, children }) {
    const own = attributes.get('name') ?? '';
    const group = attributes.get('classname') ?? '';
    const name = group === '' || own.startsWith(group) ? own : `${group} ${own}`;
    const fault = children.find((child) => child.name === 'failure' || child.name === 'error');
    if (fault !== undefined) {
        const said = fault.attributes.get('message') ?? fault.text;
        return { name, outcome: 'fail', message: (said.trim().split('\n')[0] ?? '').slice(0, 500) };
    }
    return { name, outcome: children.some((child) => child.name === 'skipped') ? 'skip' : 'pass', message: '' };
}
/** Several suites as one file. */
function writeJunit(suites) {
    const lines = suites.flatMap(({ name, cases }) => [
        `  <testsuite name="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeXml */ .X)(name)}" tests="${cases.length}" failures="${count(cases, 'fail')}" skipped="${count(cases, 'skip')}">`,
        ...cases.map((one) => caseLine(name, one)),
        '  </testsuite>',
    ]);
    return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...lines, '</testsuites>', ''].join('\n');
}
function caseLine(suite, { name, outcome, message }) {
    const head = `    <testcase classname="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeXml */ .X)(suite)}" name="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeXml */ .X)(name)}"`;
    switch (outcome) {
        case 'pass':
            return `${head}/>`;
        case 'skip':
            return `${head}><skipped/></testcase>`;
        case 'fail':
            return `${head}><failure message="${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeXml */ .X)(message)}"/></testcase>`;
    }
}
function count(cases, outcome) {
    return cases.filter((one) => one.outcome === outcome).length;
}


/***/ }),

/***/ 6718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readQuarantine),
/* harmony export */   I: () => (/* binding */ excuse)
/* harmony export */ });
/* harmony import */ var _shakedown_policy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3746);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8405);
/* harmony import */ var _promise_acknowledgements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5177);
/* harmony import */ var _versions_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4105);




const text = { type: 'string', minLength: 1, maxLength: 1000 };
const schema = {
    type: 'array',
    maxItems: 200,
    items: {
        type: 'object',
        additionalProperties: false,
        required: ['versions', 'test', 'reason', 'owner', 'issue', 'expires'],
        properties: { versions: text, test: text, reason: text, owner: text, issue: text, expires: _promise_acknowledgements_js__WEBPACK_IMPORTED_MODULE_0__/* .dayText */ .Ew },
    },
};
/** @throws ProblemError */
function readQuarantine(source, file, scheme) {
    if ((0,_promise_acknowledgements_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(source))
        return [];
    const problems = [];
    const entries = (0,_shakedown_policy__WEBPACK_IMPORTED_MODULE_1__/* .readChecked */ .Y)(schema, source, file).flatMap((entry, index) => {
        try {
            return [{ ...entry, includes: (0,_versions_range_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRange */ .R)(entry.versions, scheme) }];
        }
        catch (error) {
            if (!(error instanceof _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .ValueFault */ .Qe))
                throw error;
            problems.push({ where: `${file} [${index}].versions`, what: error.what, mend: error.mend });
            return [];
        }
    });
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_4__/* .ProblemError */ .Mm(problems);
    return entries;
}
/**
 * Whether every failure of a version is known. Without JUnit the failures have no names, and only an entry for all tests
 * (`*`) can be about them.
 */
function excuse(entries, version, cases, today) {
    const about = entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => entry.includes(version));
    const failed = cases?.filter(({ outcome }) => outcome === 'fail').map(({ name }) => name) ?? [];
    const names = failed.length === 0 ? [undefined] : failed;
    const used = new Set();
    for (const name of names) {
        const known = about.filter(({ entry }) => (name === undefined ? entry.test === '*' : matches(entry.test, name)));
        const living = known.find(({ entry }) => entry.expires >= today);
        if (living !== undefined)
            used.add(living.index);
        else {
            const ended = known[0]?.entry;
            const why = ended === undefined ? '' : `its quarantine (${ended.issue}, ${ended.owner}) ended on ${ended.expires}`;
            return { kind: 'none', why };
        }
    }
    const why = [...used]
        .map((index) => entries[index])
        .map((entry) => `${entry?.issue} (${entry?.owner}: ${entry?.reason})`);
    return { kind: 'excused', entries: [...used], why: why.join('; ') };
}
/** `*` matches greedily from the left; without regular expressions, whatever the pattern holds. */
function matches(pattern, name) {
    const [first = '', ...rest] = pattern.split('*');
    if (rest.length === 0)
        return pattern === name;
    const last = rest.pop() ?? '';
    if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last))
        return false;
    let at = first.length;
    for (const part of rest) {
        const found = name.indexOf(part, at);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return at <= name.length - last.length;
}


/***/ }),

/***/ 5941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO: () => (/* binding */ parseXml),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   kU: () => (/* binding */ XmlFault)
/* harmony export */ });
class XmlFault extends Error {
}
const name = '[A-Za-z_][\\w.:-]*';
const token = new RegExp([
    '<\\?[^]*?\\?>',
    '<!--[^]*?-->',
    '<!\\[CDATA\\[([^]*?)\\]\\]>',
    `</(${name})\\s*>`,
    `<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
    '([^<]+)',
].join('|'), 'gy');
const maxDepth = 64;
/** @throws XmlFault */
function parseXml(source) {
    const root = { name: '', attributes: new Map(), children: [], text: '' };
    const open = [root];
    const text = source.replace(/^\ufeff/, '');
    token.lastIndex = 0;
    for (let at = 0; at < text.length; at = token.lastIndex) {
        token.lastIndex = at;
        const match = token.exec(text);
        if (match === null)
            throw new XmlFault(`no XML at character ${at}`);
        const [, cdata, closing, opening, attributes = '', isEmpty, plain] = match;
        const top = open.at(-1) ?? root;
        if (cdata !== undefined)
            top.text += cdata;
        else if (plain !== undefined)
            top.text += unescape(plain);
        else if (closing !== undefined) {
            const ended = open.pop();
            if (ended === undefined || ended === root || ended.name !== closing)
                throw new XmlFault(`</${closing}> ends nothing`);
        }
        else if (opening !== undefined) {
            const element = { name: opening, attributes: readAttributes(attributes), children: [], text: '' };
            top.children.push(element);
            if (isEmpty === '')
                open.push(element);
            if (open.length > maxDepth)
                throw new XmlFault(`more than ${maxDepth} elements deep`);
        }
    }
    const [only] = root.children;
    if (open.length !== 1 || only === undefined || root.children.length !== 1)
        throw new XmlFault('it is not one element');
    return only;
}
function readAttributes(text) {
    const found = new Map();
    for (const [, key = '', double, single] of text.matchAll(new RegExp(`(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g'))) {
        found.set(key, unescape(double ?? single ?? ''));
    }
    return found;
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function unescape(text) {
    return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, known) => {
        if (known !== undefined)
            return entities[String(known)] ?? whole;
        const point = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}
/** For text and attributes. Characters that XML 1.0 does not have become U+FFFD. */
function escapeXml(text) {
    return (text
        .toWellFormed()
        // oxlint-disable-next-line no-control-regex -- control characters are what is replaced
        .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;'));
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
