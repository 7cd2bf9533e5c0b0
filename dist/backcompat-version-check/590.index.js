const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 590;
export const ids = [590];
export const modules = {

/***/ 7590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/compat/lib/index.js + 35 modules
var lib = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/plan/lib/index.js + 39 modules
var plan_lib = __webpack_require__(6734);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/given-plan.js

const toRun = new Set(['promise-kept', 'vacuous', 'pending-break']);
const broken = new Set(['broken-promise', 'invalid', 'unknown', 'error']);
/** GitHub drops an output that masking would change, and a job that failed may have none: whatever is missing is not passed. */
function readGivenPlan(text, scheme) {
    const outputs = objectIn(text);
    if (outputs === undefined)
        return unknown('input "plan" is no JSON object: give toJSON(needs.<job>.outputs)');
    const get = (name) => (typeof outputs[name] === 'string' ? outputs[name] : '');
    const verdict = get('verdict');
    const reason = get('reason');
    if (broken.has(verdict))
        return { kind: 'alone', verdict, passed: false, reason: `the plan: ${reason || 'no reason is given'}` };
    if (!toRun.has(verdict))
        return unknown('the job of the plan has no output verdict: it failed, was cancelled, or does not pass it on');
    for (const name of ['passed', 'matrix', 'count', 'candidate']) {
        if (get(name) === '')
            return unknown(`the job of the plan has no output ${name}: pass on all outputs of its step`);
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
    const candidate = (0,lib/* parseVersion */.ot)(get('candidate'), scheme);
    const planned = include.map((entry) => plannedOf(entry, scheme)).filter((entry) => entry !== undefined);
    if (candidate === undefined || planned.length !== include.length)
        return unknown('the plan holds a version that cannot be read');
    return {
        kind: 'run',
        candidate,
        floor: (0,lib/* parseVersion */.ot)(get('effective-floor'), scheme),
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
    const read = (0,lib/* parseVersion */.ot)(version, scheme);
    return read === undefined ? undefined : { version: read, tag, sha };
}
/** Only a help to name the first bad version; without it the span is named. */
function windowIn(text, scheme) {
    const list = parsed(text);
    if (!Array.isArray(list))
        return [];
    return list.map((item) => (0,lib/* parseVersion */.ot)(String(item), scheme)).filter((version) => version !== undefined);
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

// EXTERNAL MODULE: ./packages/kit/lib/index.js + 37 modules
var kit_lib = __webpack_require__(4039);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/report-summary.js

const marks = {
    pass: '✅',
    fail: '❌',
    flaky: '🎲',
    infra: '🔌',
    skipped: '⏭️',
    quarantined: '🩹',
    unknown: '❔',
    missing: '🕳️',
};
/** Every version with its outcome, the floor that would be true, and what can be done. */
function reportSummary(found, candidate) {
    const { verdict, passed, reason, rows, lowestFloor, firstBad, findings } = found;
    return (0,kit_lib/* join */.fj)((0,kit_lib/* verdictHeading */.G8)({ title: 'Backward compatibility', verdict, passed, reason }), (0,kit_lib/* table */.tp)(['Old version', 'Outcome', 'Control', 'Tries', 'Why'], rows
        .toReversed()
        .map(({ version, outcome, why, result }) => [
        (0,kit_lib/* code */.aY)(version.text),
        `${marks[outcome]} ${outcome}`,
        result?.control ?? '',
        `${result?.attempts.length ?? 0}`,
        (0,kit_lib/* escapeCell */.kq)(why),
    ])), firstBad === undefined ? '' : `First bad version: ${(0,kit_lib/* code */.aY)(firstBad.text)}.`, lowestFloor === undefined || verdict === 'compatible'
        ? ''
        : `The lowest floor that would be true: ${(0,kit_lib/* code */.aY)(lowestFloor.text)}.`, verdict === 'incompatible' ? remedies(candidate) : '', findings.length === 0
        ? ''
        : (0,kit_lib/* join */.fj)((0,kit_lib/* heading */.R_)(3, 'Findings'), findings.map(({ code, message }) => `- ${code}: ${(0,kit_lib/* escapeMarkdown */.FV)(message)}`).join('\n')));
}
function remedies(candidate) {
    return (0,kit_lib/* join */.fj)((0,kit_lib/* heading */.R_)(3, 'What can be done'), [
        '- Mend the build, so that these clients work again.',
        '- Give them up legally: raise the version to the next major, and the floor to its start.',
        `- Give them up inside this line: floor ${(0,kit_lib/* code */.aY)(candidate)}, with ${(0,kit_lib/* code */.aY)('allow-patch-break: true')} in the policy and an acknowledgement that says why, who and until when.`,
    ].join('\n'));
}

// EXTERNAL MODULE: ./packages/ports/lib/index.js + 7 modules
var ports_lib = __webpack_require__(4228);
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
        const result = size > maxBytes ? undefined : (0,lib/* readResult */.Uv)(await (0,promises_.readFile)(path, 'utf8'));
        if (result === undefined)
            faults.push(`${(0,ports_lib/* quote */.hD)(entry.name)} is no result of mode: run`);
        else
            results.push(result);
    }
    return { results, faults };
}

// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/run-plan.js
var run_plan = __webpack_require__(5850);
// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/settings.js
var lib_settings = __webpack_require__(8372);
// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/sources.js
var sources = __webpack_require__(8403);
// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/wording.js
var wording = __webpack_require__(3621);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/report.js











/** Judges what all jobs left behind: the one check to require. */
async function report(given, context) {
    const opened = await (0,sources/* open */.h)(given, context);
    const { trusted } = opened;
    const { settled, settings } = (0,lib_settings/* readSettings */.s)(context.given, trusted.policy.compat ?? new Map(), trusted.file);
    const plan = readGivenPlan(settled.plan, settings.scheme);
    if (plan.kind !== 'run')
        return planAlone(plan);
    const { results, faults } = await readResults((0,external_node_path_.resolve)(context.event.workspace, settled.results));
    const { head } = opened.compared;
    const quarantine = settled.quarantine === '' || head === undefined
        ? []
        : await (0,run_plan/* quarantineOf */.K)(await (0,plan_lib/* filesOf */.R8)(opened, head), settled.quarantine, settings);
    const today = context.clock.date().toISOString().slice(0, 10);
    const found = (0,lib/* judgeResults */.M8)({ ...plan, results, quarantine, flaky: settled.flaky, today });
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
            findings: JSON.stringify((0,wording/* findingsJson */.p0)(found.findings)),
            junit,
        },
        report: {
            mode: 'report',
            candidate: plan.candidate.text,
            results: found.rows.map(({ version, outcome, why }) => ({ version: version.text, outcome, why })),
            lowestFloor: found.lowestFloor?.text ?? 'none',
            firstBad: found.firstBad?.text ?? 'none',
            findings: (0,wording/* findingsJson */.p0)(found.findings),
        },
        summary: reportSummary(found, plan.candidate.text),
        warnings: [...faults, ...found.findings.map(({ code, message }) => `${code}: ${message}`)].slice(0, 8),
    };
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
        summary: `## ${passed ? '✅' : '❌'} Backward compatibility: ${verdict}\n\nNo old client was run.`,
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
    return (0,lib/* writeJunit */.UL)([{ name: 'old versions', cases: versions }, ...own.filter(({ cases }) => cases.length > 0)]);
}


/***/ }),

/***/ 5850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ quarantineOf),
/* harmony export */   r: () => (/* binding */ readRunPlan)
/* harmony export */ });
/* harmony import */ var _shakedown_compat__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _shakedown_plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6734);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4228);



/** Everything a run needs, checked together before anything is started. @throws ProblemError */
async function readRunPlan(opened, settled, settings, { clock }) {
    const problems = [];
    const fault = (name, what, mend) => void problems.push({ where: `input "${name}"`, what, mend });
    const { scheme, pattern } = settings;
    const version = (0,_shakedown_compat__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(settled.version, scheme);
    if (version === undefined)
        fault('version', `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(settled.version)} is not a version`, 'Give ${{ matrix.version }}');
    if (settled.run.trim() === '')
        fault('run', 'nothing says how old tests are run', 'Give run');
    if (settled.probe.trim() === '') {
        fault('probe', 'nothing would prove that old code runs, and not the candidate', 'Give a script that prints its version');
    }
    const exitCodes = reading(problems, 'exit-codes', () => (0,_shakedown_compat__WEBPACK_IMPORTED_MODULE_0__/* .parseExitCodes */ .I8)(settled['exit-codes']));
    const retries = reading(problems, 'retries', () => (0,_shakedown_compat__WEBPACK_IMPORTED_MODULE_0__/* .parseRetries */ .ok)(settled.retries));
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
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm(problems);
    }
    const files = await (0,_shakedown_plan__WEBPACK_IMPORTED_MODULE_1__/* .filesOf */ .R8)(opened, head);
    const candidate = await (0,_shakedown_plan__WEBPACK_IMPORTED_MODULE_1__/* .candidateAt */ .TW)(files, settings.candidate, scheme);
    if (candidate.kind !== 'version') {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm([
            { where: 'the candidate', what: candidate.why, mend: 'Mend its declaration; mode: plan says more' },
        ]);
    }
    if ((0,_shakedown_compat__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, candidate.version) === 0 && settings.state === 'released') {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm([
            { where: 'input "version"', what: 'it is the candidate itself', mend: 'Give a released version' },
        ]);
    }
    const read = await (0,_shakedown_plan__WEBPACK_IMPORTED_MODULE_1__/* .readTags */ .g$)(opened, pattern, false);
    const release = read.kind === 'known' ? (0,_shakedown_compat__WEBPACK_IMPORTED_MODULE_0__/* .releasesOf */ .w0)(read.tags, pattern).find(version) : undefined;
    if (release === undefined) {
        const what = read.kind === 'known' ? `there is no tag ${pattern.write(version.text)}` : read.why;
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm([{ where: 'input "version"', what, mend: 'Take the version from the matrix of the plan' }]);
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
/** Read from the head: an entry is part of a change, and is reviewed with it. */
async function quarantineOf(files, path, { scheme }) {
    if (path === '')
        return [];
    const bytes = (await files.read([path])).get(path);
    if (bytes !== undefined)
        return (0,_shakedown_compat__WEBPACK_IMPORTED_MODULE_0__/* .readQuarantine */ .Db)(new TextDecoder().decode(bytes), path, scheme);
    throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm([
        { where: 'input "quarantine"', what: `there is no file ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(path)}`, mend: 'Add it, or leave the input out' },
    ]);
}
function reading(problems, name, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ValueFault */ .Qe))
            throw error;
        problems.push({ where: `input "${name}"`, what: error.what, mend: error.mend });
        return undefined;
    }
}


/***/ }),

/***/ 3621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   p0: () => (/* binding */ findingsJson)
/* harmony export */ });
/* unused harmony export counted */
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
function reasonOf(plan) {
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
