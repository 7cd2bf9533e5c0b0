const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 492;
export const ids = [492];
export const modules = {

/***/ 2262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ QUESTION_TIMEOUT_MS),
/* harmony export */   t: () => (/* binding */ waitForHealth)
/* harmony export */ });
/* harmony import */ var _running_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1853);

/** Health checks and version commands are short; one that hangs must not eat the time of the next try. */
const QUESTION_TIMEOUT_MS = 30_000;
const HEALTH_INTERVAL_MS = 2_000;
/** Tries until it exits with 0 or the time is over; `undefined` when the host is healthy. */
async function waitForHealth(session, work, tools) {
    const deadline = tools.clock.now() + work.healthTimeoutMs;
    for (let tries = 1;; tries++) {
        const left = Math.max(1_000, deadline - tools.clock.now());
        const { outcome } = await (0,_running_js__WEBPACK_IMPORTED_MODULE_0__/* .runOn */ .l9)(session, work.health, Math.min(left, QUESTION_TIMEOUT_MS), work, tools);
        if (outcome.kind === 'exited' && outcome.code === 0)
            return undefined;
        if (outcome.kind === 'lost' || outcome.kind === 'cancelled' || outcome.kind === 'syntax-error') {
            return (0,_running_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFault */ .Qx)(outcome, 'the health check', work.healthTimeoutMs);
        }
        if (tools.clock.now() + HEALTH_INTERVAL_MS > deadline) {
            const seconds = Math.round(work.healthTimeoutMs / 1000);
            const last = (0,_running_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFault */ .Qx)(outcome, 'the health check', work.healthTimeoutMs);
            const why = `not healthy after ${tries} tries in ${seconds} s; at last ${last?.why ?? 'it failed'}`;
            return { outcome: 'failed', why };
        }
        await tools.clock.sleep(HEALTH_INTERVAL_MS, tools.signal).catch(() => undefined);
    }
}


/***/ }),

/***/ 5818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ bad),
/* harmony export */   Op: () => (/* binding */ notAsked),
/* harmony export */   Z8: () => (/* binding */ marks),
/* harmony export */   cn: () => (/* binding */ describeCheck),
/* harmony export */   e2: () => (/* binding */ isBad),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
const ok = (name, found) => ({ name, state: 'ok', found, mend: '' });
const bad = (name, found, mend) => ({ name, state: 'bad', found, mend });
const notAsked = (name) => ({ name, state: 'not-asked', found: 'not asked', mend: '' });
function isBad({ state }) {
    return state === 'bad';
}
/** A sentence for the verdict's reason. */
function describeCheck({ name, found, mend }) {
    return `${name}: ${found}${mend === '' ? '' : `. ${mend}`}`;
}
const marks = { ok: '✓', bad: '✗', 'not-asked': '–' };


/***/ }),

/***/ 8492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollout: () => (/* binding */ rollout)
});

// EXTERNAL MODULE: ./packages/ports/lib/index.js + 8 modules
var lib = __webpack_require__(3154);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/protection.js
/**
 * Whether somebody had to approve this deployment. GitHub creates an environment that a job names and that does not
 * exist, without any rule: a misspelt name would deploy unasked.
 * https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments
 */
async function readProtection(github, name, required) {
    if (!required)
        return { kind: 'not-required' };
    const refuse = (why, mend) => ({
        kind: 'refused',
        reason: `The environment ${name} ${why}. ${mend}, or set require-protection: false where GitHub offers no reviewers.`,
    });
    if (github === undefined)
        return refuse('cannot be read without a token', 'Give token, with actions: read');
    const environment = await github.environment(name).catch((error) => error);
    if (environment instanceof Error)
        return refuse(`cannot be read (${environment.message})`, 'Grant actions: read');
    if (environment === undefined)
        return refuse('does not exist', 'Create it, with required reviewers');
    if (environment.requiredReviewers === 0) {
        return refuse('has no required reviewers, so nobody was asked', 'Add required reviewers (a misspelt name is created without any)');
    }
    return { kind: 'protected', reviewers: environment.requiredReviewers };
}
/** GitHub does not tell names of environments apart by case. */
function isNamed(environment) {
    return (name) => name.toLowerCase() === environment.toLowerCase();
}
/** Who let this run into the environment, as GitHub tells it. An unreadable history is an empty one. */
async function readApprovals(github, runId, environment) {
    const approvals = await github.approvals(Number(runId)).catch(() => []);
    return approvals.filter(({ state, environments }) => state === 'approved' && environments.some(isNamed(environment)));
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/admission.js


/** Whether this deployment may begin: somebody could be asked, and what was approved is still the head. */
async function admit(law, environment, requireProtection, runId) {
    const protection = await readProtection(law.github, environment, requireProtection);
    if (protection.kind === 'refused')
        return { admitted: false, reason: protection.reason };
    if (law.github === undefined)
        return { admitted: true, approvals: [] };
    if (law.pull !== undefined) {
        const { head } = await law.github.pull(law.pull);
        if (head.sha !== law.head) {
            const reason = `The pull request moved on to ${(0,lib/* shortSha */.Fu)(head.sha)} after ${(0,lib/* shortSha */.Fu)(law.head)} was approved. The run of the new head asks again.`;
            return { admitted: false, reason };
        }
    }
    const approvals = await readApprovals(law.github, runId, environment);
    if (protection.kind === 'protected' && approvals.length === 0) {
        const reason = `The environment ${environment} has reviewers, and nobody approved run ${runId} for it: the job does not name it, ` +
            'or an administrator let it pass. Give the job environment: and have it approved, or set require-protection: false.';
        return { admitted: false, reason };
    }
    return { admitted: true, approvals };
}

// EXTERNAL MODULE: ./packages/ssh/lib/index.js + 36 modules
var ssh_lib = __webpack_require__(4865);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/health.js
var health = __webpack_require__(2262);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/running.js
var lib_running = __webpack_require__(1853);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/leaving.js

/** Where the output of a script goes on that nobody hears any more, on the host. */
function leftLog({ root, run }, alias) {
    return `${root}/left/${run}-${alias}.log`;
}
/** Shell text, for a name within the base folder. */
const place = '"$SHAKEDOWN_ROOT/left/$SHAKEDOWN_RUN-$SHAKEDOWN_HOST';
const [logFile, pipe] = [`${place}.log"`, `${place}.pipe"`];
/**
 * Goes before the script, on its first line. A script whose output nobody reads dies at its next word (SIGPIPE), so it
 * speaks to a relay that goes on with a file alone when the connection ends. The relay is in a session of its own, where
 * no signal to the script's group reaches it, and no child of the script, whose `wait` would wait for it.
 */
const relay = `(umask 077; mkdir -p "$SHAKEDOWN_ROOT/left"; rm -f ${logFile} ${pipe}; mkfifo ${pipe}); ` +
    `( (trap "" PIPE; umask 077; exec setsid tee ${logFile} <${pipe} 2>/dev/null) & ); ` +
    `exec </dev/null >${pipe} 2>&1; rm -f ${pipe}; `;
/**
 * Runs a script that a cancellation does not end, nor the loss of the connection: its stdin is one that stays open and
 * that it does not read, so no watchdog on the host waits for that stdin's end.
 */
async function runOrLeave(session, script, timeoutMs, work, tools) {
    const over = new AbortController();
    const kept = { ...work, prologue: `${work.prologue}${relay}` };
    const unending = new AbortController().signal;
    const running = (0,lib_running/* runOn */.l9)(session, script, timeoutMs, kept, { ...tools, signal: unending }, silence(over.signal));
    const left = new AbortController();
    try {
        const first = await Promise.race([running, aborted(tools.signal, left.signal)]);
        if (first === 'aborted') {
            running.catch(() => { });
            return { kind: 'left' };
        }
        const { outcome } = first;
        // Here it has all been read.
        if (outcome.kind !== 'lost' && session.alive)
            await (0,lib_running/* runOn */.l9)(session, `rm -f ${logFile}`, 10_000, work, tools);
        return outcome;
    }
    finally {
        over.abort();
        left.abort();
    }
}
/** Says nothing, and ends when the script has. */
function silence(over) {
    const end = async () => {
        await aborted(over);
        return { done: true, value: undefined };
    };
    return { [Symbol.asyncIterator]: () => ({ next: end }) };
}
function aborted(signal, forget) {
    return new Promise((resolve) => {
        if (signal.aborted)
            return resolve('aborted');
        const options = { once: true, ...(forget !== undefined && { signal: forget }) };
        signal.addEventListener('abort', () => resolve('aborted'), options);
    });
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/placing.js



/** Puts the uploads into place on one host; what is in place is told also when another one failed. */
async function placing_place(session, work, { clock, log, signal }) {
    const { alias } = session.host;
    const onProgress = progressVoice(clock, (line) => log.info(`${alias}: ${line}`));
    try {
        const outcome = await (0,ssh_lib/* upload */.Se)(session, { ...work, signal, clock, onProgress });
        const { uploaded } = outcome;
        for (const one of uploaded)
            log.info(`${alias}: ${uploadLine(one)}`);
        switch (outcome.kind) {
            case 'done':
                return { fault: undefined, uploaded };
            case 'failed':
                return { fault: { outcome: 'failed', why: `${outcome.what}. ${outcome.mend}` }, uploaded };
            case 'lost':
                return {
                    fault: { outcome: 'unknown', why: `the connection was lost during the upload: ${outcome.why}` },
                    uploaded,
                };
            case 'timed-out':
            case 'cancelled':
                return { fault: (0,lib_running/* describeStop */.Cw)(outcome, 'the upload', work.timeoutMs), uploaded };
        }
    }
    catch (error) {
        if (!(error instanceof lib/* ProblemError */.Mm))
            throw error;
        // A file that changed under our hands; what it replaces is as it was.
        return { fault: { outcome: 'failed', why: error.message }, uploaded: [] };
    }
}
function uploadLine({ remote, state, files, bytes, sentBytes }) {
    const size = `${files} ${files === 1 ? 'file' : 'files'}, ${mebibytes(bytes)} MiB`;
    if (state === 'unchanged')
        return `${remote} is there already (${size})`;
    const part = sentBytes === bytes ? '' : `, of which ${mebibytes(sentBytes)} MiB had to be sent`;
    return `${remote} is in place (${size}${part})`;
}
const everyMs = 5_000;
/** The first word after a second, then one in five: eight hosts share a log. */
function progressVoice(clock, say) {
    let next = 0;
    return ({ remote, sentBytes, totalBytes, bytesPerSecond, etaSeconds }) => {
        if (clock.now() < next)
            return;
        next = clock.now() + everyMs;
        const percent = totalBytes === 0 ? 100 : Math.floor((sentBytes / totalBytes) * 100);
        const left = etaSeconds === undefined ? '' : `, ${(0,lib/* writeDuration */.MP)(etaSeconds * 1000)} left`;
        const pace = `${mebibytes(bytesPerSecond)} MiB/s${left}`;
        say(`uploading ${remote}, ${mebibytes(sentBytes)} of ${mebibytes(totalBytes)} MiB (${percent} %), ${pace}`);
    };
}
function mebibytes(bytes) {
    return (bytes / 2 ** 20).toFixed(1);
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/host.js





/** Deploys to one host. What happens there is the result; only mistakes in what a person wrote are thrown. */
async function deployTo(link, work, tools) {
    const { alias } = link.host;
    const started = tools.clock.now();
    const result = (part) => ({
        alias,
        exit: undefined,
        signal: undefined,
        version: undefined,
        uploaded: [],
        seconds: Math.round((tools.clock.now() - started) / 100) / 10,
        ...part,
        why: (0,lib_running/* cut */.Jj)(part.why),
    });
    let session;
    try {
        session = await link.session();
    }
    catch (error) {
        if (!(error instanceof ssh_lib/* ConnectError */.T$))
            throw error;
        return result({ outcome: error.kind === 'cancelled' ? 'skipped' : 'failed', step: 'connect', why: error.message });
    }
    const { fault: displaced, uploaded } = await placing_place(session, work.uploads, tools);
    if (displaced !== undefined)
        return result({ ...displaced, step: 'upload', uploaded });
    const fault = await deploy(session, work, tools);
    if (fault !== undefined)
        return result({ ...fault, step: 'script', uploaded });
    const done = work.script === undefined ? 'asked' : 'deployed';
    if (work.health !== '') {
        const sick = await (0,health/* waitForHealth */.t)(session, work, tools);
        if (sick !== undefined)
            return result({ ...sick, step: 'health', uploaded });
    }
    if (work.versionCommand === '')
        return result({ outcome: 'ok', step: 'done', why: done, exit: 0, uploaded });
    const asked = await (0,lib_running/* runOn */.l9)(session, work.versionCommand, health/* QUESTION_TIMEOUT_MS */.i, work, tools);
    const mute = (0,lib_running/* describeFault */.Qx)(asked.outcome, 'the version command', health/* QUESTION_TIMEOUT_MS */.i);
    if (mute !== undefined)
        return result({ ...mute, step: 'version', uploaded });
    const version = (0,lib_running/* cut */.Jj)(asked.lastLine.trim());
    const other = compareVersion(version, work.expected);
    if (other !== undefined)
        return result({ outcome: 'failed', step: 'version', why: other, version, uploaded });
    return result({ outcome: 'ok', step: 'done', why: `${done}, runs ${version}`, exit: 0, version, uploaded });
}
async function deploy(session, work, tools) {
    const { script, scriptTimeoutMs } = work;
    if (script === undefined)
        return undefined;
    tools.log.info(`${session.host.alias}: deploy script starts`);
    const what = 'the deploy script';
    if (work.onCancel === 'kill') {
        const { outcome } = await (0,lib_running/* runOn */.l9)(session, script, scriptTimeoutMs, work, tools);
        return (0,lib_running/* describeFault */.Qx)(outcome, what, scriptTimeoutMs);
    }
    const about = { ...work, root: work.uploads.root };
    const outcome = await runOrLeave(session, script, scriptTimeoutMs, about, tools);
    const goesOn = `its output goes on in ${leftLog(about, session.host.alias)} there`;
    switch (outcome.kind) {
        case 'left':
            return { outcome: 'unknown', why: `${what} was left to finish (on-cancel: leave); ${goesOn}` };
        case 'lost':
            return { outcome: 'unknown', why: `the connection was lost while ${what} ran (${outcome.why}); ${goesOn}` };
        case 'cancelled':
        case 'exited':
        case 'not-started':
        case 'signalled':
        case 'syntax-error':
        case 'timed-out':
            return (0,lib_running/* describeFault */.Qx)(outcome, what, scriptTimeoutMs);
    }
}
/** What is wrong with the answer; `undefined` when the service runs what was deployed. */
function compareVersion(answer, expected) {
    if (answer === '')
        return 'the version command printed nothing, so what runs is unknown';
    if (expected.version !== '') {
        return answer === expected.version ? undefined : `runs ${answer}, not version ${expected.version}`;
    }
    const isCommit = /^[0-9a-f]{7,64}$/.test(answer) && expected.commit.startsWith(answer);
    return isCommit ? undefined : `runs ${answer}, not commit ${expected.commit}`;
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/fleet-deploy.js

/** Deploys to all hosts, at most `concurrency` at a time. Every host has a result, also the ones that never began. */
async function deployToAll(fleet, work, plan, tools) {
    const links = [...fleet.links.values()];
    const results = new Map();
    let failed = false;
    const next = links.values();
    const worker = async () => {
        for (const link of next) {
            const why = tools.signal.aborted
                ? 'cancelled before it began'
                : failed && plan.onHostFailure === 'stop'
                    ? 'not begun: another host failed'
                    : undefined;
            const result = why === undefined ? await deployTo(link, work, tools) : skipped(link, why);
            if (result.outcome === 'failed' || result.outcome === 'unknown')
                failed = true;
            results.set(link.host.alias, result);
            // The reason may quote the host.
            tools.log.foreign(`${link.host.alias}: ${result.outcome}, ${result.why} (${result.seconds} s)`);
        }
    };
    await Promise.all(Array.from({ length: Math.min(plan.concurrency, links.length) }, worker));
    return links.map((link) => results.get(link.host.alias) ?? skipped(link, 'not begun'));
}
function skipped(link, why) {
    return {
        alias: link.host.alias,
        outcome: 'skipped',
        step: 'connect',
        why,
        exit: undefined,
        signal: undefined,
        seconds: 0,
        version: undefined,
        uploaded: [],
    };
}

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/left-for-post.js
var left_for_post = __webpack_require__(7234);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/prepare.js + 6 modules
var prepare = __webpack_require__(1152);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/proving.js
var proving = __webpack_require__(1755);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/recording.js
var recording = __webpack_require__(1713);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/ledger/lib/index.js + 2 modules
var ledger_lib = __webpack_require__(716);
// EXTERNAL MODULE: ./packages/kit/lib/index.js + 34 modules
var kit_lib = __webpack_require__(3269);
// EXTERNAL MODULE: ./packages/watch/lib/index.js + 64 modules
var watch_lib = __webpack_require__(688);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/preflight/check.js
var check = __webpack_require__(5818);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/uploads.js
var uploads = __webpack_require__(8796);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/summary.js





/** Top to bottom: the verdict, the picture, the nodes, the hosts, who approved, what is left, the events. */
function summarise(walk, { verdict, reason }, passed) {
    const { law, settings, watched, approvals, leftOver, hosts, preflight } = walk;
    const title = `${law.targetName} ${(0,lib/* shortSha */.Fu)(law.head)}`;
    const approvers = approvals.map(({ user }) => `@${user}`).join(', ');
    return (0,kit_lib/* join */.fj)((0,kit_lib/* verdictHeading */.G8)({ title, verdict, passed, reason }), ...(watched === undefined ? [] : pictures(watched)), ...(preflight === undefined ? [] : checkTables(preflight)), hosts.length === 0 || preflight !== undefined
        ? ''
        : (0,kit_lib/* table */.tp)(['Host', 'Outcome', 'What happened', 'Seconds'], hosts.map(hostRow)), summary_uploads(walk), `Commit ${(0,kit_lib/* code */.aY)(law.head)}, environment ${(0,kit_lib/* code */.aY)(settings.environment)}${approvers === '' ? '' : `, approved by ${(0,kit_lib/* escapeMarkdown */.FV)(approvers)}`}. Settings: ${(0,kit_lib/* escapeMarkdown */.FV)(law.target === undefined ? "the workflow's inputs (no policy file)" : law.where)}.`, leftOver.length === 0 ? '' : `**Not torn down, so it may still run:** ${leftOver.map(kit_lib/* escapeMarkdown */.FV).join('; ')}`, ...(watched === undefined ? [] : [events(watched)]));
}
function pictures(result) {
    const { samples, sessions, target, unit, seconds } = result;
    return [
        (0,kit_lib/* block */.om)(`${(0,watch_lib/* sparkline */.KM)(samples)}\n${(0,watch_lib/* progressBar */.hr)(sessions, target)} ${unit} in ${Math.round(seconds)} s`),
        samples.length === 0 ? '' : (0,kit_lib/* join */.fj)((0,kit_lib/* mermaid */.a4)((0,watch_lib/* progressChart */.iH)(result)), (0,kit_lib/* escapeMarkdown */.FV)((0,watch_lib/* chartCaption */.JL)(result))),
        (0,kit_lib/* table */.tp)(watch_lib/* nodeColumns */.oT, (0,watch_lib/* nodeRows */.s1)(result).map((row) => row.map(kit_lib/* escapeCell */.kq))),
    ];
}
function summary_uploads({ trees, settings }) {
    const rows = trees.flatMap((tree, index) => {
        const request = settings.uploads[index];
        if (request === undefined)
            return [];
        const { local, remote, files, bytes, sha256 } = (0,uploads/* artifactOf */.qB)(tree, request);
        return [[(0,kit_lib/* escapeCell */.kq)(local), (0,kit_lib/* escapeCell */.kq)(remote), String(files), String(bytes), (0,kit_lib/* code */.aY)(sha256)]];
    });
    return rows.length === 0 ? '' : (0,kit_lib/* table */.tp)(['Uploaded', 'To', 'Files', 'Bytes', 'SHA-256'], rows);
}
/** One table for GitHub, one for each host. */
function checkTables({ github, hosts }) {
    const rows = (checks) => checks.map(({ name, state, found, mend }) => [check/* marks */.Z8[state], (0,kit_lib/* escapeCell */.kq)(name), (0,kit_lib/* escapeCell */.kq)(found), (0,kit_lib/* escapeCell */.kq)(mend)]);
    const one = (title, checks) => (0,kit_lib/* table */.tp)(['', title, 'Found', 'Mend'], rows(checks));
    return [one('GitHub', github), ...hosts.map(({ alias, checks }) => one((0,kit_lib/* escapeCell */.kq)(alias), checks))];
}
function hostRow({ alias, outcome, why, seconds }) {
    return [(0,kit_lib/* escapeCell */.kq)(alias), outcome, (0,kit_lib/* escapeCell */.kq)(why), String(seconds)];
}
function events({ events: all, eventsDropped }) {
    if (all.length === 0)
        return '';
    const lines = all.map(({ seconds, node, text }) => `${seconds.toFixed(1).padStart(8)} s  ${node === undefined ? '' : `${node}: `}${text}`);
    return (0,kit_lib/* details */.zH)(`Events (${all.length + eventsDropped})`, (0,kit_lib/* block */.om)(lines.join('\n')));
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/verdict.js
/** Green is what may end the step without an error; only `passed` is ever a proof. */
function isPassing(verdict) {
    return verdict === 'passed' || verdict === 'deployed' || verdict === 'ready';
}
/** What the hosts alone decide, before any watching; `undefined` when all of them are fine. Unknown outweighs failed. */
function judgeHosts(hosts) {
    const of = (outcome) => hosts.filter((host) => host.outcome === outcome);
    const unknown = of('unknown');
    if (unknown.length > 0) {
        return { verdict: 'lost', reason: `Outcome unknown on ${count(unknown, hosts)}: ${first(unknown)}` };
    }
    const ok = of('ok');
    if (ok.length === hosts.length)
        return undefined;
    // A host that never began is not fine either; what stopped it is told first.
    const bad = [...of('failed'), ...of('skipped')];
    if (ok.length === 0) {
        return { verdict: 'failed', reason: `Deployment failed on ${count(bad, hosts)}: ${first(bad)}` };
    }
    const names = bad.map(({ alias }) => alias).join(', ');
    return { verdict: 'partial', reason: `Deployed on ${count(ok, hosts)} only, not on ${names}: ${first(bad)}` };
}
/** What the watch decides; its verdicts are a part of ours. */
function judgeWatch(result) {
    return { verdict: result.verdict, reason: result.reason };
}
function count(some, all) {
    return `${some.length} of ${all.length} ${all.length === 1 ? 'host' : 'hosts'}`;
}
function first(hosts) {
    const host = hosts[0];
    return host === undefined ? '' : `${host.alias}: ${host.why}`;
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/report.js






/** Outputs, report and summary of a walk; writes the proof's file when there is one. */
async function report(walk, conclusion, context) {
    const { law, settings, watched, proof } = walk;
    const proofFile = context.temp('proof.json');
    if (proof !== undefined)
        await (0,promises_.writeFile)(proofFile, (0,ledger_lib/* proofText */.Qw)(proof));
    const passed = isPassing(conclusion.verdict);
    return {
        verdict: conclusion.verdict,
        passed,
        reason: conclusion.reason,
        outputs: {
            hosts: JSON.stringify(walk.hosts.map(hostJson)),
            logs: walk.logs,
            ...(watched !== undefined && watchOutputs(watched, context)),
            ...(proof !== undefined && {
                proof: (0,ledger_lib/* proofText */.Qw)(proof),
                'proof-name': (0,ledger_lib/* proofName */.ud)(proof, proving/* sha256 */.s),
                'proof-file': proofFile,
            }),
        },
        report: {
            target: law.targetName,
            environment: settings.environment,
            commit: law.head,
            tree: law.tree,
            pull: law.pull ?? null,
            policy: { blob: law.policyBlob, where: law.where },
            approvals: walk.approvals.map(({ user, comment }) => ({ user, comment })),
            hosts: walk.hosts.map((host) => ({ ...hostJson(host), uploaded: uploadedJson(host) })),
            uploads: walk.trees.flatMap((tree, index) => {
                const request = settings.uploads[index];
                return request === undefined ? [] : [{ ...(0,uploads/* artifactOf */.qB)(tree, request) }];
            }),
            preflight: walk.preflight === undefined ? null : preflightJson(walk.preflight),
            watch: watched === undefined ? null : watchJson(watched),
            leftOver: [...walk.leftOver],
            proof: proof ?? null,
        },
        summary: summarise(walk, conclusion, passed),
        warnings: walk.leftOver.map((fault) => `Not torn down, so it may still run: ${fault}`),
    };
}
function hostJson({ alias, outcome, step, why, exit, signal, seconds, version }) {
    return { alias, outcome, step, why, exit: exit ?? null, signal: signal ?? null, seconds, version: version ?? null };
}
function uploadedJson({ uploaded }) {
    return uploaded.map(({ remote, state, sentBytes }) => ({ remote, state, sentBytes }));
}
function preflightJson({ github, hosts }) {
    return {
        github: github.map((check) => ({ ...check })),
        hosts: hosts.map(({ alias, checks }) => ({ alias, checks: checks.map((check) => ({ ...check })) })),
    };
}
function watchOutputs({ sessions, baseline, ratePerMinute, etaSeconds }, { clock }) {
    return {
        sessions: sessions.toString(),
        baseline: baseline?.toString() ?? 'none',
        rate: ratePerMinute === undefined ? '0' : ratePerMinute.toFixed(2),
        eta: etaSeconds === undefined ? 'none' : timeIn(clock.date(), etaSeconds),
    };
}
/** RFC 3339 has four digits for the year; what comes after that is no prediction. */
function timeIn(now, seconds) {
    const at = now.getTime() + seconds * 1000;
    return at < Date.UTC(10_000, 0) ? new Date(at).toISOString() : 'none';
}
/** Counters have no upper bound, and JSON numbers do: they travel as text. */
function watchJson(result) {
    const plain = (_key, value) => (typeof value === 'bigint' ? value.toString() : value);
    return JSON.parse(JSON.stringify(result, plain));
}

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/teardown.js
var lib_teardown = __webpack_require__(6500);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/watching.js



/** Watches through the connections of the fleet, or directly, and keeps every value in `samples.jsonl`. */
async function watchTestnet(plan, via, fleet, context) {
    const { clock, log, signal } = context;
    const samples = sampleFile(context);
    try {
        return await log.group(title(plan), () => (0,watch_lib/* watch */.wB)(plan, {
            connect: via === 'tunnel' ? throughTunnel(fleet) : () => undefined,
            clock,
            log,
            signal,
            onProgress: ({ line }) => log.foreign(line),
            onSample: (sample) => samples.add(sample),
        }));
    }
    finally {
        await samples.end();
    }
}
function title({ sources, target, counter }) {
    return `Watch ${sources.map(({ name }) => name).join(', ')} until ${target} ${(0,watch_lib/* unitOf */.uF)(counter)}`;
}
/** Each attempt gets a channel of its own; the SSH connection below is made again when it broke. */
function throughTunnel(fleet) {
    return ({ alias, url }) => {
        if (alias === undefined)
            return undefined;
        return fleet
            .link(alias)
            .session()
            .then((session) => session.forward((0,watch_lib/* hostOf */.w4)(url), (0,watch_lib/* portOf */.HM)(url)));
    };
}
/** A node that pushes values without a pause must not fill the runner's disk. */
const BYTES_OF_SAMPLES = 64 * 1024 * 1024;
function sampleFile({ temp, log }) {
    const file = (0,external_node_fs_.createWriteStream)(`${temp('logs')}/samples.jsonl`);
    file.on('error', (error) => log.warning(`samples.jsonl cannot be written: ${error.message}`));
    let bytes = 0;
    return {
        add({ value, date, ...rest }) {
            if (bytes > BYTES_OF_SAMPLES)
                return;
            const line = `${JSON.stringify({ date: date.toISOString(), value: value.toString(), ...rest })}\n`;
            bytes += line.length;
            file.write(line);
            if (bytes > BYTES_OF_SAMPLES)
                log.warning('samples.jsonl is full: later values are not in it.');
        },
        async end() {
            if (file.destroyed)
                return;
            file.end();
            await (0,external_node_events_.once)(file, 'close');
        },
    };
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/rollout.js











/** Prepare → admit → deploy → watch → tear down → record. */
async function rollout(reading, context) {
    const started = { at: context.clock.now(), date: context.clock.date() };
    const prepared = await (0,prepare/* prepare */.iA)(await reading, context);
    const { law, settings } = prepared;
    if (settings.hostKeys.kind === 'insecure') {
        context.log.warning('insecure-ignore-host-key: whoever stands between this runner and the hosts can pose as them and read the secrets.');
    }
    const walk = {
        ...prepared,
        logs: await (0,prepare/* makeLogFolder */.hx)(context),
        hosts: [],
        preflight: undefined,
        watched: undefined,
        leftOver: [],
        approvals: [],
        proof: undefined,
    };
    const admission = await admit(law, settings.environment, settings.inputs['require-protection'], context.event.runId);
    if (settings.inputs.mode === 'preflight')
        return preflight(walk, admission, context);
    if (!admission.admitted)
        return report(walk, { verdict: 'refused', reason: admission.reason }, context);
    walk.approvals = admission.approvals;
    if (!settings.inputs['require-protection']) {
        context.log.warning(`require-protection: false, so nobody may have been asked before this deployment to ${settings.environment}.`);
    }
    const recording = await record(prepared, context);
    const rolled = (0,prepare/* openRollout */.WV)(prepared, context);
    let conclusion = {
        verdict: 'lost',
        reason: 'The step ended with an error; what runs on the hosts is unknown',
    };
    try {
        conclusion = await perform(walk, rolled, started.at, context);
        // Texts of hosts are in it, and GitHub masks no description.
        conclusion = { ...conclusion, reason: rolled.redact(conclusion.reason) };
        conclusion = await prove(walk, conclusion, recording, started.date, context);
    }
    finally {
        await rolled.close().catch((error) => context.log.warning(`Closing: ${error.message}`));
        await recording.finish(conclusion);
    }
    return report(walk, conclusion, context);
}
/** Asks whether all of it can work; nothing is deployed and GitHub is told nothing. */
async function preflight(walk, admission, context) {
    const { askAll, judge, resultsOf } = await __webpack_require__.e(/* import() */ 324).then(__webpack_require__.bind(__webpack_require__, 5324));
    const rolled = (0,prepare/* openRollout */.WV)(walk, context);
    try {
        walk.preflight = await askAll(walk, rolled, admission, context);
    }
    finally {
        await rolled.close();
    }
    walk.hosts = resultsOf(walk.preflight);
    const { verdict, reason } = context.signal.aborted ? cancelled(context, walk) : judge(walk.preflight);
    return report(walk, { verdict, reason: rolled.redact(reason) }, context);
}
/** A watch that passed is a proof once GitHub has it; before, nothing may end green. */
async function prove(walk, conclusion, recording, started, { event, clock, signal }) {
    const { watched } = walk;
    if (conclusion.verdict !== 'passed' || watched === undefined)
        return conclusion;
    const proof = (0,proving/* makeProof */.r)({ ...walk, watched, event, started, ended: clock.date() });
    try {
        await recording.prove(proof);
    }
    catch (error) {
        const why = `the proof could not be recorded at GitHub (${error.message}). ${conclusion.reason}`;
        return signal.aborted
            ? { verdict: 'cancelled', reason: `Cancelled before it was proven: ${why}` }
            : { verdict: 'error', reason: `Not proven: ${why}` };
    }
    walk.proof = proof;
    return conclusion;
}
async function perform(walk, { fleet, work, teardown, tools }, startedAt, context) {
    const { inputs, hosts, watch } = walk.settings;
    const touches = inputs.mode !== 'watch';
    const asks = hosts.length > 0 && (work.health !== '' || work.versionCommand !== '');
    const aliases = hosts.map(({ alias }) => alias);
    const owe = (to) => context.state.save(left_for_post/* OWED */._, to.length === 0 || teardown.script === '' ? '' : JSON.stringify(to));
    // What a cancellation leaves running must not be torn down under its feet.
    const leaves = inputs['on-cancel'] === 'leave';
    if (touches && !leaves)
        owe(aliases);
    if (touches || asks) {
        const plan = { concurrency: inputs.concurrency, onHostFailure: inputs['on-host-failure'] };
        walk.hosts = await context.log.group(`${touches ? 'Deploy' : 'Ask for'} ${walk.law.head} ${touches ? 'to' : 'on'} ${aliases.join(', ')}`, () => deployToAll(fleet, work, plan, tools));
    }
    const touched = touches ? walk.hosts.filter(({ step }) => step !== 'connect').map(({ alias }) => alias) : [];
    if (touches && !leaves)
        owe(touched);
    let conclusion = context.signal.aborted ? cancelled(context, walk) : judgeHosts(walk.hosts);
    if (conclusion === undefined && watch !== undefined) {
        const spent = context.clock.now() - startedAt;
        const timeBudgetMs = watch.timeBudgetMs - spent;
        if (timeBudgetMs <= 0)
            conclusion = outOfTime(watch.timeBudgetMs, spent);
        else {
            walk.watched = await watchTestnet({ ...watch, timeBudgetMs }, inputs.via, fleet, context);
            conclusion = judgeWatch(walk.watched);
        }
    }
    conclusion ??= {
        verdict: 'deployed',
        reason: `Deployed ${walk.law.head} to ${aliases.length} hosts; nothing was watched, so nothing is proven`,
    };
    // A cancelled step has ten seconds: post, which has minutes, tears down instead.
    if (touches && !context.signal.aborted) {
        owe(touched);
        const { faults, owed } = await (0,lib_teardown/* tearDown */.x)(fleet, touched, teardown, tools);
        walk.leftOver = faults;
        owe(owed);
    }
    return conclusion;
}
function record({ law, settings }, context) {
    if (!settings.inputs.record || law.github === undefined)
        return recording/* noRecording */.XV;
    return (0,recording/* openRecording */.aq)(law.github, law, settings.environment, context);
}
function outOfTime(budgetMs, spentMs) {
    const reason = `Timed out: the deployment took ${(0,lib/* writeDuration */.MP)(spentMs)} of the ${(0,lib/* writeDuration */.MP)(budgetMs)} of time-budget, so nothing was watched`;
    return { verdict: 'timed-out', reason };
}
function cancelled({ signal }, { settings, hosts }) {
    const why = signal.reason instanceof Error ? signal.reason.message : String(signal.reason);
    const what = settings.inputs.mode === 'preflight' ? 'asking' : 'deploying';
    const left = settings.inputs['on-cancel'] === 'leave' ? hosts.filter(({ outcome }) => outcome === 'unknown') : [];
    const names = left.length === 0 ? '' : `. Left to finish on ${left.map(({ alias }) => alias).join(', ')}`;
    return { verdict: 'cancelled', reason: `Cancelled while ${what}: ${why}${names}` };
}


/***/ })

};
