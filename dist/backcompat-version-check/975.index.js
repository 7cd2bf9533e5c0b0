const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 975;
export const ids = [975];
export const modules = {

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

/***/ 8975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/compat/lib/index.js + 35 modules
var lib = __webpack_require__(7638);
// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/run-plan.js
var run_plan = __webpack_require__(5850);
// EXTERNAL MODULE: ./packages/kit/lib/index.js + 37 modules
var kit_lib = __webpack_require__(4039);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/run-summary.js

function runSummary(result, verdict, passed) {
    const { version, candidate, why, controls, attempts, notes } = result;
    const tries = [
        ...controls.map((attempt) => row('control', attempt)),
        ...attempts.map((attempt) => row(version, attempt)),
    ];
    return (0,kit_lib/* join */.fj)((0,kit_lib/* verdictHeading */.G8)({
        title: `Old clients of ${version}`,
        verdict,
        passed,
        reason: `${version} against ${candidate}: ${why}`,
    }), (0,kit_lib/* heading */.R_)(3, 'Tries'), (0,kit_lib/* table */.tp)(['Tests of', 'Try', 'Outcome', 'Decided in', 'Why', 'Seconds', 'Logs'], tries), notes.map((note) => `- ⚠️ ${(0,kit_lib/* escapeMarkdown */.FV)(note)}`).join('\n'), failures(attempts.at(-1)));
}
function row(name, { attempt, outcome, phase, why, phases }) {
    const seconds = phases.reduce((sum, one) => sum + one.seconds, 0);
    const logs = phases.map(({ log }) => (0,kit_lib/* code */.aY)(log)).join(', ');
    return [(0,kit_lib/* code */.aY)(name), `${attempt}`, outcome, phase, (0,kit_lib/* escapeCell */.kq)(why), `${seconds}`, logs];
}
function failures(last) {
    const failed = last?.cases?.filter(({ outcome }) => outcome === 'fail') ?? [];
    if (failed.length === 0)
        return '';
    const rows = failed.slice(0, 50).map(({ name, message }) => [(0,kit_lib/* code */.aY)(name), (0,kit_lib/* escapeCell */.kq)(message)]);
    return (0,kit_lib/* join */.fj)((0,kit_lib/* heading */.R_)(3, `Failed tests (${failed.length})`), (0,kit_lib/* table */.tp)(['Test', 'What it says'], rows));
}
/** For the report; the result's own file has the test cases. */
function resultJson({ version, outcome, why, control, attempts, controls, notes }) {
    const brief = ({ attempt, outcome, phase, why }) => ({ attempt, outcome, phase, why });
    return { version, outcome, why, control, notes, controls: controls.map(brief), attempts: attempts.map(brief) };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./packages/process/lib/index.js + 5 modules
var process_lib = __webpack_require__(1525);
// EXTERNAL MODULE: ./packages/ports/lib/index.js + 7 modules
var ports_lib = __webpack_require__(4228);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/stage.js







const shownLines = 200;
const maxJunitBytes = 32 * 1024 * 1024;
/** Files with which a step speaks to the runner: old code must not set this step's outputs. */
const runnerFiles = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
/** Scripts on this machine: bash without a profile, a process group each, the whole log in a file, its end in the step's log. */
function openStage({ folder, cwd, candidate, version, timeoutMs }, context) {
    const { clock, log, signal } = context;
    const folderOf = ({ isControl }, attempt) => (0,external_node_path_.join)(folder, version, `${isControl ? 'control' : 'attempt'}-${attempt}`);
    const environment = (subject, attempt) => {
        const own = Object.entries(context.env).filter(([name, value]) => value !== undefined && !runnerFiles.includes(name));
        return {
            ...Object.fromEntries(own),
            SHAKEDOWN_VERSION: subject.version.text,
            SHAKEDOWN_TAG: subject.tag,
            SHAKEDOWN_SHA: subject.sha,
            SHAKEDOWN_CANDIDATE: candidate,
            SHAKEDOWN_ATTEMPT: String(attempt),
            SHAKEDOWN_CONTROL: String(subject.isControl),
            SHAKEDOWN_LOGS: folderOf(subject, attempt),
        };
    };
    return {
        async start(script, { phase, subject, attempt }) {
            const isCleanup = phase === 'cleanup';
            // What was started is taken down also when the step was told to stop; everything else is not begun any more.
            if (!isCleanup)
                signal.throwIfAborted();
            const logs = folderOf(subject, attempt);
            await (0,promises_.mkdir)(logs, { recursive: true });
            const path = (0,external_node_path_.join)(logs, `${phase}.log`);
            const began = clock.now();
            const name = `${subject.isControl ? 'control' : subject.version.text}, try ${attempt}: ${phase}`;
            const { ended, lines } = await execute(script, path, {
                cwd,
                env: environment(subject, attempt),
                timeoutMs,
                clock,
                ...(isCleanup ? {} : { signal }),
            });
            await log.group(`${name} ${ended.kind === 'exited' ? `ended with ${ended.code}` : ended.why}`, async () => {
                for (const line of lines)
                    log.foreign(line);
            });
            if (!isCleanup)
                signal.throwIfAborted();
            return { ended, seconds: Math.round((clock.now() - began) / 1000), log: (0,external_node_path_.relative)(folder, path) };
        },
        async cases(subject, attempt) {
            return await readCases(folderOf(subject, attempt));
        },
    };
}
async function execute(script, path, o) {
    const file = (0,external_node_fs_.createWriteStream)(path);
    const args = ['--noprofile', '--norc', '-euo', 'pipefail', '-c', script];
    let child;
    try {
        const { cwd, env, clock, signal } = o;
        child = await (0,process_lib/* start */.ni)('bash', args, { cwd, env, clock, ...(signal === undefined ? {} : { signal }) });
    }
    catch (error) {
        file.end();
        if (error instanceof process_lib/* ProcessError */.yI)
            return { ended: { kind: 'failed', why: error.what }, lines: [] };
        throw error;
    }
    child.stdin.end();
    const lines = lastLines(shownLines);
    const said = lastLines(1);
    for (const [stream, ends] of [
        [child.stdout, [lines, said]],
        [child.stderr, [lines]],
    ]) {
        stream.on('data', (chunk) => {
            file.write(chunk);
            for (const end of ends)
                end.take(chunk);
        });
        stream.on('error', () => { });
    }
    const over = new AbortController();
    let isOverdue = false;
    void o.clock.sleep(o.timeoutMs, over.signal).then(() => {
        isOverdue = true;
        return child.stop();
    }, () => { });
    const { code, signal } = await child.exited;
    over.abort();
    file.end();
    await (0,external_node_stream_promises_.finished)(file);
    if (isOverdue)
        return {
            ended: { kind: 'timeout', why: `did not end within ${(0,ports_lib/* writeDuration */.MP)(o.timeoutMs)} and was ended` },
            lines: lines.all(),
        };
    if (code === null)
        return { ended: { kind: 'failed', why: `was ended by ${signal ?? 'a signal'}` }, lines: lines.all() };
    return { ended: { kind: 'exited', code, lastLine: said.all().at(-1) ?? '' }, lines: lines.all() };
}
/** The last lines that are not blank, each cut. */
function lastLines(count) {
    let kept = [];
    let open = '';
    return {
        take(chunk) {
            const parts = `${open}${chunk.toString('utf8')}`.split('\n');
            open = (parts.pop() ?? '').slice(-8192);
            kept = [...kept, ...parts.filter((line) => line.trim() !== '').map((line) => line.slice(0, 4096))].slice(-count);
        },
        all: () => (open.trim() === '' ? kept : [...kept, open].slice(-count)),
    };
}
async function readCases(folder) {
    const names = (await (0,promises_.readdir)(folder, { recursive: true })).filter((name) => name.endsWith('.xml')).toSorted();
    const cases = [];
    const faults = [];
    for (const name of names) {
        const path = (0,external_node_path_.join)(folder, name);
        try {
            const { size } = await (0,promises_.stat)(path);
            if (size > maxJunitBytes)
                faults.push(`${name} has ${size} bytes`);
            else
                cases.push(...(0,lib/* readJunit */.fK)(await (0,promises_.readFile)(path, 'utf8')));
        }
        catch (error) {
            if (!(error instanceof lib/* XmlFault */.kU))
                throw error;
            faults.push(`${name}: ${error.message}`);
        }
    }
    return names.length > faults.length ? { cases, faults } : { faults };
}

// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/settings.js
var lib_settings = __webpack_require__(8372);
// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/sources.js
var sources = __webpack_require__(8403);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/run.js








/** Runs the old tests of one version against the new build, and leaves the result for `mode: report`. */
async function run(given, context) {
    const opened = await (0,sources/* open */.h)(given, context);
    const { trusted } = opened;
    const { settled, settings } = (0,lib_settings/* readSettings */.s)(context.given, trusted.policy.compat ?? new Map(), trusted.file);
    const plan = await (0,run_plan/* readRunPlan */.r)(opened, settled, settings, context);
    const folder = (0,external_node_path_.resolve)(context.event.workspace, settled.results);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const stage = openStage({
        folder,
        cwd: opened.dir,
        candidate: plan.candidate.text,
        version: plan.old.version.text,
        timeoutMs: settled.timeout,
    }, context);
    const result = await (0,lib/* runVersion */.yh)(plan, stage);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, `${result.version}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
    const junit = (0,external_node_path_.join)(folder, `${result.version}.junit.xml`);
    await (0,promises_.writeFile)(junit, (0,lib/* writeJunit */.UL)([{ name: result.version, cases: result.attempts.at(-1)?.cases ?? [] }]));
    const { verdict, passed } = verdictOf(result, settled);
    return {
        verdict,
        passed,
        reason: `${result.version} against ${result.candidate}: ${result.why}`,
        outputs: {
            passed: String(passed),
            candidate: result.candidate,
            count: '1',
            'has-versions': 'true',
            vacuous: 'false',
            junit,
        },
        report: { mode: 'run', candidate: result.candidate, results: [resultJson(result)] },
        summary: runSummary(result, verdict, passed),
        warnings: result.notes,
    };
}
/** A quarantined failure is one here; whether it is put up with, the report says of all versions together. */
function verdictOf({ outcome }, { flaky }) {
    switch (outcome) {
        case 'pass':
            return { verdict: 'compatible', passed: true };
        case 'fail':
        case 'quarantined':
            return { verdict: 'incompatible', passed: false };
        case 'flaky':
            return { verdict: 'flaky', passed: flaky === 'warn' };
        case 'infra':
            return { verdict: 'infra', passed: false };
        case 'skipped':
        case 'unknown':
            return { verdict: 'unknown', passed: false };
    }
}


/***/ })

};
