const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 368;
export const ids = [368];
export const modules = {

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

/***/ 6368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/compat/lib/versions/version.js
var versions_version = __webpack_require__(1432);
;// CONCATENATED MODULE: ./packages/compat/lib/running/attempt.js

/** One try: prepare, probe, run, and cleanup whatever became of them. */
async function attemptOnce(plan, stage, subject, attempt) {
    const phases = [];
    const start = async (phase) => {
        const { ended, seconds, log } = await stage.start(plan.scripts[phase], { phase, subject, attempt });
        const exit = ended.kind === 'exited' ? ended.code : -1;
        phases.push({ phase, exit, seconds, why: ended.kind === 'exited' ? '' : ended.why, log });
        return ended;
    };
    try {
        const before = await setUp(plan, start, subject);
        if (before !== undefined)
            return { attempt, ...before, phases };
        const ended = await start('run');
        const { cases, faults } = await stage.cases(subject, attempt);
        const verdict = judgeRun(ended, plan.exitCodes, cases, faults);
        return { attempt, ...verdict, phases, ...(cases === undefined ? {} : { cases }) };
    }
    finally {
        if (plan.scripts.cleanup !== '')
            await start('cleanup');
    }
}
/** `undefined`: everything stands, and it is proven that old code will run. */
async function setUp({ scripts, candidate, pattern }, start, { version, isControl }) {
    if (scripts.prepare !== '') {
        const ended = await start('prepare');
        if (ended.kind !== 'exited')
            return { outcome: 'infra', phase: 'prepare', why: `prepare ${ended.why}` };
        if (ended.code !== 0) {
            const why = `prepare ended with ${ended.code}: the old version, or the new build, is not there`;
            return { outcome: 'infra', phase: 'prepare', why };
        }
    }
    if (isControl)
        return undefined;
    const ended = await start('probe');
    if (ended.kind !== 'exited')
        return { outcome: 'infra', phase: 'probe', why: `probe ${ended.why}` };
    if (ended.code !== 0)
        return { outcome: 'infra', phase: 'probe', why: `probe ended with ${ended.code}` };
    const said = ended.lastLine.trim();
    const found = pattern.read(said) ?? (0,versions_version/* parseVersion */.ot)(said.replace(/^v(?=\d)/, ''), version.scheme);
    if (found !== undefined && (0,versions_version/* isEqual */.n4)(found, version))
        return undefined;
    const shown = JSON.stringify(said.slice(0, 80));
    const isSelf = found !== undefined && (0,versions_version/* isEqual */.n4)(found, candidate);
    const what = isSelf ? 'the candidate would test itself' : 'another version would be tested, or none';
    return { outcome: 'infra', phase: 'probe', why: `probe printed ${shown}, not ${version.text}: ${what}` };
}
function judgeRun(ended, exitCodes, cases, faults) {
    const phase = 'run';
    if (ended.kind !== 'exited')
        return { outcome: 'infra', phase, why: `run ${ended.why}` };
    const failed = cases?.filter(({ outcome }) => outcome === 'fail') ?? [];
    const first = failed[0];
    const shown = first === undefined ? '' : `: ${first.name}${first.message === '' ? '' : ` (${first.message})`}`;
    switch (exitCodes(ended.code)) {
        case 'pass':
            if (failed.length > 0)
                return { outcome: 'fail', phase, why: `run ended with 0, and ${failed.length} tests failed${shown}` };
            if (cases?.every(({ outcome }) => outcome === 'skip') === true) {
                return { outcome: 'unknown', phase, why: 'run ended with 0, and no test was run' };
            }
            if (faults.length > 0)
                return {
                    outcome: 'unknown',
                    phase,
                    why: `run ended with 0, and its JUnit cannot be read: ${faults.join('; ')}`,
                };
            return {
                outcome: 'pass',
                phase,
                why: cases === undefined ? 'run ended with 0' : `${cases.length} tests, none failed`,
            };
        case 'incompatible':
            return {
                outcome: 'fail',
                phase,
                why: failed.length === 0
                    ? `run ended with ${ended.code}`
                    : `${failed.length} of ${cases?.length ?? 0} tests failed${shown}`,
            };
        case 'infra':
            return { outcome: 'infra', phase, why: `run ended with ${ended.code}, which exit-codes calls infra` };
        case 'skip':
            return { outcome: 'skipped', phase, why: `run ended with ${ended.code}: the old tests skipped themselves` };
        case 'unknown':
            return { outcome: 'unknown', phase, why: `run ended with ${ended.code}, which exit-codes does not name` };
    }
}

// EXTERNAL MODULE: ./packages/compat/lib/running/quarantine.js
var running_quarantine = __webpack_require__(6718);
;// CONCATENATED MODULE: ./packages/compat/lib/running/run-version.js


/**
 * Runs the tests of one old version against the new build. The own tests of the candidate come first: where they are red,
 * the build is broken and nothing is known of old clients.
 */
async function runVersion(plan, stage) {
    const { old, control, candidate, head, quarantine, today } = plan;
    const base = {
        schema: 1,
        version: old.version.text,
        tag: old.tag,
        sha: old.sha,
        candidate: candidate.text,
        head,
    };
    const controls = control === undefined ? [] : await tries(plan, stage, control);
    const last = controls.at(-1);
    if (control !== undefined && last?.outcome !== 'pass') {
        const outcome = last?.outcome === 'infra' ? 'infra' : 'unknown';
        const why = `the control is red, so nothing is known of ${old.version.text}: ${last?.why ?? 'it did not run'}`;
        return { ...base, outcome, why, control: 'red', quarantined: [], notes: notesOf(controls), controls, attempts: [] };
    }
    const attempts = await tries(plan, stage, old);
    const found = together(attempts);
    const known = { ...base, control: control === undefined ? 'off' : 'pass', controls, attempts };
    const notes = notesOf([...controls, ...attempts]);
    if (found.outcome !== 'fail')
        return { ...known, ...found, quarantined: [], notes };
    const failed = attempts.findLast(({ outcome }) => outcome === 'fail');
    const excused = (0,running_quarantine/* excuse */.I)(quarantine, old.version, failed?.cases, today);
    if (excused.kind === 'none') {
        return { ...known, ...found, quarantined: [], notes: excused.why === '' ? notes : [...notes, excused.why] };
    }
    return {
        ...known,
        outcome: 'quarantined',
        why: `${found.why}; known: ${excused.why}`,
        quarantined: excused.entries,
        notes,
    };
}
async function tries(plan, stage, subject) {
    const attempts = [];
    const left = { ...plan.retries };
    for (;;) {
        const attempt = await attemptOnce(plan, stage, subject, attempts.length + 1);
        attempts.push(attempt);
        if (attempt.outcome === 'fail' && left.failures-- > 0)
            continue;
        if (attempt.outcome === 'infra' && left.infra-- > 0)
            continue;
        return attempts;
    }
}
/** A failure that passes later is flaky; one that is followed by trouble stays a failure. */
function together(attempts) {
    const last = attempts.at(-1);
    const failed = attempts.find(({ outcome }) => outcome === 'fail');
    if (last === undefined)
        return { outcome: 'unknown', why: 'nothing was tried' };
    const count = attempts.length === 1 ? '' : ` (try ${attempts.length})`;
    if (last.outcome === 'pass' && failed !== undefined) {
        return { outcome: 'flaky', why: `try ${failed.attempt}: ${failed.why}; try ${last.attempt} passed` };
    }
    if (failed !== undefined)
        return { outcome: 'fail', why: `${failed.why}${count}` };
    return { outcome: last.outcome, why: `${last.why}${count}` };
}
/** A cleanup that fails may leave something behind for whoever comes next. */
function notesOf(attempts) {
    return attempts.flatMap(({ attempt, phases }) => phases
        .filter(({ phase, exit }) => phase === 'cleanup' && exit !== 0)
        .map(({ exit, why }) => `cleanup of try ${attempt} ${why === '' ? `ended with ${exit}` : why}`));
}

// EXTERNAL MODULE: ./packages/compat/lib/running/junit.js
var running_junit = __webpack_require__(2496);
// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/run-plan.js + 1 modules
var run_plan = __webpack_require__(2443);
// EXTERNAL MODULE: ./packages/kit/lib/summary.js
var summary = __webpack_require__(7026);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/run-summary.js

function runSummary(result, verdict, passed) {
    const { version, candidate, why, controls, attempts, notes } = result;
    const tries = [
        ...controls.map((attempt) => row('control', attempt)),
        ...attempts.map((attempt) => row(version, attempt)),
    ];
    return (0,summary/* join */.fj)((0,summary/* verdictHeading */.G8)({
        title: `Old clients of ${version}`,
        verdict,
        passed,
        reason: `${version} against ${candidate}: ${why}`,
    }), (0,summary/* heading */.R_)(3, 'Tries'), (0,summary/* table */.tp)(['Tests of', 'Try', 'Outcome', 'Decided in', 'Why', 'Seconds', 'Logs'], tries), notes.map((note) => `- \u26a0\ufe0f ${(0,summary/* escapeMarkdown */.FV)(note)}`).join('\n'), failures(attempts.at(-1)));
}
function row(name, { attempt, outcome, phase, why, phases }) {
    const seconds = phases.reduce((sum, one) => sum + one.seconds, 0);
    const logs = phases.map(({ log }) => (0,summary/* code */.aY)(log)).join(', ');
    return [(0,summary/* code */.aY)(name), `${attempt}`, outcome, phase, (0,summary/* escapeCell */.kq)(why), `${seconds}`, logs];
}
function failures(last) {
    const failed = last?.cases?.filter(({ outcome }) => outcome === 'fail') ?? [];
    if (failed.length === 0)
        return '';
    const rows = failed.slice(0, 50).map(({ name, message }) => [(0,summary/* code */.aY)(name), (0,summary/* escapeCell */.kq)(message)]);
    return (0,summary/* join */.fj)((0,summary/* heading */.R_)(3, `Failed tests (${failed.length})`), (0,summary/* table */.tp)(['Test', 'What it says'], rows));
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
// EXTERNAL MODULE: ./packages/compat/lib/running/xml.js
var xml = __webpack_require__(5941);
// EXTERNAL MODULE: ./packages/process/lib/start.js + 1 modules
var start = __webpack_require__(2703);
// EXTERNAL MODULE: ./packages/process/lib/error.js
var lib_error = __webpack_require__(9097);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
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
        child = await (0,start/* start */.n)('bash', args, { cwd, env, clock, ...(signal === undefined ? {} : { signal }) });
    }
    catch (error) {
        file.end();
        if (error instanceof lib_error/* ProcessError */.y)
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
            ended: { kind: 'timeout', why: `did not end within ${(0,grammar/* writeDuration */.MP)(o.timeoutMs)} and was ended` },
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
                cases.push(...(0,running_junit/* readJunit */.f)(await (0,promises_.readFile)(path, 'utf8')));
        }
        catch (error) {
            if (!(error instanceof xml/* XmlFault */.kU))
                throw error;
            faults.push(`${name}: ${error.message}`);
        }
    }
    return names.length > faults.length ? { cases, faults } : { faults };
}

// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/settings.js + 4 modules
var lib_settings = __webpack_require__(793);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/run.js







/** Runs the old tests of one version against the new build, and leaves the result for `mode: report`. */
async function run(_, context, opened) {
    const { settled, settings } = (0,lib_settings/* readSettings */.s)(context.given, opened);
    const plan = await (0,run_plan/* readRunPlan */.rJ)(opened, settled, settings, context);
    const folder = (0,external_node_path_.resolve)(context.event.workspace, settled.results);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const stage = openStage({
        folder,
        cwd: opened.dir,
        candidate: plan.candidate.text,
        version: plan.old.version.text,
        timeoutMs: settled.timeout,
    }, context);
    const result = await runVersion(plan, stage);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, `${result.version}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
    const junit = (0,external_node_path_.join)(folder, `${result.version}.junit.xml`);
    await (0,promises_.writeFile)(junit, (0,running_junit/* writeJunit */.U)([{ name: result.version, cases: result.attempts.at(-1)?.cases ?? [] }]));
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

/***/ 8922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ baseEnvironment)
/* harmony export */ });
/** What a program needs to find other programs, certificates and the way out; nothing that could be a secret of ours. */
const passedOn = [
    'PATH',
    'HOME',
    'TMPDIR',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'all_proxy',
];
/**
 * The environment of a local program, unless another is given: no inputs, no tokens, messages in English and UTF-8.
 * Extend it as `{ ...baseEnvironment(), NAME: value }`.
 */
function baseEnvironment(env = process.env) {
    const base = { LANG: 'C.UTF-8' };
    for (const name of passedOn) {
        const value = env[name];
        if (value !== undefined && value !== '')
            base[name] = value;
    }
    return base;
}


/***/ }),

/***/ 9097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ProcessError)
/* harmony export */ });
/** A program that did not come to an exit code of its own. Arguments are part of it: they must never hold a secret. */
class ProcessError extends Error {
    kind;
    /** The message without the command line. */
    what;
    program;
    args;
    /** The end of what it wrote to stderr, as far as it got. */
    stderr;
    constructor(kind, what, o) {
        super(`${commandLine(o.program, o.args)} ${what}`, { cause: o.cause });
        this.name = 'ProcessError';
        this.kind = kind;
        this.what = what;
        this.program = o.program;
        this.args = o.args;
        this.stderr = o.stderr ?? '';
    }
}
/** For messages; at most about 200 characters. */
function commandLine(program, args) {
    const text = [program, ...args].map((part) => (/^[\w@%+=:,./-]+$/.test(part) ? part : JSON.stringify(part))).join(' ');
    return text.length > 200 ? `${text.slice(0, 200)}\u2026` : text;
}


/***/ }),

/***/ 2703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./packages/ports/lib/clock.js
var lib_clock = __webpack_require__(1412);
// EXTERNAL MODULE: ./packages/process/lib/environment.js
var environment = __webpack_require__(8922);
// EXTERNAL MODULE: ./packages/process/lib/error.js
var lib_error = __webpack_require__(9097);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/process/lib/group.js



/** Groups whose leader or members may still live. */
const living = new Set();
// An explicit exit must not leave anything behind that this process started.
process.on('exit', () => {
    for (const pid of living)
        signalGroup(pid, 'SIGKILL');
});
/** Starts a program as the leader of a process group of its own, so that it can be ended with all its children. */
function launch(program, args, options) {
    let child;
    try {
        child = (0,external_node_child_process_.spawn)(program, args, {
            ...options,
            stdio: 'pipe',
            detached: process.platform !== 'win32',
            windowsHide: true,
        });
    }
    catch (error) {
        // A zero byte in an argument, for example: file names from outside can hold anything else, never that.
        throw new lib_error/* ProcessError */.y('not-started', 'could not be started', { program, args, cause: error });
    }
    if (child.pid !== undefined)
        living.add(child.pid);
    return child;
}
/** Why `spawn` reported an error. A missing folder is ENOENT, too, and would look like a missing program. */
function startError(error, program, args, cwd) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
    if (cwd !== undefined && (0,external_node_fs_.statSync)(cwd, { throwIfNoEntry: false })?.isDirectory() !== true) {
        return new lib_error/* ProcessError */.y('not-found', `could not be started: there is no folder ${cwd}`, {
            program,
            args,
            cause: error,
        });
    }
    if (code === 'ENOENT') {
        return new lib_error/* ProcessError */.y('not-found', 'could not be started: no such program on this machine', {
            program,
            args,
            cause: error,
        });
    }
    return new lib_error/* ProcessError */.y('not-started', `could not be started (${code})`, {
        program,
        args,
        cause: error,
    });
}
/** Signals every process of the group. False: there is none left. */
function signalGroup(pid, signal) {
    try {
        return process.kill(process.platform === 'win32' ? pid : -pid, signal);
    }
    catch {
        return false;
    }
}
/** Ends what the group's leader has left behind. To be called once its exit is known. */
function endGroup(pid) {
    signalGroup(pid, 'SIGKILL');
    living.delete(pid);
}

;// CONCATENATED MODULE: ./packages/process/lib/start.js





/** Between SIGTERM and SIGKILL; a cancelled step has 7.5 s in all. */
const TERM_GRACE_MS = 1_000;
/** For children that keep stdout open after the program itself has ended. */
const DRAIN_MS = 1_000;
/**
 * Starts a program by argument vector, never through a shell.
 * @throws ProcessError `not-found`, `not-started`, or `aborted` when the signal has aborted already
 */
async function start(program, args, options = {}) {
    const { cwd, env = (0,environment/* baseEnvironment */.P)(), signal, clock = lib_clock/* systemClock */.m } = options;
    if (signal?.aborted) {
        throw new lib_error/* ProcessError */.y('aborted', 'was not started: cancelled', { program, args, cause: signal.reason });
    }
    const child = launch(program, args, { ...(cwd !== undefined && { cwd }), env });
    // Also for errors after the start, of which none tells more than the exit does.
    const started = new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.on('error', (error) => reject(startError(error, program, args, cwd)));
    });
    const exited = whenGone(child, clock);
    await started;
    const { pid, stdin, stdout, stderr } = child;
    if (pid === undefined)
        throw new Error(`${program} has started without a process id`);
    // A program that ends without reading its input is not an error of ours.
    stdin.on('error', () => { });
    let stopping;
    const stop = () => (stopping ??= stopGroup(pid, exited, clock));
    const onAbort = () => void stop();
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted)
        onAbort();
    void exited.then(() => signal?.removeEventListener('abort', onAbort));
    // The pipes to a child are sockets, which their types do not say.
    const handles = [child, ...[stdin, stdout, stderr].filter((pipe) => pipe instanceof external_node_net_.Socket)];
    const keepAlive = (isAwaited) => {
        for (const handle of handles)
            if (isAwaited)
                handle.ref();
            else
                handle.unref();
    };
    return { pid, stdin, stdout, stderr, exited, stop, keepAlive };
}
/** Resolves when the program has ended, all its output is read, and nobody of its group is left. */
function whenGone(child, clock) {
    return new Promise((resolve) => {
        const closed = new AbortController();
        child.once('exit', () => void releasePipes(child, clock, closed.signal));
        child.once('close', (code, signal) => {
            closed.abort();
            if (child.pid !== undefined)
                endGroup(child.pid);
            resolve({ code, signal });
        });
    });
}
/**
 * The program has ended, but children may hold its stdout open. Those in its group are ended; a daemon that left the
 * group is not waited for, once everything that was written has been read.
 */
async function releasePipes(child, clock, closed) {
    const pipes = [child.stdout, child.stderr];
    const progress = () => pipes.map((pipe) => ('bytesRead' in pipe ? Number(pipe.bytesRead) : 0)).join(' ');
    try {
        for (;;) {
            const before = progress();
            await clock.sleep(DRAIN_MS, closed);
            if (child.pid !== undefined)
                endGroup(child.pid);
            const allRead = progress() === before && pipes.every((pipe) => pipe.readableLength === 0);
            if (allRead)
                for (const pipe of pipes)
                    pipe.destroy();
        }
    }
    catch {
        // Closed.
    }
}
async function stopGroup(pid, exited, clock) {
    signalGroup(pid, 'SIGTERM');
    const gone = new AbortController();
    void exited.then(() => gone.abort());
    await clock.sleep(TERM_GRACE_MS, gone.signal).then(() => signalGroup(pid, 'SIGKILL'), () => true);
    await exited;
}


/***/ })

};
